package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModalTest extends SlackRoom {
    private static final String OPTIONS = """
            {"options":[{"text":{"type":"plain_text","text":"Hangzhou"},"value":"cn-hangzhou"},
                        {"text":{"type":"plain_text","text":"Beijing"},"value":"cn-beijing"}]}""";
    private static final String REGION = """
            {"type":"input","block_id":"region","label":{"type":"plain_text","text":"Region"},
             "element":{"type":"external_select","action_id":"pick","min_query_length":2}}""";
    private static final String PURPOSE = """
            {"type":"input","block_id":"purpose","optional":true,"dispatch_action":true,
             "label":{"type":"plain_text","text":"Purpose"},
             "element":{"type":"radio_buttons","action_id":"pick",
              "initial_option":{"text":{"type":"plain_text","text":"Testing"},"value":"test"},
              "options":[{"text":{"type":"plain_text","text":"Testing"},"value":"test"},
                         {"text":{"type":"plain_text","text":"Production"},"value":"prod"}]}}""";
    private static final String TAGS = """
            {"type":"input","block_id":"tags","optional":true,"label":{"type":"plain_text","text":"Tags"},
             "element":{"type":"checkboxes","action_id":"pick",
              "options":[{"text":{"type":"plain_text","text":"A"},"value":"a"},
                         {"text":{"type":"plain_text","text":"B"},"value":"b"}]}}""";

    @Test
    void opensInTheWindowOfThePersonWhoTriggeredIt() {
        opensOnCommand(modal("Step 1", section("*Hello*") + "," + textInput("name", "Name")));

        alice.types("ops", "/starrocks create");

        assertThat(bob.hasModal()).isFalse();
        assertThat(alice.modal().title()).isEqualTo("Step 1");
        assertThat(alice.modal().texts()).containsExactly("Hello", "Name: ____");
        assertThat(alice.modal().labels()).containsExactly("Name");
        assertThat(alice.modal().buttons()).containsExactly("Cancel", "Next");
    }

    @Test
    void aTriggerOpensOneViewWithinThreeSeconds() {
        alice.types("ops", "/starrocks create");
        var first = bot.last().path("trigger_id").asText();
        clock.advance(Duration.ofSeconds(3));
        assertThat(open(first, "A").path("ok").asBoolean()).isTrue();
        assertThat(open(first, "B").path("error").asText()).isEqualTo("exchanged_trigger_id");

        alice.types("ops", "/starrocks create");
        var second = bot.last().path("trigger_id").asText();
        clock.advance(Duration.ofMillis(3001));
        assertThat(open(second, "C").path("error").asText()).isEqualTo("expired_trigger_id");
        assertThat(open("1.2.3", "D").path("error").asText()).isEqualTo("invalid_trigger_id");
    }

    @Test
    void theSubmittedStateHoldsWhatWasEnteredAndWhatWasLeftAsItWas() {
        bot.on("block_suggestion", request -> OPTIONS);
        opensOnCommand(modal("Form", String.join(",", REGION, PURPOSE, TAGS, textInput("name", "Name"))));
        alice.types("ops", "/starrocks create");

        assertThat(alice.modal().searches("Region", "h")).isEmpty();
        assertThat(alice.modal().searches("Region", "han")).containsExactly("Hangzhou", "Beijing");
        alice.modal()
                .choose("Region", "Hangzhou")
                .choose("Tags", "A")
                .choose("Tags", "b")
                .choose("Tags", "A");
        alice.modal().fill("Name", "orders").submits();

        var submission = bot.last();
        var values = submission.path("view").path("state").path("values");
        assertThat(submission.path("type").asText()).isEqualTo("view_submission");
        assertThat(submission.path("user").path("id").asText()).isEqualTo(alice.id());
        assertThat(submission.path("view").path("private_metadata").asText()).isEqualTo("draft-1");
        assertThat(submission.path("view").path("callback_id").asText()).isEqualTo("wizard");
        assertThat(values.at("/region/pick/selected_option/value").asText()).isEqualTo("cn-hangzhou");
        assertThat(values.at("/purpose/pick/selected_option/value").asText()).isEqualTo("test");
        assertThat(values.at("/tags/pick/selected_options")).hasSize(1);
        assertThat(values.at("/tags/pick/selected_options/0/value").asText()).isEqualTo("b");
        assertThat(values.at("/name/text").toString())
                .isEqualTo("{\"type\":\"plain_text_input\",\"value\":\"orders\"}");
        assertThat(alice.hasModal()).isFalse();
    }

    @Test
    void anEmptyFieldIsNullInTheStateWhenItIsOptional() {
        var input = textInput("name", "Name").replace("\"block_id\"", "\"optional\":true,\"block_id\"");
        opensOnCommand(modal("Form", input));
        alice.types("ops", "/starrocks create");

        alice.modal().submits();

        assertThat(bot.last().at("/view/state/values/name/text/value").isNull()).isTrue();
    }

    @Test
    void slackItselfRefusesAnIncompleteForm() {
        opensOnCommand(modal("Form", textInput("name", "Name")));
        alice.types("ops", "/starrocks create");

        alice.modal().submits();

        assertThat(alice.modal().errors()).containsEntry("Name", "Please complete this required field.");
        assertThat(slack.ledger().count("view_submission")).isZero();
    }

    @Test
    void errorsStandOnTheirFieldsAndOthersAreTheBotsMistake() {
        bot.on(
                "view_submission",
                view -> "{\"response_action\":\"errors\",\"errors\":{\"name\":\"taken\",\"nowhere\":\"lost\"}}");
        opensOnCommand(modal("Form", textInput("name", "Name")));
        alice.types("ops", "/starrocks create");

        alice.modal().fill("Name", "orders").submits();

        assertThat(alice.modal().errors()).containsExactly(Map.entry("Name", "taken"));
        assertThat(alice.modal().texts()).containsExactly("Name: orders", "  ! taken");
        assertThat(slack.ledger().mistakes()).singleElement().asString().contains("nowhere");
    }

    @Test
    void anUpdateKeepsWhatWasEnteredOnlyUnderTheSameTwoIds() {
        var second = modal("Step 2", textInput("name", "Name") + "," + textInput("other", "Other"));
        bot.on("view_submission", view -> "{\"response_action\":\"update\",\"view\":" + second + "}");
        opensOnCommand(modal("Step 1", textInput("name", "Name") + "," + textInput("renamed", "Other")));
        alice.types("ops", "/starrocks create");

        alice.modal().fill("Name", "orders").fill("Other", "gone").submits();

        assertThat(alice.modal().title()).isEqualTo("Step 2");
        assertThat(alice.modal().value("Name")).isEqualTo("orders");
        assertThat(alice.modal().value("Other")).isEmpty();
    }

    @Test
    void threeViewsStandOnEachOtherAndEachClosesAlone() {
        bot.on("view_submission", view -> "{\"response_action\":\"push\",\"view\":" + modal("Above", "") + "}");
        opensOnCommand(modal("Root", ""));
        alice.types("ops", "/starrocks create");

        alice.modal().submits();
        alice.modal().submits();
        alice.modal().submits();
        assertThat(slack.ledger().mistakes()).containsExactly("view_submission: push_limit_reached");
        alice.modal().cancels();
        assertThat(bot.last().path("type").asText()).isEqualTo("view_closed");
        assertThat(bot.last().path("is_cleared").asBoolean()).isFalse();
        alice.modal().cancels();
        assertThat(alice.modal().title()).isEqualTo("Root");
        bot.on("view_submission", view -> "{\"response_action\":\"clear\"}");
        alice.modal().submits();
        assertThat(alice.hasModal()).isFalse();
    }

    @Test
    void aViewIsPushedWithATriggerOfTheModalBelow() {
        opensOnCommand(modal("Root", actions(button("More", "more"))));
        alice.types("ops", "/starrocks create");
        bot.on("block_actions", action -> {
            push(action, "Above");
            return "";
        });

        alice.modal().presses("More");
        assertThat(alice.modal().title()).isEqualTo("Above");
        assertThat(slack.ledger().of("views.push").get(0).responseBody()).contains("root_view_id");
        bot.on("slash_command", command -> "");
        bob.types("ops", "/starrocks help");
        assertThat(push(bot.last(), "X").path("error").asText()).isEqualTo("not_found");
    }

    @Test
    void aViewThatClearsOnCloseTakesTheWholeStackAlong() {
        var clearing = modal("Above", "").replace("\"callback_id\"", "\"clear_on_close\":true,\"callback_id\"");
        bot.on("view_submission", view -> "{\"response_action\":\"push\",\"view\":" + clearing + "}");
        opensOnCommand(modal("Root", ""));
        alice.types("ops", "/starrocks create");
        alice.modal().submits();

        alice.modal().cancels();

        assertThat(alice.hasModal()).isFalse();
    }

    @Test
    void theCrossReportsTheRootView() {
        bot.on("view_submission", view -> "{\"response_action\":\"push\",\"view\":" + modal("Above", "") + "}");
        opensOnCommand(modal("Root", ""));
        alice.types("ops", "/starrocks create");
        alice.modal().submits();

        alice.modal().closes();

        assertThat(alice.hasModal()).isFalse();
        assertThat(bot.last().path("is_cleared").asBoolean()).isTrue();
        assertThat(bot.last().at("/view/title/text").asText()).isEqualTo("Root");
    }

    @Test
    void aButtonInAModalSendsTheViewAndItsHash() {
        opensOnCommand(modal("Step 2", textInput("name", "Name") + "," + actions(button("Back", "back"))));
        alice.types("ops", "/starrocks create");
        List<JsonNode> answers = new ArrayList<>();
        bot.on("block_actions", action -> {
            var view = action.path("view");
            var update = Map.of(
                    "view_id", view.path("id").asText(),
                    "hash", view.path("hash").asText(),
                    "view", modal("Step 1", textInput("name", "Name")));
            answers.add(bot.call("views.update", update));
            answers.add(bot.call("views.update", update));
            return "";
        });

        alice.modal().fill("Name", "orders").presses("Back");

        assertThat(bot.last().at("/actions/0/action_id").asText()).isEqualTo("back");
        assertThat(bot.last().at("/actions/0/value").asText()).isEqualTo("v-back");
        assertThat(bot.last().at("/container/type").asText()).isEqualTo("view");
        assertThat(bot.last().at("/view/state/values/name/text/value").asText()).isEqualTo("orders");
        assertThat(answers).extracting(answer -> answer.path("error").asText()).containsExactly("", "hash_conflict");
        assertThat(alice.modal().title()).isEqualTo("Step 1");
        assertThat(alice.modal().value("Name")).isEqualTo("orders");
    }

    @Test
    void aFieldThatDispatchesTellsTheBotAtOnce() {
        opensOnCommand(modal("Form", PURPOSE));
        alice.types("ops", "/starrocks create");

        alice.modal().choose("Purpose", "prod");

        assertThat(bot.last().at("/type").asText()).isEqualTo("block_actions");
        assertThat(bot.last().at("/actions/0/type").asText()).isEqualTo("radio_buttons");
        assertThat(bot.last().at("/actions/0/selected_option/value").asText()).isEqualTo("prod");
    }

    @Test
    void optionsThatSlackCannotShowAreTheBotsMistake() {
        bot.on("block_suggestion", request -> OPTIONS.replace("Hangzhou", "x".repeat(76)));
        opensOnCommand(modal("Form", REGION));
        alice.types("ops", "/starrocks create");

        assertThat(alice.modal().searches("Region", "han")).isEmpty();
        assertThat(slack.ledger().mistakes()).singleElement().asString().contains("must be less than 76 characters");
    }

    @Test
    void aSubmissionWithoutAnAnswerLeavesTheModalOpenAndSaysSo() {
        bot.on("view_submission", view -> {
            clock.advance(Duration.ofSeconds(4));
            return "";
        });
        opensOnCommand(modal("Form", ""));
        alice.types("ops", "/starrocks create");

        alice.modal().submits();

        assertThat(alice.modal().text()).contains("We had some trouble connecting", "operation_timeout");
    }

    @Test
    void twoWindowsHoldTwoModals() {
        opensOnCommand(modal("First", textInput("name", "Name")));
        alice.types("ops", "/starrocks create");
        opensOnCommand(modal("Second", textInput("name", "Name")));
        var other = alice.inWindow(2);
        other.types("ops", "/starrocks create");

        alice.modal().fill("Name", "one");
        other.modal().fill("Name", "two");

        assertThat(alice.modal().text()).contains("Name: one");
        assertThat(other.modal().text()).contains("Name: two");
        assertThat(other.modal().title()).isEqualTo("Second");
    }

    @Test
    void anExternalIdIsTakenOnce() {
        var view = modal("A", "").replace("\"callback_id\"", "\"external_id\":\"attempt-1\",\"callback_id\"");
        opensOnCommand(view);
        alice.types("ops", "/starrocks create");
        bob.types("ops", "/starrocks create");

        assertThat(bob.hasModal()).isFalse();
        assertThat(slack.ledger().of("views.open").get(1).responseBody()).contains("duplicate_external_id");
        var byExternalId = Map.of("external_id", "attempt-1", "view", modal("B", ""));
        assertThat(bot.call("views.update", byExternalId).path("ok").asBoolean())
                .isTrue();
        assertThat(alice.awaitsModal("B", SOON).title()).isEqualTo("B");
        assertThat(bot.call("views.update", Map.of("view_id", "V0", "view", view))
                        .path("error")
                        .asText())
                .isEqualTo("not_found");
    }

    @Test
    void reloadingLosesTheModalButItsExternalIdStaysTaken() {
        opensOnCommand(modal("A", "").replace("\"callback_id\"", "\"external_id\":\"one\",\"callback_id\""));
        bot.call("chat.postEphemeral", Map.of("channel", ops, "user", alice.id(), "text", "psst"));
        alice.types("ops", "/starrocks create");
        assertThat(alice.hasModal()).isTrue();

        alice.reloads();
        alice.types("ops", "/starrocks create");

        assertThat(alice.hasModal()).isFalse();
        assertThat(alice.sees("ops")).isEmpty();
        assertThat(slack.ledger().of("views.open").get(1).responseBody()).contains("duplicate_external_id");
        assertThat(slack.ledger().count("view_closed")).isZero();
    }

    @Test
    void whatIsFilledInSecretlyIsSentButNotShown() {
        opensOnCommand(modal("Form", textInput("password", "Password")));
        alice.types("ops", "/starrocks create");
        bot.on("view_submission", view -> "{\"response_action\":\"errors\",\"errors\":{\"password\":\"too weak\"}}");

        alice.modal().fillSecretly("Password", "S3cret-word").submits();

        assertThat(bot.last().at("/view/state/values/password/text/value").asText())
                .isEqualTo("S3cret-word");
        assertThat(alice.modal().texts()).containsExactly("Password: ******", "  ! too weak");
        assertThat(workspace.happenings().toString()).doesNotContain("S3cret-word");
    }

    @Test
    void withoutAModalThereIsNothingToRead() {
        assertThatIllegalStateException()
                .isThrownBy(() -> alice.modal().title())
                .withMessage("no modal is open for alice");
    }

    private JsonNode push(JsonNode delivery, String title) {
        var trigger = delivery.path("trigger_id").asText();
        return bot.call("views.push", Map.of("trigger_id", trigger, "view", modal(title, "")));
    }

    private JsonNode open(String trigger, String title) {
        return bot.call("views.open", Map.of("trigger_id", trigger, "view", modal(title, "")));
    }
}
