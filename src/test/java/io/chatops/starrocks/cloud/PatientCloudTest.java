package io.chatops.starrocks.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of every port, so that a new one cannot be forgotten. */
class PatientCloudTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    private final AtomicInteger asked = new AtomicInteger();

    static Stream<Method> calls() {
        return Stream.of(StarRocksCloud.class, NetworkCloud.class, RoleCloud.class)
                .flatMap(port -> Arrays.stream(port.getMethods()))
                .filter(method -> method.getReturnType() == CloudResult.class);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void readsAreAskedAgainAndOrdersAreNot(Method call) throws Exception {
        var throttled = new CloudAccounts.Account(
                failing(StarRocksCloud.class), failing(NetworkCloud.class), failing(RoleCloud.class));
        var patience = new Patience(RetryPolicy.READS, wait -> true, NOON, Duration.ofMinutes(1));
        var patient = PatientCloud.around(throttled, patience);

        var result = (CloudResult<?>) call.invoke(patient.starRocks(), nothing(call));

        assertThat(result.failure()).isPresent();
        assertThat(asked).hasValue(call.getName().equals("create") ? 1 : 4);
    }

    private <T> T failing(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, call, given) -> {
            asked.incrementAndGet();
            return new CloudResult.Failed<>(CloudFailure.of(Kind.THROTTLED, "Throttling", "slow down", "R-1"));
        }));
    }

    private static Object[] nothing(Method call) {
        return Arrays.stream(call.getParameterTypes())
                .map(type -> type == int.class ? (Object) 1 : type == boolean.class ? true : null)
                .toArray();
    }
}
