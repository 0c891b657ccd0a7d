package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.chat.slack.SlackApp;
import io.chatops.starrocks.web.SecretPage;
import io.chatops.starrocks.web.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples under {@code docs/deployment}, which no test can run, against the program and the image. */
class DeploymentTest {
    private static final Path EXAMPLES = Path.of("docs/deployment");
    private static final String MOUNT = "/run/secrets/chatops";
    private static final String USER = "10001";
    private static final Pattern FROM_OUTSIDE = Pattern.compile("\\$\\{([A-Z_]+)(:\\?[^}]+|:-)}");

    @TempDir
    private Path directory;

    @Test
    void everyExampleIsYamlWithoutAKeyTwice() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("alerts.yaml", "compose.yaml", "kubernetes.yaml");
        }
        assertThat(documents("compose.yaml")).hasSize(1);
        assertThat(documents("kubernetes.yaml"))
                .extracting(document -> document.path("kind").asText())
                .containsExactlyInAnyOrder(
                        "ServiceAccount",
                        "ConfigMap",
                        "Deployment",
                        "Service",
                        "Ingress",
                        "PodDisruptionBudget",
                        "NetworkPolicy");
    }

    @Test
    void everyAlertSaysWhatIsWrongAndWhatToDo() throws IOException {
        var rules = documents("alerts.yaml").get(0).at("/groups/0/rules");

        assertThat(rules).hasSizeBetween(6, 12).allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).matches("Chatops[A-Za-z]+");
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/action").asText()).isNotBlank();
            var expression = rule.path("expr").asText();
            assertThat(expression.chars().filter(sign -> sign == '(').count())
                    .as(expression)
                    .isEqualTo(expression.chars().filter(sign -> sign == ')').count());
        });
    }

    @Test
    void composeNamesVariablesThatThereAreAndNoSecret() throws IOException {
        var environment = composed("bot").path("environment");

        assertThat(names(environment)).isNotEmpty().isSubsetOf(variables());
        for (Key key : Key.values()) {
            var value = key.variable()
                    .map(environment::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
            if (key.kind() == Key.Kind.SECRET || key == Key.ACCESS_KEY_ID) {
                assertThat(value.stream())
                        .allSatisfy(text -> assertThat(text)
                                .as(key.label())
                                .matches("\\$\\{" + key.variable().orElseThrow() + ":\\?.+}"));
            }
        }
        assertThat(composed("database").at("/environment/POSTGRES_PASSWORD"))
                .isEqualTo(environment.path("DATABASE_PASSWORD"));
    }

    @Test
    void composeStartsTheBotOnItsDatabaseWhenEverythingIsSet() throws Exception {
        var environment = new HashMap<String, String>();
        var written = composed("bot").path("environment");
        for (String name : names(written)) {
            var outside = FROM_OUTSIDE.matcher(written.path(name).asText());
            environment.put(
                    name,
                    outside.matches() && outside.group(2).startsWith(":?") ? value(name) : outside.replaceAll(""));
        }

        var settings = Settings.read(environment, Path.of(""));

        var database = composed("database").path("environment");
        assertThat(settings.database().url())
                .isEqualTo("jdbc:postgresql://database/"
                        + database.path("POSTGRES_DB").asText());
        assertThat(settings.database().user())
                .isEqualTo(database.path("POSTGRES_USER").asText());
    }

    @Test
    void composeRunsTheImageAsItIsMeant() throws IOException {
        var bot = composed("bot");

        assertThat(bot.path("user").asText()).isEqualTo(USER + ":" + USER);
        assertThat(bot.path("read_only").asBoolean()).isTrue();
        assertThat(bot.path("cap_drop")).extracting(JsonNode::asText).containsExactly("ALL");
        assertThat(bot.path("ports"))
                .extracting(JsonNode::asText)
                .containsExactly("127.0.0.1:" + port() + ":" + port());
        assertThat(bot.path("volumes"))
                .extracting(JsonNode::asText)
                .containsExactly("../../config/starrocks-chatops.yaml:/app/config/starrocks-chatops.yaml:ro");
        assertThat(Long.parseLong(bot.path("stop_grace_period").asText().replace("s", "")))
                .isGreaterThan(stopSeconds());
        assertThat(EXAMPLES.resolve(bot.path("build").asText()).resolve("Dockerfile"))
                .exists();
    }

    @Test
    void kubernetesConfigurationIsOneThatTheBotTakes() throws Exception {
        var text = kubernetes("ConfigMap").at("/data/starrocks-chatops.yaml").asText();
        for (String file : secretFiles(text)) {
            Files.writeString(directory.resolve(file), value(file));
        }
        var file =
                Files.writeString(directory.resolve("configuration.yaml"), text.replace(MOUNT, directory.toString()));

        var settings = Settings.read(Map.of("STARROCKS_CHATOPS_CONFIG", file.toString(), "HOME", "/"), Path.of(""));

        assertThat(settings.slack()).isPresent();
        assertThat(settings.publicUrl().orElseThrow().getHost())
                .isEqualTo(kubernetes("Ingress").at("/spec/rules/0/host").asText());
        assertThat(settings.web().port()).isEqualTo(port());
    }

    @Test
    void kubernetesSecretsAreMountedAndMadeAsThePageSays() throws IOException {
        var page = Files.readString(Path.of("docs/deployment.md"));
        var text = kubernetes("ConfigMap").at("/data/starrocks-chatops.yaml").asText();

        assertThat(secretFiles(text))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(page).contains("--from-file=" + file));
        assertThat(container().path("volumeMounts"))
                .extracting(mount -> mount.path("mountPath").asText())
                .contains(MOUNT);
        assertThat(container().path("env"))
                .extracting(one -> one.path("name").asText())
                .containsExactly("STARROCKS_CHATOPS_CONFIG");
        assertThat(documents("kubernetes.yaml"))
                .noneMatch(document -> document.path("kind").asText().equals("Secret"));
    }

    @Test
    void kubernetesRunsTheImageAsItIsMeant() throws IOException {
        var pod = pod();

        assertThat(Files.readString(Path.of("Dockerfile"))).contains("USER " + USER + ":" + USER, "EXPOSE " + port());
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asText()).isEqualTo(USER);
        assertThat(pod.at("/securityContext/fsGroup").asText()).isEqualTo(USER);
        assertThat(container().at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container().at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(kubernetes("Deployment").at("/spec/strategy/type").asText()).isEqualTo("Recreate");
        assertThat(kubernetes("Deployment").at("/spec/replicas").asInt())
                .isGreaterThan(kubernetes("PodDisruptionBudget")
                        .at("/spec/minAvailable")
                        .asInt());
    }

    @Test
    void kubernetesAsksThePathsThatThereAreAndWaitsForTheStop() throws IOException {
        assertThat(Stream.of("startupProbe", "livenessProbe")
                        .map(probe ->
                                container().path(probe).at("/httpGet/path").asText()))
                .containsOnly("/healthz");
        assertThat(container().at("/readinessProbe/httpGet/path").asText()).isEqualTo("/readyz");
        assertThat(container().at("/ports/0/containerPort").asInt()).isEqualTo(port());
        assertThat(kubernetes("NetworkPolicy")
                        .at("/spec/ingress/0/ports/0/port")
                        .asInt())
                .isEqualTo(port());
        assertThat(kubernetes("Ingress").at("/spec/rules/0/http/paths"))
                .extracting(path -> path.path("path").asText())
                .containsExactlyInAnyOrder(SlackApp.PATH, SecretPage.PATH.replace("*", ""));
        var pause = container().at("/lifecycle/preStop/exec/command/1").asInt();
        assertThat(pod().path("terminationGracePeriodSeconds").asLong()).isGreaterThan(pause + stopSeconds());
    }

    @Test
    void everySelectorFindsThePods() throws IOException {
        var labels = kubernetes("Deployment").at("/spec/template/metadata/labels");

        assertThat(labels).isNotEmpty();
        assertThat(Stream.of(
                        kubernetes("Deployment").at("/spec/selector/matchLabels"),
                        kubernetes("Service").at("/spec/selector"),
                        kubernetes("PodDisruptionBudget").at("/spec/selector/matchLabels"),
                        kubernetes("NetworkPolicy").at("/spec/podSelector/matchLabels"),
                        pod().at("/topologySpreadConstraints/0/labelSelector/matchLabels"),
                        pod().at("/topologySpreadConstraints/1/labelSelector/matchLabels")))
                .containsOnly(labels);
    }

    private static int port() {
        return WebSettings.DEFAULT_PORT;
    }

    private static long stopSeconds() {
        return Application.LONGEST_STOP.toSeconds();
    }

    /** Something that each setting takes. */
    private static String value(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').equals("slack-bot-token")
                ? "xoxb-1-example"
                : "example-of-a-secret-1";
    }

    private static List<String> secretFiles(String configuration) {
        return Pattern.compile(Pattern.quote(MOUNT) + "/([\\w.-]+)")
                .matcher(configuration)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> variables() {
        return Arrays.stream(Key.values())
                .flatMap(key -> key.variable().stream())
                .toList();
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode composed(String service) throws IOException {
        return documents("compose.yaml").get(0).path("services").path(service);
    }

    private static JsonNode pod() {
        return kubernetes("Deployment").at("/spec/template/spec");
    }

    private static JsonNode container() {
        return pod().at("/containers/0");
    }

    private static JsonNode kubernetes(String kind) {
        return documents("kubernetes.yaml").stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> documents(String name) {
        var mapper = new YAMLMapper(YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
        try (var documents = mapper.readerFor(JsonNode.class)
                .<JsonNode>readValues(EXAMPLES.resolve(name).toFile())) {
            return documents.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
