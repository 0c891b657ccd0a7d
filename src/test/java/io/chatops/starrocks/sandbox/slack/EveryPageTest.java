package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.slack.SlackJson;
import io.chatops.starrocks.conversation.EveryPage;
import io.chatops.starrocks.text.Language;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack takes every page of the wizard and every card of an operation, in both languages. */
class EveryPageTest extends SlackRoom {
    @Override
    Settings settings() {
        return Settings.standard().withoutRateLimits();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void opensEveryPage(Language language) {
        EveryPage.forms(language).forEach(form -> {
            alice.types("ops", "/starrocks create");
            var opened = bot.call(
                    "views.open",
                    Map.of("trigger_id", bot.last().path("trigger_id").asText(), "view", SlackJson.view(form)));
            assertThat(opened.path("ok").asBoolean())
                    .as("%s: %s", form.id(), opened)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void postsEveryCard(Language language) {
        EveryPage.cards(language).forEach(card -> {
            var posted = bot.call(
                    "chat.postMessage", Map.of("channel", ops, "text", card.title(), "blocks", SlackJson.blocks(card)));
            assertThat(posted.path("ok").asBoolean())
                    .as("%s: %s", card.title(), posted)
                    .isTrue();
        });
    }
}
