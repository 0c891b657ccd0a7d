package io.chatops.starrocks.intent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The labelled lines of a resource. */
final class Labels {
    /** A line with what it should be understood as; {@code accepted} also count as right. */
    record Label(
            String id,
            String text,
            Context context,
            Intent intent,
            List<Intent> accepted,
            Map<String, Object> slots,
            String part) {}

    private Labels() {}

    static List<Label> read(String resource) {
        var json = new ObjectMapper();
        var labels = new ArrayList<Label>();
        try (var stream = Objects.requireNonNull(Labels.class.getResourceAsStream("/intent/" + resource))) {
            for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                labels.add(label(json.readTree(line)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
        return labels;
    }

    private static Label label(JsonNode line) {
        var accepted = new ArrayList<Intent>();
        line.path("accept").forEach(name -> accepted.add(intent(name.asText())));
        if (line.has("alternative")) {
            accepted.add(intent(line.get("alternative").asText()));
        }
        var slots = new LinkedHashMap<String, Object>();
        line.path("slots")
                .properties()
                .forEach(slot -> slots.put(
                        slot.getKey(),
                        slot.getValue().isInt()
                                ? (Object) slot.getValue().asInt()
                                : slot.getValue().asText()));
        return new Label(
                line.get("id").asText(),
                line.get("text").asText(),
                Context.ofWireName(line.get("context").asText()).orElseThrow(),
                intent(line.path("intent").asText(line.path("preferred").asText())),
                accepted,
                slots,
                line.path("part").asText());
    }

    private static Intent intent(String name) {
        return Intent.ofWireName(name).orElseThrow();
    }
}
