package io.chatops.starrocks.sandbox.dingtalk;

import java.util.List;

/**
 * One message as a person reads it; of a card its title, body and footer.
 *
 * @param kind {@code text}, {@code markdown}, {@code sampleActionCard2}, {@code card} and so on, by the platform's word
 * @param at the staff ids that it mentions
 */
public record SeenMessage(String author, String kind, String text, List<String> buttons, List<String> at) {
    public SeenMessage {
        buttons = List.copyOf(buttons);
        at = List.copyOf(at);
    }
}
