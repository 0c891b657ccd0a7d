package io.chatops.starrocks.sandbox.dingtalk;

import java.util.List;
import java.util.Optional;

/**
 * One message of a conversation.
 *
 * @param card the outTrackId of the card that it shows
 */
record Message(
        String id,
        String author,
        String kind,
        String text,
        List<Button> buttons,
        List<String> at,
        Optional<String> card) {
    /** A button that opens an address. */
    record Button(String label, String address) {}

    Message {
        buttons = List.copyOf(buttons);
        at = List.copyOf(at);
    }
}
