package io.chatops.starrocks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.instance.Parameter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Opens wizards at a running bot, as people do before they can send a page off. */
final class Opening {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final StubSlack slack;
    private final HttpClient client = HttpClient.newHttpClient();

    Opening(int port, StubSlack slack) {
        this.port = port;
        this.slack = slack;
    }

    /** Opens a wizard for each of so many people, by triggers from this number on, and leads them to its second page. */
    OpenForms open(int people, int from) throws Exception {
        var forms = new OpenForms();
        slack.forget();
        var opening = Traffic.commands(slack.replyUrl(), "create reports_dev");
        for (int number = from; number < from + people; number++) {
            send(opening.body(number));
            var region = OpenForms.payload("view_submission", Traffic.person(number), firstPage(number));
            var answer = send("payload=" + Traffic.encoded(region.toString()));
            forms.add(Traffic.person(number), secondPage(answer));
        }
        return forms;
    }

    private JsonNode secondPage(String answer) {
        var view = OpenForms.read(answer).path("view");
        if (!view.path("private_metadata").asText().contains(".PURPOSE.")) {
            throw new IllegalStateException("the second page did not come: " + answer);
        }
        return view;
    }

    /** The first page in the wizard that was opened for a person; what was opened says only that it is coming. */
    private JsonNode firstPage(int number) {
        var end = Instant.now().plus(PATIENCE);
        while (slack.opened("t" + number).isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(2_000_000);
        }
        var opened = (ObjectNode) OpenForms.read(slack.opened("t" + number).orElseThrow());
        var name = opened.path("private_metadata").asText().split("\\.", -1);
        opened.put("private_metadata", "wizard." + name[1] + ".REGION." + name[3]);
        opened.putArray("blocks")
                .addObject()
                .put("type", "input")
                .put("block_id", "region.1")
                .putObject("element")
                .put("type", "external_select")
                .put("action_id", Parameter.REGION.wire());
        return opened;
    }

    private String send(String body) throws Exception {
        var stamp = String.valueOf(Instant.now().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", Seal.BENCH.sign(stamp, body.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("not taken: " + answer.statusCode());
        }
        return answer.body();
    }
}
