package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Planning;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreateRequestTest {
    private CloudStub cloud;
    private Account full;

    @BeforeEach
    void start() throws IOException {
        cloud = new CloudStub();
        full = Orders.account(cloud, CreateBody.FULL);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theFullBodyHasWhatTheFoundingDocumentAsksForBesideTheOfficialFields() throws Exception {
        full.starRocks().create(Orders.order());
        Orders.account(cloud, CreateBody.OFFICIAL).starRocks().create(Orders.order());

        var body = (ObjectNode) sent(0);
        assertThat(body.remove("VSwitchId").asText()).isEqualTo("vsw-1");
        assertThat(body.remove("SecurityGroupId").asText()).isEqualTo("sg-1");
        assertThat(body.remove("Cu").asInt()).isEqualTo(8);
        assertThat(extra(body.at("/VSwitches/0"), "Primary").asBoolean()).isTrue();
        assertThat(extra(body.at("/FrontendNodeGroups/0"), "nodeGroupName").asText())
                .isEqualTo("defaultFeNodeGroup");
        assertThat(extra(body.at("/BackendNodeGroups/0"), "nodeGroupName").asText())
                .isEqualTo("default_warehouse");
        assertThat(body).isEqualTo(sent(1));
    }

    @Test
    void anOrderThatIsSentAgainHasTheSameBytesWhateverTheOrderOfItsTags() {
        var tags = new LinkedHashMap<String, String>();
        tags.put("team", "data <ops> & 数据");
        tags.put("chatops-operation", "op-1");
        var turned = new LinkedHashMap<String, String>();
        turned.put("chatops-operation", "op-1");
        turned.put("team", "data <ops> & 数据");

        full.starRocks().create(Orders.order(Orders.plan(), tags));
        full.starRocks().create(Orders.order(Orders.plan(), turned));

        assertThat(cloud.seen().get(0).body()).isEqualTo(cloud.seen().get(1).body());
        assertThat(cloud.seen().get(0).header("x-acs-signature-nonce"))
                .isNotEqualTo(cloud.seen().get(1).header("x-acs-signature-nonce"));
    }

    @Test
    void localDisksAreNamedByTheirMachineType() throws Exception {
        var draft = Orders.draft()
                .with(Parameter.RUN_MODE, "shared_nothing")
                .with(Parameter.SPEC_TYPE, "localSSD")
                .with(Parameter.LOCAL_TYPE, "local_ssd_4_4xlarge");

        full.starRocks().create(Orders.order(Planning.plan(draft), Map.of()));

        assertThat(sent(0).at("/BackendNodeGroups/0/localStorageInstanceType").asText())
                .isEqualTo("local_ssd_4_4xlarge");
        assertThat(sent(0).at("/FrontendNodeGroups/0/localStorageInstanceType").isMissingNode())
                .isTrue();
    }

    @Test
    void theOrderIsSignedOverItsBody() throws Exception {
        full.starRocks().create(Orders.order());

        assertThat(Acs3.right(cloud.last(), "example-key-secret")).isTrue();
        assertThat(Acs3.right(cloud.last(), "another-secret")).isFalse();
    }

    @Test
    void theAnswerNamesTheInstanceAndItsOrder() {
        cloud.answers("""
                {"RequestId":"R-1","Success":true,"HttpStatusCode":200,
                 "Data":{"InstanceId":"c-b25e21e24388f1b2","OrderId":241526000650123}}""");

        assertThat(full.starRocks().create(Orders.order()).answer())
                .contains(new Created(new InstanceId("c-b25e21e24388f1b2"), Optional.of("241526000650123")));
    }

    @Test
    void aPriceForASubscriptionIsAskedForItsWholeDuration() throws Exception {
        var draft = Orders.draft()
                .with(Parameter.PAY_TYPE, "prePaid")
                .with(Parameter.PRICING_CYCLE, "Year")
                .with(Parameter.DURATION, "2");

        full.starRocks().price(Planning.plan(draft));

        assertThat(sent(0).get("Duration").asInt()).isEqualTo(2);
        assertThat(sent(0).get("PricingCycle").asText()).isEqualTo("Year");
        assertThat(sent(0).has("AutoRenew")).isFalse();
    }

    private JsonNode sent(int number) throws IOException {
        return Capture.JSON.readTree(cloud.seen().get(number).body());
    }

    private static JsonNode extra(JsonNode object, String name) {
        return ((ObjectNode) object).remove(name);
    }
}
