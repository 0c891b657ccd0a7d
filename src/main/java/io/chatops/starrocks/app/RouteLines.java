package io.chatops.starrocks.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatops.starrocks.intent.Context;
import io.chatops.starrocks.intent.Router;
import java.util.Map;
import java.util.Optional;

/** How texts would be understood, a JSON line each; executes nothing. */
public final class RouteLines {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Router router = Router.standard();

    /**
     * The answer to one line {@code {"id","text","context"}}: {@code {"id","intent","slots"}}.
     *
     * @return empty when the line is no such object
     */
    public Optional<String> answer(String line) {
        try {
            var asked = mapper.readTree(line);
            return asked != null && asked.path("text").isTextual() ? Optional.of(answer(asked)) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private String answer(JsonNode asked) throws JsonProcessingException {
        var context = Context.ofWireName(asked.path("context").asText("none")).orElse(Context.NONE);
        var understood = router.route(asked.path("text").asText(), context);
        var slots = understood.intent().isAction() ? understood.slots().asMap() : Map.of();
        var answer = mapper.createObjectNode();
        answer.set("id", asked.path("id"));
        answer.put("intent", understood.intent().wireName());
        answer.set("slots", mapper.valueToTree(slots));
        return mapper.writeValueAsString(answer);
    }
}
