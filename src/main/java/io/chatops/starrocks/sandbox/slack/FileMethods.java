package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** files.*: ask for an upload address, send the bytes there, complete. */
final class FileMethods {
    private final State state;
    private final Postbox postbox;
    private final Destinations destinations;
    private final String base;
    private final Map<String, Upload> uploads = new HashMap<>();

    FileMethods(State state, String base) {
        this.state = state;
        this.postbox = new Postbox(state);
        this.destinations = new Destinations(state);
        this.base = base;
    }

    private record Upload(String name, int length, boolean received) {}

    Map<String, Function<Call, ObjectNode>> all() {
        return Map.of("files.getUploadURLExternal", this::begin, "files.completeUploadExternal", this::complete);
    }

    /** Takes the bytes; false when nothing was announced under this id or the length is another. */
    boolean receive(String id, int length) {
        var announced = uploads.get(id);
        if (announced == null || announced.length() != length) {
            return false;
        }
        uploads.put(id, new Upload(announced.name(), length, true));
        return true;
    }

    private ObjectNode begin(Call call) {
        var id = state.ids().next("F");
        var length = Integer.parseInt(call.required("length"));
        uploads.put(id, new Upload(call.required("filename"), length, false));
        return Json.object().put("upload_url", base + id).put("file_id", id);
    }

    private ObjectNode complete(Call call) {
        var files = Json.each(call.json("files", "invalid_arguments").orElseGet(Json::array))
                .toList();
        if (files.isEmpty()) {
            throw new Refusal(
                    "invalid_arguments", List.of("[ERROR] must provide at least 1 items [json-pointer:/files]"));
        }
        var answer = Json.object();
        var done = answer.putArray("files");
        files.forEach(file -> done.addObject().put("id", Json.text(file, "id")).put("title", title(file)));
        call.optional("channel_id").ifPresent(channel -> {
            var place = destinations.place(call, destinations.existing(channel));
            var names =
                    files.stream().map(file -> "[file: " + title(file) + "]").toList();
            var comment =
                    call.optional("initial_comment").map(text -> text + "\n").orElse("");
            var text = comment + String.join("\n", names);
            postbox.post(place, state.directory().bot().id(), Optional.empty(), text, Json.array());
        });
        return answer;
    }

    private String title(JsonNode file) {
        var upload = uploads.get(Json.text(file, "id"));
        if (upload == null || !upload.received()) {
            throw new Refusal("file_not_found");
        }
        return Optional.of(Json.text(file, "title"))
                .filter(title -> !title.isEmpty())
                .orElse(upload.name());
    }
}
