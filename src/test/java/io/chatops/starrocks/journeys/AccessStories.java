package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.operation.Status;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who may ask, where, and what a refusal tells them. */
abstract class AccessStories {
    private static final String NAME = "sales";

    /** Where they are played. */
    abstract Stage stage();

    @Test
    void withNothingConfiguredTheRefusalNamesTheUsersAndThePerson() {
        try (var scene = scene(cast -> nobody())) {
            var alice = scene.alice();
            alice.commands("create sales");
            assertThat(alice.isTold("answer.not_allowed").text())
                    .contains("add " + alice.id() + " to access.users", "Nothing was done");
            assertThat(alice.isAsked()).isFalse();
            assertThat(scene.bob().sees("answer.not_allowed")).isFalse();
        }
    }

    @Test
    void withUsersAloneTheRefusalNamesWhereItWasAsked() {
        var met = new AtomicReference<Cast>();
        try (var scene = scene(cast -> {
            met.set(cast);
            return new AccessPolicy(List.of(), List.of(AccessPolicy.ANY));
        })) {
            scene.wang().commands("create sales");
            assertThat(scene.wang().isTold("answer.not_allowed").text())
                    .doesNotContain("。 ")
                    .contains("在配置项 access.channels 中加入 " + met.get().team());
        }
    }

    @Test
    void anAllowedPersonAsksInTheRightPlaceOnly() {
        try (var scene = scene(AccessStories::onlyAlice)) {
            scene.alice().whispers("starrocks create sales");
            assertThat(scene.alice().awaits("answer.not_allowed").text()).contains("to access.channels");
            assertThat(scene.alice().isAsked()).isFalse();
            scene.alice().begins(Wish.small(NAME)).posts();
            scene.alice().card(NAME, Status.AWAITING_CONFIRMATION);
        }
    }

    @Test
    void aPersonWhoIsNotListedCannotDecideEither() {
        try (var scene = scene(AccessStories::onlyAlice)) {
            scene.alice().begins(Wish.small(NAME)).posts();
            var bob = scene.bob();
            var card = bob.card(NAME, Status.AWAITING_CONFIRMATION);
            for (var button : List.of("card.create", "card.edit", "card.cancel")) {
                card.presses(button);
            }
            scene.awaits("three refusals", () -> bob.counts("answer.not_allowed") == 3);
            assertThat(bob.isTold("answer.not_allowed").text()).contains("add " + bob.id() + " to access.users");
            assertThat(scene.orders()).isEmpty();

            scene.alice().presses("card.create");
            bob.card(NAME, Status.SUBMITTED);
        }
    }

    @Test
    void helpSaysWhatEachMayDoHere() {
        try (var scene = scene(AccessStories::aliceReadsBobAsksWangAdministers)) {
            scene.alice().commands("help");
            assertThat(scene.alice().isTold("answer.help.title").text())
                    .contains("Here you may look, but not create: access.grants[1].users does not list");
            scene.bob().commands("help");
            assertThat(scene.bob().isTold("answer.help.title").text())
                    .contains("You may create instances here")
                    .doesNotContain("administrator");
            scene.wang().commands("help");
            assertThat(scene.wang().isTold("answer.help.title").text()).contains("您是本机器人的管理员");
        }
    }

    private Scene scene(Function<Cast, AccessPolicy> policy) {
        return stage().open(Plot.usual().allowing(policy));
    }

    private static AccessPolicy nobody() {
        return new AccessPolicy(List.of(), List.of());
    }

    private static AccessPolicy onlyAlice(Cast cast) {
        return new AccessPolicy(List.of(cast.team()), List.of(cast.alice()));
    }

    private static AccessPolicy aliceReadsBobAsksWangAdministers(Cast cast) {
        var here = List.of(cast.team());
        return nobody().granting(
                        Grant.anything(Role.READER, here, People.users(cast.alice())),
                        Grant.anything(Role.REQUESTER, here, People.users(cast.bob())),
                        Grant.anything(Role.ADMINISTRATOR, here, People.users(cast.wang())));
    }
}
