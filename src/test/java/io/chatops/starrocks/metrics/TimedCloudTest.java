package io.chatops.starrocks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.NetworkCloud;
import io.chatops.starrocks.cloud.RoleCloud;
import io.chatops.starrocks.cloud.StarRocksCloud;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of every port, so that a new one cannot be forgotten. */
class TimedCloudTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> asked = new ArrayList<>();

    static Stream<Method> calls() {
        return Stream.of(StarRocksCloud.class, NetworkCloud.class, RoleCloud.class)
                .flatMap(port -> Arrays.stream(port.getMethods()))
                .filter(method -> method.getReturnType() == CloudResult.class);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isHandedOnAndCountedOnceUnderItsOwnName(Method call) throws Exception {
        var account = new CloudAccounts.Account(
                failing(StarRocksCloud.class), failing(NetworkCloud.class), failing(RoleCloud.class));
        var timed = new TimedCloud(account, new CloudMeter(registry));

        var result = (CloudResult<?>) call.invoke(timed, nothing(call));

        assertThat(result.failure()).map(CloudFailure::kind).hasValue(Kind.REFUSED);
        assertThat(asked).containsExactly(call.getName());
        assertThat(registry.find("chatops.cloud.call").timers()).singleElement().satisfies(meter -> {
            assertThat(meter.getId().getTag("outcome")).isEqualTo("refused");
            assertThat(String.valueOf(meter.getId().getTag("operation")).replace("_", ""))
                    .isEqualToIgnoringCase(call.getName());
        });
    }

    private <T> T failing(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, call, given) -> {
            asked.add(call.getName());
            return new CloudResult.Failed<>(CloudFailure.of(Kind.REFUSED, "No", "no", "R-1"));
        }));
    }

    private static Object[] nothing(Method call) {
        return Arrays.stream(call.getParameterTypes())
                .map(type -> type == int.class ? (Object) 1 : type == boolean.class ? true : null)
                .toArray();
    }
}
