package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.sandbox.slack.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that people do comes over the socket, and every envelope is acknowledged with what Slack takes. */
class SocketModeTest {
    private final SocketRoom room = new SocketRoom().connected();

    @AfterEach
    void nothingWasWrongForSlack() {
        assertThat(room.slack.ledger().mistakes()).isEmpty();
        assertThat(room.sockets.unacknowledged()).isZero();
        room.close();
    }

    @Test
    void commandsComeWithTheirDoorway() {
        room.alice.types(room.channel, "/starrocks list --region all");
        var command = room.handler.next(Inbound.Command.class);
        assertThat(command.text()).isEqualTo("list --region all");
        assertThat(command.actor().user()).isEqualTo(room.alice.id());
        assertThat(command.doorway().trigger()).isPresent();
        assertThat(command.doorway().reply()).isPresent();
        room.soon(() -> room.acknowledged.size() == 1);
    }

    @Test
    void mentionsMessagesAndTheHomeTabCome() {
        room.alice.mentions(room.channel, "create a starrocks");
        assertThat(room.handler.next(Inbound.Said.class).text()).contains("create a starrocks");
        room.alice.opensHome();
        room.handler.next(Inbound.HomeOpened.class);
    }

    @Test
    void shortcutsCome() {
        room.alice.usesShortcut(SlackInbound.CREATE_SHORTCUT);
        assertThat(room.handler.next(Inbound.Command.class).text()).isEqualTo("create");
    }

    @Test
    void errorsOfAFormStandInTheAcknowledgement() {
        opensForm();
        room.handler.submission = submitted -> new FormAnswer.Errors(Map.of("Name", "too short"));
        room.alice.modal().fill("Name", "x").submits();
        assertThat(room.handler.next(Inbound.Submitted.class).values()).containsEntry("Name", "x");
        assertThat(room.alice.modal().errors()).containsValue("too short");
    }

    @Test
    void theNextFormStandsInTheAcknowledgement() {
        opensForm();
        room.handler.submission = submitted -> new FormAnswer.Next(form("f-2", "Second"));
        room.alice.modal().fill("Name", "x").submits();
        assertThat(room.alice.modal().title()).isEqualTo("Second");
    }

    @Test
    void anEmptyAcknowledgementClosesAForm() {
        opensForm();
        room.alice.modal().fill("Name", "x").submits();
        assertThat(room.alice.hasModal()).isFalse();
    }

    @Test
    void workGivesWayToAnEnvelopeUntilItIsAcknowledged() {
        opensForm();
        room.soon(this::nothingIsInTheWay);
        room.handler.submission = submitted -> {
            assertThat(nothingIsInTheWay()).isFalse();
            return new FormAnswer.Done();
        };
        room.alice.modal().fill("Name", "x").submits();
        assertThat(room.alice.hasModal()).isFalse();
        room.soon(this::nothingIsInTheWay);
    }

    private boolean nothingIsInTheWay() {
        int before = room.gaveWay.get();
        room.way.give();
        return room.gaveWay.get() == before;
    }

    @Test
    void aFormThatIsClosedIsTold() {
        opensForm();
        room.alice.modal().closes();
        assertThat(room.handler.next(Inbound.Closed.class).form()).isEqualTo("f-1");
    }

    @Test
    void optionsOfALiveListStandInTheAcknowledgement() {
        var answer = room.sockets.pushes("interactive", """
                {"type":"block_suggestion","team":{"id":"T1"},"user":{"id":"U1"},"action_id":"VpcId","value":"prod",
                 "view":{"id":"V1","type":"modal","private_metadata":"f-1"}}""");
        assertThat(answer).hasValueSatisfying(text -> assertThat(text).contains("\"options\":[]"));
        room.handler.list = search -> List.of(Option.of("vpc-1", search.query()));
        var found = room.sockets.pushes("interactive", """
                {"type":"block_suggestion","team":{"id":"T1"},"user":{"id":"U1"},"action_id":"VpcId","value":"prod",
                 "view":{"id":"V1","type":"modal","private_metadata":"f-1"}}""");
        assertThat(found).hasValueSatisfying(text -> assertThat(text).contains("vpc-1"));
    }

    @Test
    void whatNobodyKnowsIsAcknowledged() {
        assertThat(room.sockets.pushes("interactive", "{\"type\":\"dialog_submission\"}"))
                .contains("");
        assertThat(room.sockets.pushes("something_new", "{\"type\":\"something_new\"}"))
                .contains("");
        assertThat(room.sockets.pushes("events_api", "{\"type\":\"event_callback\",\"event\":{\"type\":\"x\"}}"))
                .contains("");
        assertThat(room.sockets.pushes("interactive", "[]")).contains("");
    }

