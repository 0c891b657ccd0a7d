package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ViewRulesTest {
    static Stream<Arguments> refusedBlocks() {
        return Stream.of(
                refused(SlackRoom.section("x".repeat(3001)), "must be less than 3001 characters", "/0/text/text"),
                refused(SlackRoom.section(""), "must be more than 0 characters", "/0/text/text"),
                refused("{\"type\":\"section\"}", "must define either `text` or `fields`", "/0"),
                refused("{\"type\":\"table\",\"rows\":[]}", "unsupported type: table", "/0/type"),
                refused("{\"type\":\"divider\",\"colour\":1}", "invalid additional property: colour", "/0"),
                refused(input("{\"type\":\"password\"}"), "unsupported type: password", "/0/element/type"),
                refused(input(SlackRoom.button("Go", "a")), "unsupported type: button", "/0/element/type"),
                refused("{\"type\":\"input\",\"label\":" + plain("L") + "}", "missing required field: element", "/0"),
                refused(SlackRoom.actions(), "must provide at least 1 items", "/0/elements"),
                refused(
                        SlackRoom.actions(SlackRoom.button("x".repeat(76), "a")),
                        "must be less than 76 characters",
                        "/0/elements/0/text/text"),
                refused(
                        SlackRoom.actions(SlackRoom.button("A", "same"), SlackRoom.button("B", "same")),
                        "`action_id` \"same\" already exists",
                        "/0/elements/1/action_id"),
                refused(
                        SlackRoom.textInput("same", "A") + "," + SlackRoom.textInput("same", "B"),
                        "`block_id` \"same\" already exists",
                        "/1/block_id"),
                refused(
                        "{\"type\":\"context\",\"elements\":[" + many(11, plain("x")) + "]}",
                        "no more than 10 items allowed",
                        "/0/elements"),
                refused(
                        SlackRoom.actions(IntStream.range(0, 26)
                                .mapToObj(i -> SlackRoom.button("B", "b" + i))
                                .toArray(String[]::new)),
                        "no more than 25 items allowed",
                        "/0/elements"),
                refused(input(select(101, 10)), "no more than 100 items allowed", "/0/element/options"),
                refused(input(select(1, 151)), "must be less than 151 characters", "/0/element/options/0/value"),
                refused(input(radio(11)), "no more than 10 items allowed", "/0/element/options"),
                refused(input(radio(0)), "must provide at least 1 items", "/0/element/options"),
                refused(many(101, "{\"type\":\"divider\"}"), "no more than 100 items allowed", ""));
    }

    @ParameterizedTest
    @MethodSource("refusedBlocks")
    void whatSlackRefusesIsRefusedInItsWords(String blocks, String message, String pointer) {
        var refusal = refusal(SlackRoom.modal("Title", blocks));

        assertThat(refusal.error()).isEqualTo("invalid_arguments");
        assertThat(refusal.messages()).contains("[ERROR] " + message + " [json-pointer:/view/blocks" + pointer + "]");
    }

    @Test
    void everyAllowedSizeIsTakenToItsLimit() {
        var blocks = String.join(
                ",",
                SlackRoom.section("x".repeat(3000)),
                input(select(100, 150)),
                input(radio(10)),
                SlackRoom.actions(SlackRoom.button("x".repeat(75), "a")),
                many(96, "{\"type\":\"divider\"}"));

        assertThat(ViewRules.modal(TestBot.json(SlackRoom.modal("x".repeat(24), blocks))))
                .isNotNull();
    }

    @Test
    void titlesAreShort() {
        assertThat(refusal(SlackRoom.modal("x".repeat(25), "")).messages())
                .containsExactly("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
    }

    @Test
    void inputsNeedASubmitButton() {
        var view =
                "{\"type\":\"modal\",\"title\":" + plain("T") + ",\"blocks\":[" + SlackRoom.textInput("b", "L") + "]}";

        assertThat(refusal(view).messages())
                .containsExactly("[ERROR] must define `submit` to use an `input` block in modals"
                        + " [json-pointer:/view/blocks/0/input]");
    }

    @Test
    void privateMetadataAndTheWholeViewHaveALimit() {
        var metadata = SlackRoom.modal("T", "").replace("draft-1", "m".repeat(3001));
        var huge = SlackRoom.modal("T", many(90, SlackRoom.section("x".repeat(2900))));

        assertThat(refusal(metadata).messages())
                .containsExactly("[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]");
        assertThat(refusal(huge).error()).isEqualTo("view_too_large");
    }

    private static Refusal refusal(String view) {
        return catchThrowableOfType(Refusal.class, () -> ViewRules.modal(TestBot.json(view)));
    }

    private static Arguments refused(String blocks, String message, String pointer) {
        return arguments(blocks, message, pointer);
    }

    private static String many(int times, String json) {
        return String.join(",", Collections.nCopies(times, json));
    }

    private static String plain(String text) {
        return "{\"type\":\"plain_text\",\"text\":\"" + text + "\"}";
    }

    private static String input(String element) {
        return "{\"type\":\"input\",\"label\":" + plain("L") + ",\"element\":" + element + "}";
    }

    private static String select(int options, int valueLength) {
        return "{\"type\":\"static_select\",\"action_id\":\"s\",\"options\":[" + options(options, valueLength) + "]}";
    }

    private static String radio(int options) {
        return "{\"type\":\"radio_buttons\",\"action_id\":\"r\",\"options\":[" + options(options, 5) + "]}";
    }

    private static String options(int count, int valueLength) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"text\":" + plain("o" + i) + ",\"value\":\"" + "v".repeat(valueLength) + "\"}")
                .collect(Collectors.joining(","));
    }
}
