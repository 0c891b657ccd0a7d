package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the manifest against the code and against what Slack's own schema lets pass: unknown scopes and events, plain http. */
class ManifestTest {
    private static final Path SOURCES = Path.of("src/main/java/io/chatops/starrocks/chat/slack");
    private static final Pattern METHOD = Pattern.compile("web\\s*\\.call\\(\\s*\"([a-zA-Z.]+)\"");
    private static final Pattern EVENT = Pattern.compile("\"Event ([a-z_]+)\"");

    /** Scopes by the Web API methods that need them; views and auth.test need none. */
    private static final Map<String, Set<String>> NEEDED_BY = Map.ofEntries(
            Map.entry("chat.postMessage", Set.of("chat:write")),
            Map.entry("chat.postEphemeral", Set.of("chat:write")),
            Map.entry("chat.update", Set.of("chat:write")),
            Map.entry("users.info", Set.of("users:read")),
            Map.entry("usergroups.users.list", Set.of("usergroups:read")),
            Map.entry("conversations.members", Set.of("channels:read", "groups:read")),
            Map.entry("files.getUploadURLExternal", Set.of("files:write")),
            Map.entry("files.completeUploadExternal", Set.of("files:write")),
            Map.entry("views.open", Set.of()),
            Map.entry("views.update", Set.of()),
            Map.entry("views.publish", Set.of()),
            Map.entry("auth.test", Set.of()));

    /** Events by the name that our routes know, with the subscription and the scope that bring them. */
    private static final Map<String, String> SUBSCRIPTIONS =
            Map.of("app_mention", "app_mention", "message", "message.im", "app_home_opened", "app_home_opened");

    private static final Map<String, String> SCOPE_OF_EVENT =
            Map.of("app_mention", "app_mentions:read", "message", "im:history");

    private final JsonNode manifest = read("manifest.yml");

    @Test
    void asksForTheScopesThatTheCodeUsesAndNoMore() {
        var needed = new TreeSet<>(Set.of("commands"));
        assertThat(NEEDED_BY).containsKeys(find(METHOD).toArray(String[]::new));
        find(METHOD).forEach(method -> needed.addAll(NEEDED_BY.getOrDefault(method, Set.of())));
        find(EVENT).stream()
                .filter(SCOPE_OF_EVENT::containsKey)
                .map(SCOPE_OF_EVENT::get)
                .forEach(needed::add);
        assertThat(texts("/oauth_config/scopes/bot")).isEqualTo(needed);
    }

    @Test
    void subscribesToTheEventsThatTheCodeTakes() {
        var taken = find(EVENT).stream().map(SUBSCRIPTIONS::get).collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts("/settings/event_subscriptions/bot_events")).isEqualTo(taken);
    }

    @Test
    void namesTheCommandAndTheShortcutsThatTheCodeTakes() {
        var command = manifest.at("/features/slash_commands/0");
        assertThat(command.at("/command").asText()).isEqualTo(SlackSettings.COMMAND);
        assertThat(command.at("/should_escape").asBoolean()).isTrue();
        assertThat(manifest.at("/features/shortcuts/0/callback_id").asText()).isEqualTo(SlackInbound.CREATE_SHORTCUT);
        assertThat(manifest.at("/features/shortcuts/0/type").asText()).isEqualTo("global");
        assertThat(manifest.at("/features/shortcuts/1/callback_id").asText()).isEqualTo(SlackInbound.ASK_SHORTCUT);
        assertThat(manifest.at("/features/shortcuts/1/type").asText()).isEqualTo("message");
    }

    @Test
    void leadsEveryAddressToTheServletOverTls() {
        var addresses = Set.of(
                "/features/slash_commands/0/url",
                "/settings/event_subscriptions/request_url",
                "/settings/interactivity/request_url",
                "/settings/interactivity/message_menu_options_url");
        assertThat(addresses)
                .allSatisfy(where ->
                        assertThat(manifest.at(where).asText()).isEqualTo("https://YOUR-HOST" + SlackApp.PATH));
        assertThat(manifest.toString()).doesNotContain("http://");
    }

    @Test
    void theOneForSocketModeIsTheSameWithoutAddresses() {
        var socket = read("manifest-socket.yml");
        assertThat(socket.toString()).doesNotContain("http://", "https://", "YOUR-HOST");
        assertThat(socket.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
        var plain = (ObjectNode) manifest.deepCopy();
        ((ObjectNode) plain.at("/features/slash_commands/0")).remove("url");
        ((ObjectNode) plain.at("/settings/event_subscriptions")).remove("request_url");
        ((ObjectNode) plain.at("/settings/interactivity")).remove(Set.of("request_url", "message_menu_options_url"));
        ((ObjectNode) plain.at("/settings")).put("socket_mode_enabled", true);
        assertThat(socket).isEqualTo(plain);
    }

    @Test
    void staysWithinSlacksLengths() {
        within("/display_information/name", 1, 35);
        within("/display_information/description", 1, 140);
        within("/display_information/long_description", 175, 4000);
        within("/features/bot_user/display_name", 1, 80);
        within("/features/slash_commands/0/command", 2, 32);
        within("/features/slash_commands/0/description", 1, 2000);
        within("/features/slash_commands/0/usage_hint", 1, 1000);
        for (int n = 0; n < 2; n++) {
            within("/features/shortcuts/" + n + "/name", 1, 24);
            within("/features/shortcuts/" + n + "/description", 1, 150);
        }
        assertThat(manifest.at("/features/slash_commands/0/command").asText()).matches("/[a-z0-9-]+");
        assertThat(manifest.at("/features/bot_user/display_name").asText()).matches("[a-z0-9._-]+");
        assertThat(manifest.at("/_metadata/major_version").asInt()).isEqualTo(2);
    }

    @Test
    void opensTheHomeAndTheMessagesTab() {
        assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/features/app_home/messages_tab_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/features/app_home/messages_tab_read_only_enabled")
                        .asBoolean(true))
                .isFalse();
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
    }

    private void within(String where, int least, int most) {
        assertThat(manifest.at(where).asText()).as(where).hasSizeBetween(least, most);
    }

    private Set<String> texts(String where) {
        var found = new TreeSet<String>();
        manifest.at(where).forEach(node -> found.add(node.asText()));
        return found;
    }

    private static Set<String> find(Pattern pattern) {
        try (var files = Files.list(SOURCES)) {
            var found = new TreeSet<String>();
            for (var file : files.toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Path.of(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
