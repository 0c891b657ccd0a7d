package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyuncs.http.ProtocolType;
import io.chatops.starrocks.catalog.Region;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
    private final Endpoints real = Endpoints.of(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "STARROCKS, cn-hangzhou, starrocks.cn-hangzhou.aliyuncs.com",
        "STARROCKS, cn-wulanchabu, starrocks.cn-wulanchabu.aliyuncs.com",
        "VPC, cn-hangzhou, vpc.aliyuncs.com",
        "VPC, us-west-1, vpc.us-west-1.aliyuncs.com",
        "ECS, cn-hangzhou, ecs-cn-hangzhou.aliyuncs.com",
        "ECS, us-east-1, ecs.us-east-1.aliyuncs.com",
        "RAM, cn-beijing, ram.aliyuncs.com",
        "STS, cn-beijing, sts.aliyuncs.com"
    })
    void knowsTheHostOfEachProduct(Product product, String region, String host) {
        assertThat(real.host(product, region)).contains(host);
    }

    @Test
    void everyRegionThatIsOfferedHasEveryEndpoint() {
        assertThat(Region.ALL).hasSize(13).allSatisfy(region -> {
            for (var product : Product.values()) {
                assertThat(real.host(product, region.id())).isPresent();
            }
        });
    }

    @Test
    void realEndpointsAreHttps() {
        assertThat(real.protocol()).isEqualTo(ProtocolType.HTTPS);
        assertThat(real.onLoopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9/"})
    void plainHttpIsForLoopback(String url) {
        var endpoints = Endpoints.of(Optional.of(url));

        assertThat(endpoints.protocol()).isEqualTo(ProtocolType.HTTP);
        assertThat(endpoints.host(Product.RAM, "anywhere")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cloud.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1:80",
                "https://cloud.example.com/path",
                "https://cloud.example.com?x=1",
                "https://user:hunter22@cloud.example.com",
                "ftp://127.0.0.1",
                "127.0.0.1:80",
                "not a url hunter22"
            })
    void anythingElseIsRefusedWithASentence(String url) {
        assertThatThrownBy(() -> Endpoints.of(Optional.of(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ALIBABA_CLOUD_ENDPOINT_URL ")
                .hasMessageNotContaining("hunter22")
                .hasNoCause();
    }

    @Test
    void oneHttpsBaseServesEveryProduct() {
        var endpoints = Endpoints.of(Optional.of("https://cloud.example.com:8443"));

        assertThat(endpoints.host(Product.STARROCKS, "cn-hangzhou")).contains("cloud.example.com:8443");
        assertThat(endpoints.host(Product.STS, "cn-hangzhou")).contains("cloud.example.com:8443");
        assertThat(endpoints.protocol()).isEqualTo(ProtocolType.HTTPS);
    }
}
