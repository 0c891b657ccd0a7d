package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyuncs.exceptions.ClientException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest extends CloudTest {
    private static final String CREATE = "CreateInstanceV1";

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Fault.throttling(), 400, "Throttling"),
                Arguments.of(Fault.throttlingUser(), 400, "Throttling.User"),
                Arguments.of(Fault.serviceUnavailable(), 503, "ServiceUnavailable"),
                Arguments.of(Fault.internalError(), 500, "InternalError"),
                Arguments.of(Fault.invalidParameter("no"), 400, "InvalidParameter"),
                Arguments.of(Fault.forbidden(), 403, "Forbidden.RAM"),
                Arguments.of(Fault.noPermission("sr:CreateInstanceV1"), 403, "NoPermission"),
                Arguments.of(Fault.operationDenied(), 400, "OperationDenied.InstanceStatus"),
                Arguments.of(Fault.instanceNotFound(), 404, "Instance.NotFound"),
                Arguments.of(Fault.incompleteSignature(), 400, "IncompleteSignature"),
                Arguments.of(Fault.invalidKey(), 400, "InvalidAccessKeyId"),
                Arguments.of(Fault.inactiveKey(), 403, "InvalidAccessKeyId.Inactive"),
                Arguments.of(Fault.refusal(409, "Any.Code", "any"), 409, "Any.Code"),
                Arguments.of(Fault.businessFailure("InvalidParams", "no"), 200, "InvalidParams"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsAnsweredInsteadOfTheOperation(Fault fault, int status, String code) throws Exception {
        cloud.faults().next(CREATE, fault);

        var answer = create(Orders.accepted());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("RequestId").asText()).isNotEmpty();
        assertThat(cloud.world().fleet().all()).isEmpty();
        assertThat(create(Orders.accepted()).content().path("InstanceId").asText())
                .startsWith("c-");
    }

    @Test
    void throttlingMaySayHowLongToWait() throws Exception {
        cloud.faults().next(CREATE, Fault.throttling(Duration.ofSeconds(7)));

        assertThat(create(Orders.accepted()).http().getHeaderValue("x-acs-retry-after"))
                .isEqualTo("7000");
    }

    @Test
    void aMissingPermissionNamesItself() throws Exception {
        cloud.faults().always("GetRole", Fault.noPermission("ram:GetRole"));

        var answer = sdk.rpc("2015-05-01", "GetRole", Map.of("RoleName", StandardWorld.OSS_ROLE));

        assertThat(answer.json().path("AccessDeniedDetail").path("AuthAction").asText())
                .isEqualTo("ram:GetRole");
    }

    @Test
    void aProxyMayAnswerHtmlOrNothing() throws Exception {
        cloud.faults().next(CREATE, Fault.html(502), Fault.empty(503), Fault.body("{"));

        var html = create(Orders.accepted());
        var empty = create(Orders.accepted());
        var senseless = create(Orders.accepted());

        assertThat(html.status()).isEqualTo(502);
        assertThat(html.text()).startsWith("<html>");
        assertThat(html.http().getHeaderValue("Content-Type")).startsWith("text/html");
        assertThat(empty.status()).isEqualTo(503);
        assertThat(empty.text()).isEmpty();
        assertThat(senseless.text()).isEqualTo("{");
        assertThat(cloud.world().fleet().all()).isEmpty();
    }

    @Test
    void aConnectionDroppedBeforeTheOperationMakesNothing() {
        cloud.faults().next(CREATE, Fault.dropBefore());

        assertThatThrownBy(() -> create(Orders.accepted()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SDK.ServerUnreachable");
        assertThat(cloud.world().fleet().all()).isEmpty();
        assertThat(cloud.ledger().of(CREATE)).hasSize(1);
        assertThat(cloud.ledger().outcome(cloud.ledger().all().get(0))).isEqualTo(Ledger.DROPPED);
    }

    @Test
    void aConnectionDroppedAfterTheOperationHasMadeTheInstance() throws Exception {
        cloud.faults().next(CREATE, Fault.dropAfter());

        assertThatThrownBy(() -> create(Orders.accepted())).isInstanceOf(ClientException.class);
        var found = list(Map.of("Tag", "[{\"Key\":\"chatops-operation\",\"Value\":\"op-1\"}]"));

        assertThat(cloud.ledger().of(CREATE)).hasSize(1);
        assertThat(found.json().path("Total").asInt()).isEqualTo(1);
    }

    @Test
    void aServerMayFailAfterItHasDoneTheWork() throws Exception {
        cloud.faults().next(CREATE, Fault.serviceUnavailable().afterExecution());

        assertThat(create(Orders.accepted()).code()).isEqualTo("ServiceUnavailable");
        assertThat(cloud.world().fleet().all()).hasSize(1);
    }

    @Test
    void aHeldCallIsCarriedOutWhenTheGateOpens() throws Exception {
        var gate = new Gate();
        cloud.faults().next(CREATE, Fault.hold(gate));

        var answer = inBackground();
        assertThat(gate.awaitArrival(Duration.ofSeconds(10))).isTrue();
        assertThat(cloud.world().fleet().all()).isEmpty();
        assertThat(cloud.ledger().outcome(cloud.ledger().all().get(0))).isEqualTo(Ledger.OPEN);
        gate.open();

        assertThat(answer.get(10, TimeUnit.SECONDS).json().path("Success").asBoolean())
                .isTrue();
        assertThat(cloud.world().fleet().all()).hasSize(1);
    }

    @Test
    void aHeldAnswerComesAfterTheWorkIsDone() throws Exception {
        var gate = new Gate();
        cloud.faults().next(CREATE, Fault.holdAnswer(gate));

        var answer = inBackground();
        assertThat(gate.awaitArrival(Duration.ofSeconds(10))).isTrue();
        assertThat(cloud.world().fleet().all()).hasSize(1);
        assertThat(answer).isNotDone();
        gate.open();

        assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @Test
    void aSlowAnswerRunsIntoTheClientsTimeout() throws Exception {
        cloud.faults().times(2, "DescribeInstances", Fault.slow(Duration.ofMillis(700)));
        var impatient = sdk.roaRequest("DescribeInstances", "/webapi/starrocks/describeInstances", Map.of());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> sdk.send(impatient, Duration.ofMillis(300)))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("SDK.ReadTimeout");
        }
    }

    @Test
    void aDrippingAnswerOutlivesTheReadTimeout() throws Exception {
        cloud.faults().next("DescribeRegions", Fault.dripping(Duration.ofMillis(1)));
        var request = sdk.roaRequest("DescribeRegions", "/webapi/region/list", Map.of());

        var answer = sdk.send(request, Duration.ofMillis(500));

        assertThat(answer.text().length()).isGreaterThan(1000);
        assertThat(answer.content()).hasSize(13);
    }

    @Test
    void anAnswerCutShortIsNoAnswerThoughTheWorkIsDone() {
        cloud.faults().next(CREATE, Fault.cutShort());

        assertThatThrownBy(() -> create(Orders.accepted())).isInstanceOf(ClientException.class);
        assertThat(cloud.world().fleet().all()).hasSize(1);
    }

    @Test
    void aScriptIsPlayedInOrderAndOnlyForItsAction() throws Exception {
        cloud.faults().times(2, CREATE, Fault.throttling()).next(CREATE, Fault.none(), Fault.internalError());
        cloud.faults().always("DescribeRegions", Fault.forbidden());

        assertThat(list(Map.of()).status()).isEqualTo(200);
        assertThat(create(Orders.accepted()).code()).isEqualTo("Throttling");
        assertThat(create(Orders.accepted()).code()).isEqualTo("Throttling");
        assertThat(cloud.faults().pending(CREATE)).isEqualTo(2);
        assertThat(create(Orders.accepted()).code()).isEmpty();
        assertThat(create(Orders.accepted()).code()).isEqualTo("InternalError");
        assertThat(regions().code()).isEqualTo("Forbidden.RAM");
        assertThat(regions().code()).isEqualTo("Forbidden.RAM");

        cloud.faults().clear();
        assertThat(regions().code()).isEmpty();
    }

    @Test
    void aWronglySignedCallLeavesTheScriptAsItIs() throws Exception {
        cloud.faults().next(CREATE, Fault.throttling());
        var wrong = SdkCaller.with(cloud, StandardWorld.KEY_ID, "another-secret");

        var answer = wrong.roa(CREATE, Orders.PATH, Map.of(), Orders.accepted().toString());

        assertThat(answer.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(cloud.faults().pending(CREATE)).isEqualTo(1);
    }

    private SdkCaller.Answer regions() throws ClientException {
        return sdk.roa("DescribeRegions", "/webapi/region/list", Map.of());
    }

    private CompletableFuture<SdkCaller.Answer> inBackground() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return create(Orders.accepted());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
