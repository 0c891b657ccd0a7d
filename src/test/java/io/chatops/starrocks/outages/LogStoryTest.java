package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatops.starrocks.sandbox.cloud.Fault;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are shown to ask with is found in the log, whichever way its lines are written. */
class LogStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("whoever runs this bot the token ([A-Za-z0-9_-]+)\\.");
    private static final Pattern OPERATION = Pattern.compile("op-[0-9a-f]{16}");
    private static final Pattern REQUEST = Pattern.compile("[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}");

    private Captured log;
    private Outage outage;

    @BeforeEach
    void begin() {
        log = Captured.begin();
        outage = Outage.begin();
    }

    @AfterEach
    void close() {
        outage.close();
        log.close();
    }

    @Test
    void theTokenOfAFailureLeadsToItsCause() throws SQLException {
        outage.asksFor("salt");
        outage.inDatabase("UPDATE operation SET body = '{\"nothing\":1}'");
        outage.confirms();
        outage.alice.awaitsMessage(outage.channel, "Something went wrong", Outage.PATIENCE);

        var token = found(TOKEN, String.join("\n", outage.alice.sees(outage.channel)));

        outage.awaits("the line", () -> log.text().contains("error=" + token + "\n"));
        assertThat(log.text()).containsPattern("ERROR \\w+ error=" + token + "\\R\\t\\| .*Unreadable");
        assertThat(objects("error", token)).singleElement().satisfies(line -> {
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
            assertThat(line.path("exception").asText()).contains("Unreadable");
        });
    }

    @Test
    void theOperationAndTheRequestIdOnACardLeadToTheRefusal() {
        outage.cloud.faults().next(Outage.CREATE, Fault.invalidParameter("the name is taken"));
        outage.orders("salt");
        outage.awaitsCard("salt: refused");

        var card = outage.card().text();
        var operation = found(OPERATION, card);
        var request = found(REQUEST, card);

        assertThat(log.text()).contains("operation=" + operation + " requestId=" + request + " code=InvalidParameter");
        assertThat(objects("requestId", request)).singleElement().satisfies(line -> {
            assertThat(line.path("operation").asText()).isEqualTo(operation);
            assertThat(line.path("fields").path("code").asText()).isEqualTo("InvalidParameter");
        });
    }

    @Test
    void theRequestIdOfAQuestionThatTheCloudRefusedIsInTheLog() {
        outage.cloud.faults().next(Outage.LOOK, Fault.forbidden());
        outage.alice.types(outage.channel, "/starrocks list");
        outage.alice.awaitsMessage(outage.channel, "RequestId", Outage.PATIENCE);

        var request = found(REQUEST, String.join("\n", outage.alice.sees(outage.channel)));

        assertThat(log.text()).contains("action=" + Outage.LOOK + " requestId=" + request + " kind=NOT_PERMITTED");
        assertThat(objects("requestId", request))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("fields").path("action").asText()).isEqualTo(Outage.LOOK));
    }

    private List<JsonNode> objects(String name, String value) {
        return log.json()
                .lines()
                .map(LogStoryTest::tree)
                .filter(line -> line.path(name).asText().equals(value))
                .toList();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(line, broken);
        }
    }
}
