package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Standing;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DingTalkDirectoryTest {
    private static final String MEMBERS = "/topapi/user/listid";
    private static final String PARENTS = "/topapi/v2/department/listparentbyuser";

    private final WebRoom room = new WebRoom();
    private final String corp = room.settings.corpId();
    private final DingTalkDirectory directory = new DingTalkDirectory(corp, new AddressBook(room.calls), room.clock);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aDepartmentHasThePeopleOfAllUnderIt() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang);
        room.dingTalk.workspace().department("值班组", data, room.li);

        assertThat(members(data)).contains(Set.of(room.wang.staffId(), room.li.staffId()));
    }

    @Test
    void whoHasLeftADepartmentIsOutOfItWithinAMinute() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang, room.li);
        assertThat(members(data))
                .hasValueSatisfying(people -> assertThat(people).hasSize(2));

        room.dingTalk.workspace().leavesDepartment(room.li, data);
        assertThat(members(data))
                .as("remembered for a minute")
                .hasValueSatisfying(people -> assertThat(people).hasSize(2));
        room.pass(Duration.ofSeconds(61));
        assertThat(members(data)).contains(Set.of(room.wang.staffId()));
    }

    @Test
    void aDepartmentThatIsNotThereHasNobody() {
        assertThat(members("424242")).contains(Set.of());
    }

    @Test
    void noAnswerIsNotNobodyAndIsAskedForAgainSoon() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang);
        room.dingTalk.faults().breaks(MEMBERS, 1, 502);

        assertThat(members(data)).isEmpty();
        assertThat(members(data)).isEmpty();
        assertThat(room.asked(MEMBERS)).isEqualTo(1);
        room.pass(Duration.ofSeconds(16));
        assertThat(members(data)).contains(Set.of(room.wang.staffId()));
    }

    @Test
    void anErrorWithAGoodStatusIsNoAnswerEither() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang);
        room.dingTalk.faults().refuses(MEMBERS, 1, 200, "-1");

        assertThat(members(data)).isEmpty();
    }

    @Test
    void whereOnlyAPartIsToldNothingIs() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang);
        room.dingTalk.workspace().department("值班组", data, room.li);
        room.dingTalk.faults().refuses("/topapi/v2/department/listsubid", 1, 200, "90018");

        assertThat(members(data)).isEmpty();
    }

    @Test
    void whoAskAtTheSameTimeGetTheSameAnswer() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang);
        var gate = room.dingTalk.faults().holds(MEMBERS);
        var asking = Stream.generate(() -> CompletableFuture.supplyAsync(() -> members(data), StreamRoom.ASIDE))
                .limit(8)
                .toList();
        gate.release();

        assertThat(asking).allSatisfy(answer -> assertThat(answer.join()).contains(Set.of(room.wang.staffId())));
        assertThat(room.asked(MEMBERS)).isEqualTo(1);
    }

    @Test
    void aTokenThatIsNotTakenIsAskedForAnew() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang);
        assertThat(standing(room.li)).isEqualTo(Standing.MEMBER);
        room.dingTalk.workspace().revokesToken();

        assertThat(members(data)).contains(Set.of(room.wang.staffId()));
        assertThat(room.asked(WebRoom.TOKEN)).isEqualTo(2);
    }

    @Test
    void whoHasLeftTheOrganisationIsAnOutsiderWithinFiveMinutes() {
        assertThat(standing(room.wang)).isEqualTo(Standing.MEMBER);
        room.dingTalk.workspace().leavesOrganisation(room.wang);
        room.pass(Duration.ofSeconds(301));

        assertThat(standing(room.wang)).isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void nobodyIsTakenForAMemberWithoutAnAnswer() {
        room.dingTalk.faults().drops(PARENTS, 1);

        assertThat(standing(room.wang)).isEqualTo(Standing.UNKNOWN);
        room.pass(Duration.ofSeconds(16));
        assertThat(standing(room.wang)).isEqualTo(Standing.MEMBER);
    }

    @Test
    void anAppWithoutTheAddressBookBelievesStaffIdsAndNothingOfDepartments() {
        var data = room.dingTalk.workspace().department("数据平台", room.wang);
        room.dingTalk.faults().refuses(PARENTS, 1, 200, "60011");
        room.dingTalk.faults().refuses(MEMBERS, 1, 200, "60011");

        assertThat(standing(room.wang)).isEqualTo(Standing.MEMBER);
        assertThat(members(data)).isEmpty();
    }

    @Test
    void peopleOfOtherPlacesAreOutsidersWithoutBeingAskedFor() {
        assertThat(directory.standing(new Actor("dingtalk", "other", "user1"))).isEqualTo(Standing.OUTSIDER);
        assertThat(directory.standing(new Actor("dingtalk", corp, ""))).isEqualTo(Standing.OUTSIDER);
        assertThat(directory.standing(new Actor("slack", corp, "U1"))).isEqualTo(Standing.OUTSIDER);
        assertThat(room.asked(PARENTS)).isZero();
    }

    @Test
    void groupsAndChannelsOfSlackHaveNobodyHere() {
        assertThat(members("S0123456789")).contains(Set.of());
        assertThat(directory.channel("dingtalk", corp, "C0123456789")).contains(Set.of());
    }

    @Test
    void whoIsInAGroupCannotBeTold() {
        assertThat(directory.channel("dingtalk", corp, room.group)).isEmpty();
    }

    private Standing standing(Person person) {
        return directory.standing(new Actor("dingtalk", corp, person.staffId()));
    }

    private Optional<Set<String>> members(String department) {
        return directory.group("dingtalk", corp, department);
    }
}
