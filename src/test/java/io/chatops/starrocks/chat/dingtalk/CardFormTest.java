package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A form of any length in values of a kilobyte. */
class CardFormTest {
    private static final Texts TEXTS = Texts.in(Language.CHINESE);

    private final List<Option> regions = IntStream.rangeClosed(1, 20)
            .mapToObj(number -> Option.of("cn-region-" + number, "地域 " + number))
            .toList();
    private final FormPage pages = new FormPage(search -> regions);
    private final CardView view = new CardView("user1/1", "srw-1", "salt");

    @Test
    void aLongPageIsAskedInPartsEachWithItsOwnNonce() {
        var questions =
                IntStream.rangeClosed(1, 30).mapToObj(CardFormTest::question).toList();
        var open = open(questions);
        var asked = new ArrayList<String>();
        var nonces = new HashSet<String>();
        while (open.next().isPresent()) {
            var face = pages.draw(view, open, TEXTS).variables();
            assertThat(CardFace.bytes(String.valueOf(face.get("form")))).isLessThanOrEqualTo(1024);
            assertThat(nonces.add(String.valueOf(face.get("nonce")))).isTrue();
            asked.addAll(view.asked());
            view.asked().forEach(key -> open.answer(open.input(key).orElseThrow(), Option.of("v", "v")));
        }

        assertThat(new HashSet<>(asked)).hasSize(30);
        assertThat(nonces).hasSizeGreaterThan(2);
    }

    @Test
    void aListShowsEightEntriesAndThenTheNext() {
        var open = new OpenForm(new Actor("dingtalk", "corp", "user1"), "user1/1", Fixtures.region());
        assertThat(options(open)).hasSize(9).contains("cn-region-1").contains(CardQuestion.MORE);

        view.entered().more("RegionId");
        assertThat(options(open)).contains("cn-region-8", "cn-region-15").doesNotContain("cn-region-7", "cn-region-16");
        view.entered().more("RegionId");
        view.entered().more("RegionId");
        assertThat(options(open)).contains("cn-region-1");
    }

    @Test
    void whatWasEnteredWronglyStandsThereAgainUnderTheErrorAndOnTheSamePage() {
        var open =
                open(List.of(new Field.WholeNumber("Nodes", "节点数", Optional.empty(), false, Optional.of("3"), 3, 50)));
        var before = pages.draw(view, open, TEXTS).variables();
        view.entered().enter("Nodes", "999");
        open.wrong(open.input("Nodes").orElseThrow(), "超出范围");

        var after = pages.draw(view, open, TEXTS).variables();
        assertThat(after.get("body")).startsWith("⚠️ 节点数：超出范围");
        assertThat(after.get("form")).contains("\"defaultValue\":\"999\"");
        assertThat(after.get("nonce")).isEqualTo(before.get("nonce"));
    }

    private List<String> options(OpenForm open) {
        var face = pages.draw(view, open, TEXTS).variables();
        JsonNode form = Json.readObject(String.valueOf(face.get("form"))).orElseThrow();
        return StreamSupport.stream(form.path("fields").path(1).path("options").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
    }

    private static OpenForm open(List<Field> questions) {
        var form = new Form("f", "r", "标题", Optional.empty(), questions, Optional.of("下一步"), "关闭");
        return new OpenForm(new Actor("dingtalk", "corp", "user1"), "user1/1", form);
    }

    private static Field question(int number) {
        return new Field.Text(
                "Key" + number, "一个不太短的问题 " + number, Optional.empty(), false, Optional.empty(), Optional.empty(), 64);
    }
}
