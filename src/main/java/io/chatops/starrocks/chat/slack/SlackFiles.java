package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Place;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sends files the way that Slack takes them since it retired files.upload: ask for an address, send the bytes there, say where the
 * file belongs. Needs the scope files:write.
 */
final class SlackFiles {
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final Duration UPLOAD = Duration.ofSeconds(10);

    private final SlackSettings settings;
    private final SlackWeb web;
    private final SlackMessages messages;

    SlackFiles(SlackSettings settings, SlackWeb web, SlackMessages messages) {
        this.settings = settings;
        this.web = web;
        this.messages = messages;
    }

    /** The file is up before the card is shown, so that a refusal leaves nothing behind that promises a file. */
    Delivery hand(Actor to, Place place, Card card, Attachment file) {
        var bytes = file.text().getBytes(StandardCharsets.UTF_8);
        var asked = web.call(
                "files.getUploadURLExternal",
                Map.of("filename", file.name(), "length", String.valueOf(bytes.length)),
                DEADLINE);
        var address = asked.text("upload_url").flatMap(this::allowed);
        var id = asked.text("file_id");
        if (!asked.ok() || address.isEmpty() || id.isEmpty()) {
            return asked.ok()
                    ? refused("no_upload_url")
                    : asked.delivery("files.getUploadURLExternal", Optional.empty());
        }
        var sent = web.upload(address.get(), bytes, UPLOAD);
        if (!sent.ok()) {
            return sent.delivery("upload", Optional.empty());
        }
        // a file is shared in a conversation, not with a person: the card's own message tells which that is
        var introduced = place.direct()
                ? messages.post(place.channel(), place.thread(), place.tenant(), card)
                : messages.post(to.user(), Optional.empty(), to.tenant(), card);
        return introduced instanceof Delivery.Delivered shown
                ? shown.message()
                        .map(message -> complete(id.get(), file.name(), message.channel()))
                        .orElseGet(() -> refused("no_channel"))
                : introduced;
    }

    private Delivery complete(String id, String name, String channel) {
        var entry = new JsonObject();
        entry.addProperty("id", id);
        entry.addProperty("title", name);
        var files = new JsonArray();
        files.add(entry);
        return web.call(
                        "files.completeUploadExternal",
                        Map.of("files", files.toString(), "channel_id", channel),
                        DEADLINE)
                .delivery("files.completeUploadExternal", Optional.empty());
    }

    /** The bytes go to Slack's own hosts alone, or to this machine when the Web API is there too. */
    private Optional<URI> allowed(String address) {
        return settings.hosts(".slack.com", ".slack-gov.com").allow(address, "https");
    }

    private static Delivery refused(String word) {
        return SlackReply.failed(word).failure();
    }
}
