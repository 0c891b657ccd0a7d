package io.chatops.starrocks.store.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How something that is shared between replicas stands in a row. What this version cannot read, since a newer one wrote it, is
 * passed over: whoever asks for it is told that it is not there.
 *
 * @param what one word for it
 */
record StoredJson<T>(String what, Function<T, ObjectNode> writer, Function<JsonFields, T> reader) {
    private static final Logger LOG = LoggerFactory.getLogger(StoredJson.class);

    /** Half a character, which somebody may have typed, is no UTF-8, and no database takes it as it is. */
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    String write(T thing) {
        try {
            return MAPPER.writeValueAsString(writer.apply(thing));
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("a tree can always be written", never);
        }
    }

    Optional<T> read(String name, String body) {
        try {
            return Optional.of(reader.apply(JsonFields.read(body)));
        } catch (JsonFields.Unreadable odd) {
            return passedOver(name, String.valueOf(odd.getMessage()));
        } catch (RuntimeException odd) {
            // its message may repeat what somebody typed
            return passedOver(name, odd.getClass().getSimpleName());
        }
    }

    private Optional<T> passedOver(String name, String why) {
        LOG.error("{}={} was passed over, was it written by a newer version? {}", what, name, why);
        return Optional.empty();
    }
}
