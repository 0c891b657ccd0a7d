package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official SDK was seen to send, signed anew, is taken by the simulated cloud. */
class GoldenWireTest {
    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));

    private final SimulatedCloud cloud = SimulatedCloud.start(world(), TIME);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-instance-v1-postpaid-shared-data",
                "create-instance-v1-prepaid-shared-nothing",
                "create-instance-v1-sts",
                "create-instance-v1-trial",
                "business-failure-200",
                "failure-403",
                "failure-503",
                "failure-dropped",
                "check-inventory",
                "describe-available-zones",
                "describe-instance-configs",
                "describe-instances-by-id",
                "describe-instances-empty",
                "describe-instances-filter",
                "describe-instances-region",
                "describe-node-groups-cluster",
                "describe-node-groups-instance-id",
                "describe-node-groups-paged-fe",
                "describe-regions",
                "describe-resource-constraints",
                "list-gateway",
                "query-price-v1",
                "query-upgradable-versions",
                "query-upgradable-versions-major"
            })
    void aCaptureIsAcceptedAndReachesTheLedgerUnchanged(String name) throws Exception {
        var capture = capture(name);

        var answer = send(capture);

        assertThat(answer.path("Success").asBoolean()).as(answer.toString()).isTrue();
        assertThat(cloud.ledger().all()).singleElement().satisfies(received -> {
            assertThat(received.action())
                    .isEqualTo(capture.path("headers").path("x-acs-action").asText());
            assertThat(received.query()).isEqualTo(texts(capture.path("query")));
            assertThat(received.body().map(JsonNode::toString).orElse("null"))
                    .isEqualTo(capture.path("body").toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = "create-instance-v1-odd-characters")
    void aRightlySignedOrderWithABadNameIsRefusedByTheService(String name) throws Exception {
        assertThat(send(capture(name)).path("ErrMessage").asText()).contains("InstanceName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modify-cu",
                "release-instance",
                "restart-instance",
                "tag-resources",
                "untag-resources",
                "update-instance-name"
            })
    void anOperationThatIsNotSimulatedIsNotFound(String name) throws Exception {
        assertThat(send(capture(name)).path("Code").asText()).isEqualTo("InvalidAction.NotFound");
    }

    @Test
    void aBodyChangedAfterTheThirdSignatureIsRefused() throws Exception {
        var sent = signed(capture("create-instance-v1-trial"));
        var changed = sent.withBody(sent.body().replace("bot_demo", "bot_dema"));
        var hashedAgain = changed.withHeader("x-acs-content-sha256", Digests.sha256Hex(changed.body()));

        assertThat(new RawCaller(cloud).code(changed)).isEqualTo("SignatureDoesNotMatch");
        assertThat(new RawCaller(cloud).code(hashedAgain)).isEqualTo("SignatureDoesNotMatch");
        assertThat(cloud.world().fleet().all()).hasSize(2);
    }

    @Test
    void aThirdSignatureMustCoverTimeNonceAndBody() throws Exception {
        var sent = signed(capture("create-instance-v1-trial"));
        var authorization = sent.headers().getOrDefault("authorization", "");
        for (var name : List.of("x-acs-date;", "x-acs-signature-nonce;", "x-acs-content-sha256;")) {
            var uncovered = sent.withHeader("authorization", authorization.replace(name, ""));
            assertThat(new RawCaller(cloud).code(uncovered)).as(name).isEqualTo("IncompleteSignature");
        }
    }

    private JsonNode send(JsonNode capture) throws IOException, InterruptedException {
        var parts = signed(capture);
        return Json.parse(new RawCaller(cloud).send(parts).body()).orElseThrow();
    }

    /** Written a second time, apart from the product's own, so that one mistake does not hide the other. */
    private RawCaller.Parts signed(JsonNode capture) {
        var body = capture.path("rawBody").asText("");
        var headers = new HashMap<>(texts(capture.path("headers")));
        headers.put("host", cloud.authority());
        headers.put("x-acs-date", TIME.instant().toString());
        headers.put("x-acs-signature-nonce", "nonce-1");
        headers.put("x-acs-content-sha256", Digests.sha256Hex(body));
        var authorization = headers.getOrDefault("authorization", "");
        var names = authorization.replaceFirst(".*SignedHeaders=([^,]*),.*", "$1");
        var text = capture.path("method").asText() + "\n" + capture.path("path").asText() + "\n"
                + PercentCoding.canonical(texts(capture.path("query"))) + "\n"
                + Arrays.stream(names.split(";", -1))
                        .map(name -> name + ":" + headers.get(name))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + names + "\n" + Digests.sha256Hex(body);
        var secret = authorization.contains("STS.") ? "sts-secret" : "example-secret";
        var signature = Digests.hmacSha256Hex(secret, "ACS3-HMAC-SHA256\n" + Digests.sha256Hex(text));
        headers.put("authorization", authorization.replace("<sig>", signature));
        return new RawCaller.Parts(
                capture.path("method").asText(),
                capture.path("path").asText(),
                texts(capture.path("query")),
                body,
                headers);
    }

    private static JsonNode capture(String name) throws IOException {
        try (InputStream file = GoldenWireTest.class.getResourceAsStream("/wire/" + name + ".json")) {
            assertThat(file).as(name).isNotNull();
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Json.parse(text).orElseThrow().path("wire").path(0);
        }
    }

    private static Map<String, String> texts(JsonNode members) {
        var texts = new TreeMap<String, String>();
        members.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }

    /** The standard world with the ids that the captures use. */
    private static World world() {
        var world = World.standard();
        world.add(Account.of(StandardWorld.ACCOUNT_ID, "EXAMPLE-KEY-ID", "example-secret"));
        world.add(Account.temporary(
                StandardWorld.ACCOUNT_ID,
                "STS.ResearchTempKey",
                "sts-secret",
                "Token+/=abc",
                TIME.instant().plus(Duration.ofHours(1))));
        world.network().add(new Vpc("vpc-1", "one", "cn-hangzhou", "10.0.0.0/8", false));
        world.network().add(new VSwitch("vsw-1", "one", "vpc-1", "cn-hangzhou-i", "10.0.0.0/24", 250));
        StandardWorld.addInstances(world, "cn-hangzhou", 1, TIME.instant());
        var layout = world.fleet().all().get(0).layout();
        world.fleet().add(new SimulatedInstance("c-1", layout, TIME.instant(), Birth.afterPolls(0)));
        return world;
    }
}
