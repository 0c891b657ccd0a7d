package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.secret.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Known secrets go in; nothing that comes out, with the log at its loudest, may hold one. */
class SecretsTest {
    private static final String KEY = "CanaryKeyIdentifier";
    private static final String SECRET = "canary-key-secret-1";
    private static final String TOKEN = "canary-sts-token-22";
    private static final String PASSWORD = "Canary#Password.9";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> told = new ArrayList<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.DEBUG);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void aServiceThatQuotesTheRequestTellsNoSecret() throws Exception {
        try (var cloud = new CloudStub()) {
            for (int status : new int[] {200, 400, 403, 500}) {
                cloud.answers(status, quoting(" and " + PASSWORD), Map.of());
                // VPC never hears of the password
                cloud.answers(status, quoting(""), Map.of());
                tell(account(cloud.url()));
            }
            assertThat(cloud.seen().get(0).body()).contains(PASSWORD);
        }
        nothingIsTold(8);
    }

    @Test
    void networkFaultsTellNoSecret() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> socket.close())) {
            tell(account(server.url("http")));
            tell(account(server.url("https")));
        }
        nothingIsTold(4);
    }

    @Test
    void timeoutsTellNoSecret() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> RawServer.drip(socket, stopped))) {
            tell(account(server.url("http")));
        }
        nothingIsTold(2);
    }

    @Test
    void describingTheCredentialsShowsFourCharactersOfTheKey() {
        try (var accounts = accounts("http://127.0.0.1:1")) {
            told.add(accounts.describe().toString());

            assertThat(told.get(0)).contains("Cana****");
        }
        nothingIsTold(1);
    }

    @Test
    void settingsMayBeLogged() {
        told.add(settings("http://127.0.0.1:1").toString());

        assertThat(told.get(0)).contains("Cana****");
        nothingIsTold(1);
    }

    private void tell(Account account) {
        var order = new Creation(Orders.plan(), Orders.TOKEN, Secret.of(PASSWORD), Map.of());
        told.add(order.toString());
        add(account.starRocks().create(order));
        add(account.network().vpcs(Orders.HANGZHOU));
    }

    private void add(CloudResult<?> result) {
        told.add(result.failure().orElseThrow().toString());
    }

    private void nothingIsTold(int atLeast) {
        assertThat(told).hasSizeGreaterThanOrEqualTo(atLeast).allSatisfy(SecretsTest::clean);
        assertThat(log.list).allSatisfy(event -> clean(event.getFormattedMessage()));
    }

    private static void clean(String text) {
        assertThat(text).doesNotContain(SECRET, TOKEN, PASSWORD, KEY, "Signature=");
    }

    private static String quoting(String more) {
        return "{\"RequestId\":\"R-1\",\"Success\":false,\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"you sent "
                + KEY + " and " + SECRET + " with " + TOKEN + more + "\"}";
    }

    private static Account account(String url) {
        return accounts(url).account(Optional.empty());
    }

    private static AliyunAccounts accounts(String url) {
        return Orders.accounts(settings(url), Orders.SHORT);
    }

    private static AliyunSettings settings(String url) {
        return new AliyunSettings(
                Optional.of(new AliyunSettings.Keys(KEY, Secret.of(SECRET), Optional.of(Secret.of(TOKEN)))),
                Optional.empty(),
                Path.of("no-such-file"),
                Optional.of(url),
                CreateBody.FULL,
                List.of(),
                AliyunSettings.DEFAULT_HOME_REGION);
    }
}
