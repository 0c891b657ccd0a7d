package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private static final String SENT = """
            {"type":"view_submission","team":{"id":"T0001"},"user":{"id":"U0ALICE"},
             "view":{"id":"V9","type":"modal","hash":"h9","callback_id":"form","private_metadata":"f-1",
              "title":{"type":"plain_text","text":"Create"},
              "blocks":[
               {"type":"section","block_id":"s","text":{"type":"plain_text","text":"x"}},
               {"type":"input","block_id":"InstanceName.r1","label":{"type":"plain_text","text":"Name"},
                "element":{"type":"plain_text_input","action_id":"InstanceName"}},
               {"type":"input","block_id":"secret.AdminPassword.r1","label":{"type":"plain_text","text":"P"},
                "element":{"type":"plain_text_input","action_id":"AdminPassword"}}],
              "state":{"values":{
               "InstanceName.r1":{"InstanceName":{"type":"plain_text_input","value":"sr1"}},
               "secret.AdminPassword.r1":{"AdminPassword":{"type":"plain_text_input","value":"S3cret@@"}}}}}}
            """;

    private static final Timing IMPATIENT =
            new Timing(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(4), Duration.ofSeconds(2));

    private SlackRoom room = new SlackRoom();

    @AfterEach
    void leave() {
        room.close();
    }

    @Test
    void handsOverValuesAndSecretsApart() {
        assertThat(room.interacts(SENT).body()).isEmpty();
        var submitted = room.handler.next(Inbound.Submitted.class);
        assertThat(submitted.form()).isEqualTo("f-1");
        assertThat(submitted.values()).isEqualTo(Map.of("InstanceName", "sr1"));
        assertThat(submitted.secrets()).isEqualTo(Map.of("AdminPassword", Secret.of("S3cret@@")));
    }

    @Test
    void putsErrorsUnderTheirFields() {
        room.handler.submission =
                submitted -> new FormAnswer.Errors(Map.of("InstanceName", "taken", "AdminPassword", "too short"));
        var answer = answer();
        assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(JsonTree.text(answer, "errors", "InstanceName.r1")).contains("taken");
        assertThat(JsonTree.text(answer, "errors", "secret.AdminPassword.r1")).contains("too short");
    }

    @Test
    void putsAnErrorOfAFieldThatIsNotThereUnderTheFirst() {
        room.handler.submission = submitted -> new FormAnswer.Errors(Map.of("ZoneId", "sold out"));
        assertThat(JsonTree.text(answer(), "errors", "InstanceName.r1")).contains("sold out");
    }

    @Test
    void showsTheNextFormInPlace() {
        room.handler.submission = submitted -> new FormAnswer.Next(form("f-2"));
        var answer = answer();
        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        assertThat(JsonTree.text(answer, "view", "private_metadata")).contains("f-2");
    }

    @Test
    void showsTheLaterFormOnlyAfterTheAnswerAndWhenItIsThere() {
        var then = new CompletableFuture<FormAnswer.Late>();
        room.handler.submission = submitted -> new FormAnswer.Later(form("meanwhile"), then);
        assertThat(JsonTree.text(answer(), "view", "private_metadata")).contains("meanwhile");
        assertThat(room.slack.pending()).isEmpty();
        then.complete(FormAnswer.Late.always(form("then")));
        var update = room.slack.next("views.update");
        assertThat(update.get("view_id")).isEqualTo("V9");
        assertThat(update.parameters()).doesNotContainKey("hash");
        assertThat(JsonTree.text(update.view(), "private_metadata")).contains("then");
    }

    @Test
    void triesAgainWhenTheViewIsNotInPlaceYet() {
        room.slack.refuses("views.update", "not_found");
        room.slack.refuses("views.update", "hash_conflict");
        room.handler.submission = submitted -> new FormAnswer.Later(
                form("meanwhile"), CompletableFuture.completedFuture(FormAnswer.Late.always(form("then"))));
        answer();
        room.slack.next("views.update");
        room.slack.next("views.update");
        assertThat(JsonTree.text(room.slack.next("views.update").view(), "private_metadata"))
                .contains("then");
    }

    @Test
    void tellsWhoeverWaitsForAPageThatIsNotTaken() {
        for (int tries = 0; tries < 4; tries++) {
            room.slack.refuses("views.update", "hash_conflict");
        }
        room.handler.submission = submitted -> new FormAnswer.Later(
                form("meanwhile"), CompletableFuture.completedFuture(FormAnswer.Late.always(form("then"))));
        answer();
        for (int tries = 0; tries < 4; tries++) {
            room.slack.next("views.update");
        }
        var told = room.slack.next("chat.postMessage");
        assertThat(told.get("channel")).isEqualTo("U0ALICE");
        assertThat(told.get("text")).contains("Close it", "/starrocks resume", "请关闭");
    }

    @Test
    void saysNothingToWhoeverClosedThePage() {
        for (int tries = 0; tries < 4; tries++) {
            room.slack.refuses("views.update", "not_found");
        }
        room.handler.submission = submitted -> new FormAnswer.Later(
                form("meanwhile"), CompletableFuture.completedFuture(FormAnswer.Late.always(form("then"))));
        answer();
        for (int tries = 0; tries < 4; tries++) {
            room.slack.next("views.update");
        }
        room.app.close();
        assertThat(room.slack.pending()).isEmpty();
    }

    @Test
    void showsALoadingPageWhenTheAnswerIsSlowAndTheAnswerWhenItComes() {
        impatient();
        var open = new CountDownLatch(1);
        room.handler.submission = submitted -> {
            SlackInboundTest.await(open);
            return new FormAnswer.Next(form("f-2"));
        };
        assertThat(room.interacts(SENT).body()).contains("Still working").contains("仍在处理中");
        open.countDown();
        assertThat(JsonTree.text(room.slack.next("views.update").view(), "private_metadata"))
                .contains("f-2");
    }

    @Test
    void givesBackWhatWasTypedWhenErrorsComeTooLate() {
        impatient();
        var open = new CountDownLatch(1);
        room.handler.submission = submitted -> {
            SlackInboundTest.await(open);
            return new FormAnswer.Errors(Map.of("InstanceName", "taken"));
        };
        answer();
        open.countDown();
        var view = room.slack.next("views.update").view();
        assertThat(view.toString())
                .contains("taken")
                .contains("\"initial_value\":\"sr1\"")
                .doesNotContain("S3cret");
    }

    @Test
    void saysSoUnderTheFirstFieldWhenTheHandlerFails() {
        room.handler.submission = submitted -> {
            throw new IllegalStateException("S3cret@@");
        };
        assertThat(JsonTree.text(answer(), "errors", "InstanceName.r1").orElse(""))
                .contains("Something went wrong");
    }

    @Test
    void saysSoUnderTheFirstFieldWhenTheNextFormCannotFit() {
        room.handler.submission = submitted -> new FormAnswer.Next(form("f".repeat(3001)));
        assertThat(JsonTree.text(answer(), "errors", "InstanceName.r1").orElse(""))
                .contains("Something went wrong");
    }

    @Test
    void saysThatItIsBusyUnderTheFirstFieldWhenTooManyAnswersAreBeingWorkedOut() {
        room.close();
        room = new SlackRoom(IMPATIENT, 1, 50);
        var open = new CountDownLatch(1);
        room.handler.submission = submitted -> {
            SlackInboundTest.await(open);
            return new FormAnswer.Done();
        };
        // one is being worked out, eight wait
        for (int n = 0; n < 9; n++) {
            assertThat(answer().get("response_action").getAsString()).isEqualTo("update");
        }
        assertThat(JsonTree.text(answer(), "errors", "InstanceName.r1").orElse(""))
                .contains("I am busy");
        open.countDown();
    }

    private void impatient() {
        room.close();
        room = new SlackRoom(IMPATIENT, 4, 50);
    }

    private JsonObject answer() {
        var answer = room.interacts(SENT);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static Form form(String id) {
        return new Form(
                id, "r1", "Title", Optional.empty(), List.of(new Field.Note("note")), Optional.empty(), "Close");
    }
}
