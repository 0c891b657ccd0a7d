package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.auth.SignatureVersion;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignatureCheckTest extends CloudTest {
    private static final String LIST = "/webapi/starrocks/describeInstances";
    private static final Map<String, String> ODD =
            Map.of("InstanceName", "数仓 a+b*c~d/&=?", "RegionId", "cn-hangzhou", "ResourceGroupId", "");
    private static final Map<String, String> HANGZHOU = Map.of("RegionId", "cn-hangzhou");

    private final RawCaller raw = new RawCaller(cloud);

    @Test
    void theSdkIsUnderstoodOnRoaWithQueryAndWithBody() throws Exception {
        var list = sdk.roa("DescribeInstances", LIST, ODD);
        var made = create(Orders.accepted());

        assertThat(list.json().path("Success").asBoolean()).isTrue();
        assertThat(made.content().path("InstanceId").asText()).startsWith("c-");
    }

    @Test
    void theSdkIsUnderstoodOnRpc() throws Exception {
        var answer = sdk.rpc("2016-04-28", "DescribeVpcs", Map.of("RegionId", "cn-hangzhou", "VpcName", "a b+c*~"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("TotalCount").asInt(-1)).isZero();
    }

    @Test
    void theSdkIsUnderstoodWithTheThirdSignatureVersion() throws Exception {
        var rpc = sdk.rpcRequest("2016-04-28", "DescribeVpcs", HANGZHOU);
        rpc.setSysSignatureVersion(SignatureVersion.V3);
        var roa = sdk.roaRequest("DescribeInstances", LIST, ODD);
        roa.setSysSignatureVersion(SignatureVersion.V3);

        assertThat(sdk.send(rpc).json().path("TotalCount").asInt()).isEqualTo(2);
        assertThat(sdk.send(roa).json().path("Success").asBoolean()).isTrue();
        assertThat(cloud.ledger().all())
                .allSatisfy(received -> assertThat(received.headers())
                        .extractingByKey("authorization")
                        .asString()
                        .startsWith("ACS3-HMAC-SHA256"));
    }

    @Test
    void anRpcCallMaySendItsParametersAsAForm() throws Exception {
        var parameters = new TreeMap<>(Map.of(
                "Action", "DescribeVpcs",
                "Version", "2016-04-28",
                "RegionId", "cn-hangzhou",
                "VpcName", "a b+c*~",
                "AccessKeyId", StandardWorld.KEY_ID,
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", "form-1",
                "Timestamp", time.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        var text = "POST&%2F&" + PercentCoding.encode(PercentCoding.canonical(parameters));
        var unsigned = PercentCoding.canonical(parameters);
        parameters.put("Signature", Digests.hmacSha1Base64(StandardWorld.KEY_SECRET + "&", text));
        var form = new RawCaller.Parts(
                "POST",
                "/",
                Map.of(),
                PercentCoding.canonical(parameters),
                Map.of("content-type", "application/x-www-form-urlencoded"));

        assertThat(raw.code(form.withBody(form.body().replace("cn-hangzhou", "cn-beijing"))))
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(raw.code(form.withBody(unsigned))).isEqualTo("IncompleteSignature");
        assertThat(Json.parse(raw.send(form).body())
                        .orElseThrow()
                        .path("TotalCount")
                        .asInt(-1))
                .isZero();
        assertThat(cloud.ledger().of("DescribeVpcs")).hasSize(3);
    }

    @Test
    void aWrongSecretIsRefusedByRoaAndRpc() throws Exception {
        var wrong = SdkCaller.with(cloud, StandardWorld.KEY_ID, "another-secret");

        assertThat(wrong.roa("DescribeInstances", LIST, Map.of()).code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(wrong.rpc("2016-04-28", "DescribeVpcs", HANGZHOU).code()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void anUnknownKeyIsRefused() throws Exception {
        var unknown = SdkCaller.with(cloud, "LTAI5tNobody", StandardWorld.KEY_SECRET);

        var answer = unknown.roa("DescribeInstances", LIST, Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("InvalidAccessKeyId.NotFound");
    }

    @Test
    void aBodyChangedOnTheWayIsRefused() throws Exception {
        create(Orders.accepted());
        var sent = RawCaller.again(cloud.ledger().all().get(0));

        assertThat(raw.code(sent.withBody(sent.body().replace("\"cu\":8", "\"cu\":64"))))
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(raw.code(sent.withoutHeader("content-md5"))).isEqualTo("SignatureDoesNotMatch");
        assertThat(cloud.world().fleet().all()).hasSize(1);
    }

    @Test
    void aQueryOrPathOrHeaderChangedOnTheWayIsRefused() throws Exception {
        sdk.roa("DescribeInstances", LIST, ODD);
        sdk.rpc("2016-04-28", "DescribeVpcs", HANGZHOU);
        var roa = RawCaller.again(cloud.ledger().all().get(0));
        var rpc = RawCaller.again(cloud.ledger().all().get(1));

        assertThat(raw.code(roa.withParameter("RegionId", "cn-beijing"))).isEqualTo("SignatureDoesNotMatch");
        assertThat(raw.code(roa.withPath("/webapi/gateway/list"))).isEqualTo("SignatureDoesNotMatch");
        assertThat(raw.code(roa.withHeader("x-acs-action", "ListGateway"))).isEqualTo("SignatureDoesNotMatch");
        assertThat(raw.code(rpc.withParameter("RegionId", "cn-beijing"))).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void aRequestSentTwiceIsRefusedTheSecondTime() throws Exception {
        sdk.roa("DescribeInstances", LIST, Map.of());
        sdk.rpc("2016-04-28", "DescribeVpcs", HANGZHOU);
        var seen = cloud.ledger().all();

        assertThat(raw.code(RawCaller.again(seen.get(0)))).isEqualTo("SignatureNonceUsed");
        assertThat(raw.code(RawCaller.again(seen.get(1)))).isEqualTo("SignatureNonceUsed");
    }

    @Test
    void aClockMoreThanAQuarterOfAnHourAwayIsRefused() throws Exception {
        time.move(Duration.ofMinutes(14));
        assertThat(sdk.roa("DescribeInstances", LIST, Map.of()).status()).isEqualTo(200);

        time.move(Duration.ofMinutes(2));
        assertThat(sdk.roa("DescribeInstances", LIST, Map.of()).code()).isEqualTo("InvalidTimeStamp.Expired");
        assertThat(sdk.rpc("2016-04-28", "DescribeVpcs", HANGZHOU).code()).isEqualTo("InvalidTimeStamp.Expired");

        cloud.world().allowSkew(Duration.ofHours(1));
        assertThat(sdk.roa("DescribeInstances", LIST, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aTemporaryKeyNeedsItsTokenAndEndsWithIt() throws Exception {
        var end = time.instant().plus(Duration.ofMinutes(10));
        cloud.world().add(Account.temporary(StandardWorld.ACCOUNT_ID, "STS.Temporary", "temporary", "Token+/=a", end));
        var right = SdkCaller.with(cloud, "STS.Temporary", "temporary", "Token+/=a");
        var wrong = SdkCaller.with(cloud, "STS.Temporary", "temporary", "Token+/=b");
        var none = SdkCaller.with(cloud, "STS.Temporary", "temporary");

        assertThat(right.roa("DescribeInstances", LIST, Map.of()).status()).isEqualTo(200);
        assertThat(right.rpc("2016-04-28", "DescribeVpcs", HANGZHOU).status()).isEqualTo(200);
        assertThat(wrong.rpc("2016-04-28", "DescribeVpcs", HANGZHOU).code())
                .isEqualTo("InvalidSecurityToken.MismatchWithAccessKey");
        assertThat(none.roa("DescribeInstances", LIST, Map.of()).code()).isEqualTo("MissingSecurityToken");

        time.move(Duration.ofMinutes(10));
        assertThat(right.roa("DescribeInstances", LIST, Map.of()).code()).isEqualTo("InvalidSecurityToken.Expired");
    }

    @Test
    void aRequestWithoutSignatureOrWithoutAPartOfItIsIncomplete() throws Exception {
        sdk.roa("DescribeInstances", LIST, Map.of());
        var sent = RawCaller.again(cloud.ledger().all().get(0));

        assertThat(raw.code(sent.withoutHeader("authorization"))).isEqualTo("IncompleteSignature");
        assertThat(raw.code(sent.withoutHeader("x-acs-signature-nonce"))).isEqualTo("IncompleteSignature");
        assertThat(raw.code(sent.withHeader("authorization", "acs " + StandardWorld.KEY_ID)))
                .isEqualTo("IncompleteSignature");
    }
}