    @Test
    void whatIsNoEnvelopeHarmsNothing() {
        room.sockets.sends("no JSON at all");
        room.sockets.sends("[1]");
        room.sockets.sends("{\"type\":\"something_new\"}");
        room.sockets.sends("[".repeat(100_000));
        room.alice.types(room.channel, "/starrocks help");
        room.handler.next(Inbound.Command.class);
    }

    @Test
    void whatCannotBeReadIsAcknowledgedWithAnExcuse() {
        assertThat(room.sockets.pushes("interactive", "{\"type\":\"view_submission\",\"view\":7}"))
                .hasValueSatisfying(answer -> assertThat(answer).contains("response_action"));
        assertThat(room.sockets.pushes("slash_commands", "{\"command\":{}}"))
                .hasValueSatisfying(answer -> assertThat(answer).contains("went wrong"));
        assertThat(room.sockets.pushes("events_api", "{\"type\":\"event_callback\"}"))
                .contains("");
    }

    @Test
    void piecesOfAnEnvelopeArePutTogether() {
        room.sockets.fragmentsInto(7);
        room.alice.types(room.channel, "/starrocks list 存算分离");
        assertThat(room.handler.next(Inbound.Command.class).text()).isEqualTo("list 存算分离");
    }

    @Test
    void whatComesAgainIsNotDoneAgain() {
        room.slack.faults().duplicatesNext(Delivery.SLASH_COMMAND);
        room.alice.types(room.channel, "/starrocks once");
        room.alice.types(room.channel, "/starrocks last");
        var seen = List.of(
                room.handler.next(Inbound.Command.class).text(),
                room.handler.next(Inbound.Command.class).text());
        assertThat(seen).containsExactlyInAnyOrder("once", "last");
        assertThat(room.handler.seen).isEmpty();
    }

    @Test
    void whatPeopleDoIsWorkedOnSideBySide() throws Exception {
        var both = new CountDownLatch(2);
        room.handler.list = search -> {
            both.countDown();
            SlackInboundTest.await(both);
            return List.of();
        };
        var search = "{\"type\":\"block_suggestion\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},"
                + "\"action_id\":\"VpcId\",\"value\":\"\",\"view\":{\"id\":\"V1\",\"type\":\"modal\"}}";
        var one = CompletableFuture.supplyAsync(() -> room.sockets.pushes("interactive", search), SocketRoom.ASIDE);
        var other = CompletableFuture.supplyAsync(() -> room.sockets.pushes("interactive", search), SocketRoom.ASIDE);
        assertThat(one.get()).isPresent();
        assertThat(other.get()).isPresent();
    }

    @Test
    void aBusyBotSaysSoInTheAcknowledgement() throws Exception {
        var go = new CountDownLatch(1);
        room.handler.submission = submitted -> {
            SlackInboundTest.await(go);
            return new FormAnswer.Done();
        };
        var sent = """
                {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"id":"V1","type":"modal",
                 "private_metadata":"f-1","blocks":[{"type":"input","block_id":"Name.r1","element":
                 {"type":"plain_text_input","action_id":"Name"}}],"state":{"values":{"Name.r1":{"Name":
                 {"type":"plain_text_input","value":"x"}}}}}}""";
        var busy = new CountDownLatch(1);
        for (int n = 0; n < 80; n++) {
            SocketRoom.ASIDE.execute(() -> room.sockets
                    .pushes("interactive", sent)
                    .filter(answer -> answer.contains("Name.r1"))
                    .ifPresent(answer -> busy.countDown()));
        }
        busy.await();
        go.countDown();
    }

    private void opensForm() {
        room.handler.work = inbound -> {
            if (inbound instanceof Inbound.Command command) {
                room.app.out().open(command.doorway(), command.actor(), form("f-1", "First"));
            }
        };
        room.alice.types(room.channel, "/starrocks create");
        room.alice.awaitsModal("First", SocketRoom.SOON);
        room.handler.next(Inbound.Command.class);
        room.handler.work = inbound -> {};
    }

    private static Form form(String id, String title) {
        return new Form(
                id,
                "step",
                title,
                Optional.empty(),
                List.of(new Field.Text(
                        "Name", "Name", Optional.empty(), false, Optional.empty(), Optional.empty(), 30)),
                Optional.of("Next"),
                "Close");
    }
}
