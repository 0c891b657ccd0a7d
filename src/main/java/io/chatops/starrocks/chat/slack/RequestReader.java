package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.Request;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a request of Bolt's out of a body, reading it once. Bolt itself reads one several times and builds a new Gson for each
 * (decision 17); and it writes a body that it does not know to the log as a whole, so such a one is refused here.
 */
final class RequestReader {
    private static final Set<String> HANDSHAKES = Set.of("url_verification");

    private RequestReader() {}

    /**
     * Reads a body; empty for the handshakes of an address, which Bolt reads.
     *
     * @throws IllegalArgumentException when it is nothing that Slack sends; quotes nothing
     */
    static Optional<Request<?>> read(byte[] body) {
        if (isJson(body)) {
            var root = PayloadReader.object(body);
            boolean handshake =
                    JsonTree.text(root, "type").filter(HANDSHAKES::contains).isPresent();
            return handshake ? Optional.empty() : Optional.of(Interaction.ofEvent(root));
        }
        var form = FormBody.of(body);
        var payload = form.bytes("payload");
        if (payload.isPresent()) {
            return Optional.of(Interaction.of(PayloadReader.object(payload.get())));
        }
        var command = TypedCommand.of(form::field);
        if (command.isEmpty() && form.field("ssl_check").filter("1"::equals).isEmpty()) {
            throw new IllegalArgumentException("neither a payload nor a command");
        }
        return command;
    }

    /**
     * Reads what came over a socket, where everything is JSON; empty for what nobody takes.
     *
     * @throws IllegalArgumentException when it has not the shape of what it says it is
     */
    static Optional<Request<?>> read(JsonObject payload) {
        if (payload.has("command")) {
            return Optional.of(TypedCommand.of(name -> JsonTree.text(payload, name))
                    .orElseThrow(() -> new IllegalArgumentException("a command is a text")));
        }
        if (Interaction.isEvent(payload)) {
            return Optional.of(Interaction.ofEvent(payload));
        }
        return Interaction.isKnown(payload) ? Optional.of(Interaction.of(payload)) : Optional.empty();
    }

    private static boolean isJson(byte[] body) {
        for (byte here : body) {
            if (here > ' ') {
                return here == '{' || here == '[';
            }
        }
        return false;
    }
}
