package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.sandbox.dingtalk.Faults;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutletTest {
    private static final int A_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofSeconds(61);

    private final WebRoom room = new WebRoom();
    private final Turns later = new Turns();
    private final Outlet outlet = new Outlet(room.web, "dingSANDBOX", room.clock, later);
    private final String wang = Channels.of(room.wang.staffId());

    @AfterEach
    void close() {
        outlet.close();
        room.close();
    }

    @Test
    void twentyAreSaidAtOnce() {
        say(1, A_MINUTE);
        assertThat(seen()).isEqualTo(numbers(1, A_MINUTE));
        assertThat(later.tasks).isEmpty();
    }

    @Test
    void whatIsBeyondIsHeldAndSaidAsOneMessageWhenTheMinuteIsOver() {
        say(1, 25);
        assertThat(seen()).hasSize(A_MINUTE);
        room.pass(Duration.ofSeconds(5));
        later.run();
        assertThat(seen()).hasSize(A_MINUTE);
        room.pass(MINUTE);
        later.run();
        assertThat(seen()).hasSize(21).last().isEqualTo("21\n\n22\n\n23\n\n24\n\n25");
        assertThat(later.tasks).isEmpty();
    }

    @Test
    void nothingOvertakesWhatIsHeld() {
        say(1, 21);
        room.pass(MINUTE);
        say(22, 22);
        assertThat(seen()).hasSize(A_MINUTE);
        later.run();
        say(23, 23);
        assertThat(seen().subList(A_MINUTE, 22)).containsExactly("21\n\n22", "23");
    }

    @Test
    void whatTheAddressOfAMessageDoesNotTakeJustNowIsPushed() {
        var address = Secret.of(room.dingTalk.apiUrl() + "/robot/sendBySession?session=any");
        outlet.heard(wang, new SessionAddress(address, room.clock.instant().plus(MINUTE)));
        room.dingTalk.faults().breaks(Faults.SESSION_WEBHOOK, 1, 503);
        assertThat(outlet.say(wang, text("one")).delivered()).isTrue();
        room.dingTalk
                .faults()
                .refuses(Faults.SESSION_WEBHOOK, 1, 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
        assertThat(outlet.say(wang, text("two")).delivered()).isTrue();
        room.dingTalk.faults().drops(Faults.SESSION_WEBHOOK, 1);
        assertThat(outlet.say(wang, text("three")).delivered()).isTrue();

        assertThat(seen()).containsExactly("one", "two", "three");
        assertThat(room.asked(Faults.SESSION_WEBHOOK)).as("it is not given up").isEqualTo(3);
    }

    @Test
    void whatNeitherWayBringsIsToldAMomentLater() {
        var address = Secret.of(room.dingTalk.apiUrl() + "/robot/sendBySession?session=any");
        outlet.heard(wang, new SessionAddress(address, room.clock.instant().plus(MINUTE)));
        room.dingTalk.faults().breaks(Faults.SESSION_WEBHOOK, 1, 503);
        room.dingTalk.faults().breaks(WebRoom.PUSH, 1, 503);

        assertThat(outlet.tell(wang, text("one")).delivered()).isFalse();
        outlet.tell(wang, text("two"));
        assertThat(seen()).as("what follows does not wait").containsExactly("two");
        later.run();

        assertThat(seen()).containsExactly("two", "one");
        assertThat(later.tasks).isEmpty();
    }

    @Test
    void whatCannotBeToldIsGivenUpAtLast() {
        room.dingTalk.faults().breaks(WebRoom.PUSH, 100, 503);
        outlet.tell(wang, text("one"));
        later.run();
        later.run();

        assertThat(later.pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(20));
        assertThat(later.tasks).isEmpty();
        assertThat(seen()).isEmpty();
    }

    @Test
    void otherConversationsAreNotHeld() {
        say(1, 21);
        outlet.say(Channels.of(room.li.staffId()), text("for li"));
        outlet.say(room.group, text("for all"));
        assertThat(room.li.sees(Person.BOT)).containsExactly("for li");
        assertThat(room.li.sees("SRE")).containsExactly("for all");
    }

    @Test
    void longOnesAreSaidInSeveralMessagesInTheirOrder() {
        say(1, A_MINUTE);
        Stream.of("a", "b", "c", "d", "e").forEach(letter -> outlet.say(wang, text(letter.repeat(900))));
        room.pass(MINUTE);
        later.run();
        assertThat(seen()).hasSize(21);
        later.run();
        assertThat(later.tasks).isEmpty();
        assertThat(seen().subList(A_MINUTE, 22))
                .extracting(said -> said.replaceAll("(.)\\1+", "$1").replaceAll("\n+", " "))
                .containsExactly("a b c", "d e");
    }

    @Test
    void oneThatWaitedAloneKeepsItsButtons() {
        say(1, A_MINUTE);
        var button = new RobotText.Button("Yes", Links.saying("yes"));
        outlet.say(wang, new RobotText.ActionCard("Sure?", "Sure?", List.of(button)));
        room.pass(MINUTE);
        later.run();
        var messages = room.wang.messages(Person.BOT);
        assertThat(messages.get(messages.size() - 1).buttons()).containsExactly("Yes");
    }

    @Test
    void nothingOfABurstIsLostAndAllOfItKeepsItsOrder() {
        say(1, 200);
        while (!later.tasks.isEmpty()) {
            room.pass(Duration.ofSeconds(5));
            later.run();
        }
        assertThat(seen().stream().flatMap(said -> Stream.of(said.split("\\s+"))))
                .containsExactlyElementsOf(numbers(1, 200));
    }

    @Test
    void onlyBeyondTwoHundredTheOldestAreLeftOut() {
        say(1, A_MINUTE + 203);
        room.pass(MINUTE);
        later.run();
        assertThat(String.join(" ", seen()).split("\\s+"))
                .hasSize(A_MINUTE + 200)
                .doesNotContain("21", "22", "23")
                .contains("24", "223");
    }

    @Test
    void whatWaitedIsTriedAgainWithGrowingPausesWhileDingTalkIsAway() {
        say(1, A_MINUTE + 1);
        room.pass(MINUTE);
        room.dingTalk.faults().breaks(WebRoom.PUSH, 1_000, 503);
        later.run();
        later.run();
        later.run();
        assertThat(later.pauses).endsWith(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40));
        say(22, 22);
        room.dingTalk.faults().clears(WebRoom.PUSH);
        later.run();
        assertThat(seen()).hasSize(21).last().isEqualTo("21\n\n22");
        assertThat(later.tasks).isEmpty();
    }

    @Test
    void whatCannotBeSaidForTenMinutesIsLostAndWhatComesLaterIsSaid() {
        say(1, A_MINUTE + 1);
        room.pass(MINUTE);
        room.dingTalk.faults().breaks(WebRoom.PUSH, 1_000, 503);
        while (!later.tasks.isEmpty()) {
            later.run();
        }
        assertThat(later.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofMinutes(10));
        room.dingTalk.faults().clears(WebRoom.PUSH);
        say(22, 22);
        assertThat(seen()).hasSize(21).last().isEqualTo("22");
    }

    private void say(int from, int to) {
        numbers(from, to)
                .forEach(number ->
                        assertThat(outlet.say(wang, text(number))).as(number).isInstanceOf(Delivery.Delivered.class));
    }

    private List<String> seen() {
        return room.wang.sees(Person.BOT);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    private static RobotText text(String words) {
        return new RobotText.Markdown("title", words);
    }

    /** Keeps what is for later until the test lets it begin. */
    private static final class Turns implements Later {
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private final List<Duration> pauses = new ArrayList<>();

        @Override
        public void after(Duration time, Runnable task) {
            pauses.add(time);
            tasks.add(task);
        }

        /** Does the one that waits longest. */
        void run() {
            tasks.remove().run();
        }

        @Override
        public void close() {
            tasks.clear();
        }
    }
}
