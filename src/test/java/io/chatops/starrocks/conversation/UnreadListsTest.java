package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.conversation.Tally.Outcome;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadListsTest {
    /** Characters of an option's text, and of the line below it. Source: Block Kit, option object. */
    private static final int LINE = 75;

    /** As long as the tokens of the bot. */
    private static final String TOKEN = "AbCdEfGhIjKlMnOp";

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatItSaysByItselfFitsTheTwoLinesOfAnEntry(Language language) {
        var words = Wizards.words(language);
        for (var list : List.of(
                UnreadLists.of(Outcome.UNAVAILABLE, TOKEN, words),
                UnreadLists.of(Outcome.FAILED, TOKEN, words),
                UnreadLists.gone(words))) {
            assertThat(list).singleElement().satisfies(entry -> {
                assertThat(entry.label()).hasSizeLessThanOrEqualTo(LINE);
                assertThat(entry.description().orElseThrow()).hasSizeLessThanOrEqualTo(LINE);
                assertThat(Option.isUnread(entry.value())).isTrue();
            });
        }
        assertThat(UnreadLists.of(Outcome.FAILED, TOKEN, words).get(0).label()).contains(TOKEN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheCloudSaidStandsBelowTheToken(Language language) {
        var words = Wizards.words(language);
        var failure = CloudFailure.of(CloudFailure.Kind.THROTTLED, "Throttling.User", "slower", "R-1");

        assertThat(UnreadLists.of(failure, TOKEN, words)).singleElement().satisfies(entry -> {
            assertThat(entry.label()).contains(TOKEN).hasSizeLessThanOrEqualTo(LINE);
            assertThat(entry.description()).contains(words.of(failure));
        });
    }

    @Test
    void whatIsChosenInOneIsAProblemOfItsFieldAndNoValue() {
        var unread = Option.unread("label", "why").value();
        var values = Map.of("VpcId", unread, "VSwitchId", "vsw-1");

        assertThat(UnreadLists.chosen(values)).extracting(Problem::field).containsExactly("VpcId");
        assertThat(UnreadLists.undone(values, Draft.EMPTY)).isEqualTo(Map.of("VSwitchId", "vsw-1"));
        assertThat(UnreadLists.undone(values, Draft.EMPTY.with(Parameter.VPC, "vpc-before")))
                .isEqualTo(Map.of("VpcId", "vpc-before", "VSwitchId", "vsw-1"));
        assertThat(UnreadLists.chosen(Map.of("VSwitchId", "vsw-1"))).isEmpty();
    }
}
