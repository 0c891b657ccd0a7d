package io.chatops.starrocks.cloud.aliyun;

import static io.chatops.starrocks.cloud.aliyun.FailuresTest.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.chatops.starrocks.cloud.CloudAccounts.ProfileLine;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class AliyunAccountsTest {
    private static final String FILE = """
            {"current":"dev","profiles":[
            {"name":"dev","mode":"AK","access_key_id":"LTAIdevdev","access_key_secret":"secret-dev","region_id":"cn-beijing"},
            {"name":"prod","mode":"AK","access_key_id":"LTAIprodprod","access_key_secret":"secret-prod"},
            {"name":"hidden","mode":"AK","access_key_id":"LTAIhidden","access_key_secret":"secret-hidden"},
            {"name":"odd","mode":"External"}]}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private CloudStub cloud;

    @BeforeEach
    void start() throws IOException {
        cloud = new CloudStub();
        Files.writeString(folder.resolve("config.json"), FILE);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void keysOfTheEnvironmentGoBeforeTheFile() {
        try (var accounts = accounts(Optional.of(Orders.keys()), Optional.empty(), List.of("prod"))) {
            accounts.account(Optional.empty()).starRocks().regions();
            assertThat(cloud.last().header("authorization")).contains("Credential=EXAMPLE-KEY-ID");

            accounts.account(Optional.of("prod")).starRocks().regions();
            assertThat(cloud.last().header("authorization")).contains("Credential=LTAIprodprod");
        }
    }

    @Test
    void theFilesCurrentProfileIsUsedWithoutAnythingElse() {
        try (var accounts = accounts(Optional.empty(), Optional.empty(), List.of())) {
            accounts.account(Optional.empty()).starRocks().regions();

            assertThat(cloud.last().header("authorization")).contains("Credential=LTAIdevdev");
        }
    }

    @Test
    void aProfileThatIsNotOfferedCannotBeUsed() {
        try (var accounts = accounts(Optional.empty(), Optional.of("dev"), List.of("prod"))) {
            assertThat(accounts.profiles()).containsExactly("prod");
            assertThat(failure(accounts.account(Optional.of("hidden"))
                                    .starRocks()
                                    .regions())
                            .kind())
                    .isEqualTo(Kind.BAD_CREDENTIALS);
            assertThat(cloud.seen()).isEmpty();
        }
    }

    @Test
    void describesWhatCanComeIntoUseAndWhatIsWrongWithIt() {
        try (var accounts = accounts(Optional.empty(), Optional.empty(), List.of("prod", "odd"))) {
            assertThat(accounts.describe())
                    .hasSize(3)
                    .contains(
                            new ProfileLine("dev", true, "AK", "LTAI****", Optional.of("cn-beijing"), Optional.empty()))
                    .contains(new ProfileLine("prod", false, "AK", "LTAI****", Optional.empty(), Optional.empty()))
                    .last()
                    .satisfies(line -> assertThat(line.problem()).isPresent());
        }
    }

    @Test
    void aFileThatOthersCanReadIsUsedWithAWarning() throws IOException {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(ProfileFile.class);
        log.start();
        logger.addAppender(log);
        try {
            var path = folder.resolve("config.json");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(new ProfileFile(path).content().profiles()).hasSize(4);
            assertThat(log.list).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.WARN);
                assertThat(event.getFormattedMessage()).contains("chmod 600");
            });

            log.list.clear();
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            assertThat(new ProfileFile(path).content().profiles()).hasSize(4);
            assertThat(log.list).isEmpty();
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void plainHttpBeyondLoopbackIsRefusedAtOnce() {
        var settings = Orders.settings("http://cloud.example.com", CreateBody.FULL);

        assertThatThrownBy(() -> Orders.accounts(settings, Orders.SHORT).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void afterClosingNoCallIsSent() {
        var accounts = accounts(Optional.empty(), Optional.empty(), List.of());
        var account = accounts.account(Optional.empty());

        accounts.close();

        assertThat(failure(account.starRocks().regions()).kind()).isEqualTo(Kind.NOT_SENT);
        assertThat(cloud.seen()).isEmpty();
    }

    @Test
    void theSdksDebugSwitchIsAProblem() {
        assertThat(SdkDebug.problem(Map.of("DEBUG", "sdk"))).isPresent();
        assertThat(SdkDebug.problem(Map.of("DEBUG", "other"))).isEmpty();
        assertThat(SdkDebug.problem(Map.of())).isEmpty();
    }

    private AliyunAccounts accounts(
            Optional<AliyunSettings.Keys> keys, Optional<String> profile, List<String> offered) {
        return Orders.accounts(
                new AliyunSettings(
                        keys,
                        profile,
                        folder.resolve("config.json"),
                        Optional.of(cloud.url()),
                        CreateBody.FULL,
                        offered,
                        AliyunSettings.DEFAULT_HOME_REGION),
                Orders.PATIENT);
    }
}
