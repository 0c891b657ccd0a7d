package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every rendered view and message against Slack's table of lengths. */
class SlackLimitsTest {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final SlackForms forms = new SlackForms("(cut)");
    private final SlackCards cards = new SlackCards("(cut)");

    static Stream<Form> forms() {
        return Fixtures.forms().values().stream();
    }

    static Stream<Card> cards() {
        return Fixtures.cards().values().stream();
    }

    @ParameterizedTest
    @MethodSource
    void forms(Form form) {
        var view = GSON.toJsonTree(forms.view(form)).getAsJsonObject();
        Stream.of("title", "submit", "close")
                .filter(view::has)
                .forEach(part -> assertThat(JsonTree.text(view, part, "text").orElseThrow())
                        .as(part)
                        .hasSizeBetween(1, 24));
        assertThat(view.getAsJsonArray("blocks").size()).isLessThanOrEqualTo(100);
        view.getAsJsonArray("blocks").forEach(SlackLimitsTest::checkBlock);
    }

    @ParameterizedTest
    @MethodSource
    void cards(Card card) {
        assertThat(cards.text(card)).hasSizeBetween(1, 4000);
        var blocks = GSON.toJsonTree(cards.blocks(card)).getAsJsonArray();
        assertThat(blocks.size()).isLessThanOrEqualTo(50);
        blocks.forEach(SlackLimitsTest::checkBlock);
        var all = new ArrayList<String>();
        blocks.forEach(block -> texts(block, all));
        assertThat(all.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(13_200);
    }

    @Test
    void saysSoWhenAMessageIsTooLongAndKeepsItsButtons() {
        var blocks = GSON.toJson(cards.blocks(Fixtures.card("card-too-long")));
        assertThat(blocks).contains("(cut)").contains("\"more\"");
    }

    @Test
    void saysSoWhenThereAreTooManyBlocks() {
        var footnotes = IntStream.range(0, 200)
                .mapToObj(n -> (Card.Section) new Card.Section.Footnote("n" + n))
                .toList();
        var card = new Card("t", Card.Tone.PLAIN, footnotes, List.of(Card.Button.of("a", "b", "c")), List.of());
        assertThat(cards.blocks(card)).hasSize(50);
        assertThat(cards.homeBlocks(card)).hasSize(100);
        assertThat(GSON.toJson(cards.blocks(card))).contains("(cut)");
        var notes = IntStream.range(0, 200)
                .mapToObj(n -> (Field) new Field.Note("n" + n))
                .toList();
        var form = new Form("f", "r", "t", Optional.empty(), notes, Optional.empty(), "c");
        assertThat(forms.view(form).getBlocks()).hasSize(100);
        assertThat(GSON.toJson(forms.view(form))).contains("(cut)");
    }

    @Test
    void keepsIdsTheSameExactlyWhileRenderingAndWhatAListDependsOnAreTheSame() {
        assertThat(ids("r1", "vpc-1")).isEqualTo(ids("r1", "vpc-1"));
        assertThat(ids("r1", "vpc-1")).doesNotContainAnyElementsOf(ids("r2", "vpc-1"));
        assertThat(ids("r1", "vpc-1").get(0)).isNotEqualTo(ids("r1", "vpc-2").get(0));
        assertThat(ids("r1", "vpc-1").get(1)).isEqualTo(ids("r1", "vpc-2").get(1));
        assertThat(ids("r1", "x".repeat(400)).get(0)).hasSizeLessThanOrEqualTo(255);
        assertThat(ids("r1", "x".repeat(400) + "1").get(0))
                .isNotEqualTo(ids("r1", "x".repeat(400) + "2").get(0));
    }

    @Test
    void neverShowsAPassword() {
        var view = GSON.toJsonTree(forms.view(Fixtures.sizes())).toString();
        assertThat(view).contains("secret.AdminPassword.r2");
        assertThat(forms.view(Fixtures.sizes()).getBlocks())
                .filteredOn(block -> block.getBlockId() != null && InputIds.holdsSecret(block.getBlockId()))
                .singleElement()
                .satisfies(block -> assertThat(GSON.toJson(block)).doesNotContain("initial_value"));
    }

    @Test
    void cutsAListOfMoreThanAHundredEntriesAndSaysSo() {
        var options = IntStream.range(0, 101)
                .mapToObj(n -> Option.of("o" + n, "o" + n))
                .toList();
        var many = new Field.Choice("C", "C", Optional.empty(), true, options, Optional.of("o100"), false);
        var form = new Form("f", "r", "t", Optional.empty(), List.of(many), Optional.of("s"), "c");
        assertThat(GSON.toJson(forms.view(form))).contains("\"o99\"", "(cut)").doesNotContain("o100", "initial_option");
    }

    @Test
    void makesNoListWithoutEntries() {
        var none = new Field.Choice("C", "Choice", Optional.empty(), true, List.of(), Optional.empty(), false);
        var form = new Form("f", "r", "t", Optional.empty(), List.of(none), Optional.of("s"), "c");
        assertThat(GSON.toJson(forms.view(form))).contains("Choice: -").doesNotContain("options");
    }

    @Test
    void leavesAFirstNumberOutThatSlackWouldRefuse() {
        var number = new Field.WholeNumber("N", "N", Optional.empty(), true, Optional.of("2"), 3, 5);
        var form = new Form("f", "r", "t", Optional.empty(), List.of(number), Optional.of("s"), "c");
        assertThat(GSON.toJson(forms.view(form))).doesNotContain("initial_value");
    }

    private List<String> ids(String rendering, String about) {
        var live = new Field.LiveChoice("V", "V", Optional.empty(), true, Optional.empty(), false, about);
        var text = new Field.Text("T", "T", Optional.empty(), true, Optional.empty(), Optional.empty(), 5);
        var form = new Form("f", rendering, "t", Optional.empty(), List.of(live, text), Optional.of("s"), "c");
        return forms.view(form).getBlocks().stream()
                .map(LayoutBlock::getBlockId)
                .toList();
    }

    private static void checkBlock(JsonElement element) {
        var block = element.getAsJsonObject();
        switch (JsonTree.text(block, "type").orElseThrow()) {
            case "header" -> within(block, 150, "text", "text");
            case "section" -> {
                within(block, 3000, "text", "text");
                if (block.has("fields")) {
                    assertThat(block.getAsJsonArray("fields").size()).isBetween(1, 10);
                    block.getAsJsonArray("fields").forEach(field -> within(field.getAsJsonObject(), 2000, "text"));
                }
            }
            case "input" -> checkInput(block);
            case "actions" -> {
                assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 25);
                var actions = new ArrayList<String>();
                block.getAsJsonArray("elements").forEach(button -> {
                    within(button.getAsJsonObject(), 75, "text", "text");
                    actions.add(
                            JsonTree.text(button.getAsJsonObject(), "action_id").orElseThrow());
                });
                assertThat(actions).doesNotHaveDuplicates();
            }
            default -> {}
        }
    }

    private static void checkInput(JsonObject block) {
        within(block, 2000, "label", "text");
        within(block, 2000, "hint", "text");
        within(block, 255, "block_id");
        var element = block.getAsJsonObject("element");
        if (element.has("options")) {
            element.getAsJsonArray("options").forEach(option -> {
                within(option.getAsJsonObject(), 75, "text", "text");
                within(option.getAsJsonObject(), 75, "description", "text");
                within(option.getAsJsonObject(), 150, "value");
            });
            if (element.has("initial_option")) {
                assertThat(element.getAsJsonArray("options")).contains(element.get("initial_option"));
            }
        }
    }

    private static void within(JsonObject object, int most, String... path) {
        JsonTree.text(object, path)
                .ifPresent(text -> assertThat(text).as(String.join(".", path)).hasSizeBetween(1, most));
    }

    private static void texts(JsonElement element, List<String> found) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(part -> texts(part, found));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(member -> {
                if (member.getValue().isJsonPrimitive() && "text".equals(member.getKey())) {
                    found.add(member.getValue().getAsString());
                } else {
                    texts(member.getValue(), found);
                }
            });
        }
    }
}
