package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.RoleName;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    private CloudStub cloud;
    private Account account;

    @BeforeEach
    void start() throws IOException {
        cloud = new CloudStub();
        account = Orders.account(cloud, CreateBody.FULL);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aBusinessFailureWithHttp200IsAFailure() {
        cloud.answers("""
                {"RequestId":"R-9","Success":false,"ErrCode":"InvalidParams","ErrMessage":"Invalid params: [x]","Data":null}""");

        assertThat(failure(account.starRocks().create(Orders.order())))
                .isEqualTo(CloudFailure.of(Kind.INVALID_PARAMETER, "InvalidParams", "Invalid params: [x]", "R-9"));
    }

    @Test
    void anAnswerThatNamesAnErrorWithoutSayingSuccessIsAFailure() {
        cloud.answers("{\"RequestId\":\"R-9\",\"ErrorCode\":\"InvalidParams\",\"ErrMessage\":\"no\"}");

        assertThat(failure(account.starRocks().regions()).kind()).isEqualTo(Kind.INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"AuthAction\":\"sr:CreateX\"}", "\"{\\\"AuthAction\\\":\\\"sr:CreateX\\\"}\""})
    void namesTheActionThatRamMissed(String detail) {
        cloud.answers(
                403,
                "{\"RequestId\":\"R-4\",\"Code\":\"Forbidden.RAM\",\"Message\":\"no\",\"AccessDeniedDetail\":" + detail
                        + "}",
                Map.of());

        var failure = failure(account.starRocks().create(Orders.order()));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_PERMITTED);
        assertThat(failure.action()).contains("sr:CreateX");
    }

    @Test
    void namesTheActionOfTheOperationWhenTheServiceNamesNone() {
        cloud.answers(403, "{\"RequestId\":\"R-4\",\"Code\":\"NoPermission\",\"Message\":\"no\"}", Map.of());
        cloud.answers(403, "{\"RequestId\":\"R-5\",\"Code\":\"Forbidden.RAM\",\"Message\":\"no\"}", Map.of());

        assertThat(failure(account.starRocks().create(Orders.order())).action()).contains("sr:CreateInstanceV1");
        assertThat(failure(account.network().vpcs(Orders.HANGZHOU)).action()).contains("vpc:DescribeVpcs");
    }

    @Test
    void readsHowLongToWaitInMilliseconds() {
        cloud.answers(
                400,
                "{\"RequestId\":\"R-4\",\"Code\":\"Throttling.User\",\"Message\":\"slow down\"}",
                Map.of("X-Acs-Retry-After", "2500"));

        var failure = failure(account.starRocks().create(Orders.order()));

        assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failure.retryAfter()).contains(Duration.ofMillis(2500));
    }

    @Test
    void keepsTheRequestIdOfTheHeaderWhenTheBodyHasNone() {
        cloud.answers(
                502,
                "<html><body>Bad Gateway</body></html>",
                Map.of("Content-Type", "text/html", "x-acs-request-id", "R-HEADER"));

        var failure = failure(account.starRocks().create(Orders.order()));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.code()).isEqualTo("HTTP502");
        assertThat(failure.requestId()).isEqualTo("R-HEADER");
    }

    @Test
    void anEmpty503MayHaveBeenCarriedOut() {
        cloud.answers(503, "", Map.of());

        var failure = failure(account.starRocks().create(Orders.order()));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.nothingWasDone()).isFalse();
        assertThat(cloud.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "[]", "{\"RequestId\":\"R-1\",\"Success\":true,\"Data\":{}}"})
    void aYesWithoutAnInstanceIsUndecided(String body) {
        cloud.answers(body);

        assertThat(failure(account.starRocks().create(Orders.order())).kind()).isEqualTo(Kind.UNDECIDED);
    }

    @Test
    void aMissingRoleIsAnAnswerAndNoFailure() {
        cloud.answers(404, "{\"RequestId\":\"R-6\",\"Code\":\"EntityNotExist.Role\",\"Message\":\"no\"}", Map.of());
        cloud.answers("{\"RequestId\":\"R-7\",\"Role\":{\"RoleName\":\"there\"}}");
        cloud.answers(403, "{\"RequestId\":\"R-8\",\"Code\":\"NoPermission\",\"Message\":\"no\"}", Map.of());

        var role = new RoleName("there");

        assertThat(account.roles().roleExists(role).answer()).contains(false);
        assertThat(account.roles().roleExists(role).answer()).contains(true);
        assertThat(failure(account.roles().roleExists(role)).action()).contains("ram:GetRole");
    }

    @Test
    void aRegionWithoutAnEndpointIsNotAskedAnywhere() {
        var real = new AliyunSettings(
                Optional.of(Orders.keys()),
                Optional.empty(),
                Orders.settings(cloud.url(), CreateBody.FULL).configFile(),
                Optional.empty(),
                CreateBody.FULL,
                List.of(),
                "cn-hangzhou");
        try (var accounts = Orders.accounts(real, Orders.PATIENT)) {
            var failure = failure(accounts.account(Optional.empty()).starRocks().zones(new RegionId("mars-1")));

            assertThat(failure.kind()).isEqualTo(Kind.INVALID_PARAMETER);
            assertThat(failure.message()).contains("mars-1");
        }
    }

    static CloudFailure failure(CloudResult<?> result) {
        return result.failure().orElseThrow();
    }
}
