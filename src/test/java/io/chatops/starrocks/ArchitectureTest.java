package io.chatops.starrocks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String BASE = "io.chatops.starrocks.";
    private static final List<String> JAVA = List.of(
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "java.io..",
            "java.text..",
            "java.nio.charset..",
            "java.security..",
            "javax.crypto..",
            "org.jspecify..");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.chatops.starrocks");

    /** Who may look at whom. A package that is not named here may not exist. */
    private static final List<Row> TABLE = List.of(
            row("catalog").sees(),
            row("access").sees(),
            // the words for people: every package that speaks to one shows them, so they know nobody
            row("text").sees(),
            // access, text: a ticket is its owner's, and its page speaks their language; java.net: the address it is
            // part of
            row("secret").sees("access", "text").and("java.net"),
            // how a line is understood: pure, so that it can be read and tested without a chat
            row("intent").sees("catalog"),
            row("instance").sees("catalog", "secret"),
            row("cloud").sees("catalog", "instance", "secret"),
            row("operation")
                    .sees("access", "catalog", "instance", "cloud", "secret")
                    .and("org.slf4j"),
            // java.net: where an address that a platform hands out may be followed
            row("chat").sees("access", "secret", "text").and("java.net"),
            // questions and their answers: the conversation hands lines and presses over, and knows nothing of either
            row("inquiry")
                    .sees("access", "catalog", "chat", "cloud", "instance", "secret", "text")
                    .and("org.slf4j"),
            row("conversation")
                    .sees(
                            "chat",
                            "access",
                            "catalog",
                            "inquiry",
                            "instance",
                            "intent",
                            "operation",
                            "cloud",
                            "secret",
                            "text")
                    .and("org.slf4j"),
            // gson: Bolt's own JSON; jackson: reads and writes it faster; caffeine: event ids already seen and people's
            // languages, bounded; java.net: the
            // Web API and response_url, since Slack's client tells Retry-After only by its transport's types
            // java.nio: its answers come in buffers
            row("chat.slack")
                    .sees("chat", "chat.socket", "access", "secret", "text")
                    .and(
                            "com.slack.api..",
                            "jakarta.servlet..",
                            "com.google.gson..",
                            "com.fasterxml.jackson..",
                            "com.github.benmanes.caffeine..",
                            "java.net..",
                            "java.nio",
                            "org.slf4j"),
            // java.net: the WebSocket; java.nio: its pings carry buffers
            row("chat.socket").sees("chat").and("java.net..", "java.nio", "org.slf4j"),
            // jakarta.servlet: HTTP mode; caffeine: the pace of each conversation, bounded; java.net: the stream and
            // the calls
            row("chat.dingtalk")
                    .sees("chat", "chat.socket", "access", "secret", "text")
                    .and(
                            "jakarta.servlet..",
                            "com.github.benmanes.caffeine..",
                            "java.net..",
                            "com.fasterxml.jackson..",
                            "org.slf4j"),
            // java.net: names of failures; java.nio.file: the aliyun CLI's configuration is read again when it changes
            row("cloud.aliyun")
                    .sees("cloud", "catalog", "instance", "secret")
                    .and(
                            "com.aliyuncs..",
                            "com.fasterxml.jackson..",
                            "java.net..",
                            "java.nio.file..",
                            "javax.net.ssl..",
                            "org.apache.http..",
                            "org.slf4j"),
            // cloud: the failure that an operation remembers; chat, inquiry, intent, text: what the shared
            // conversations
            // carry; caffeine: what was parsed before
            row("store.jdbc")
                    .sees(
                            "access",
                            "catalog",
                            "chat",
                            "cloud",
                            "conversation",
                            "inquiry",
                            "instance",
                            "intent",
                            "operation",
                            "secret",
                            "text")
                    .and(
                            "com.github.benmanes.caffeine..",
                            "java.sql..",
                            "javax.sql..",
                            "org.flywaydb..",
                            "com.zaxxer.hikari..",
                            "com.github.kagkarlsson..",
                            "com.fasterxml.jackson..",
                            "org.slf4j"),
            // intent: the product that a thread is about is remembered here
            row("store.memory")
                    .sees(
                            "intent",
                            "access",
                            "catalog",
                            "chat",
                            "conversation",
                            "inquiry",
                            "instance",
                            "operation",
                            "secret",
                            "cloud")
                    .and("com.github.benmanes.caffeine.."),
            // catalog, instance: the rule for passwords, which the page checks; caffeine: requests counted, a bounded
            // number
            row("web")
                    .sees("catalog", "instance", "operation", "secret", "text")
                    .and(
                            "jakarta.servlet..",
                            "org.eclipse.jetty..",
                            "com.github.benmanes.caffeine..",
                            "java.net..",
                            "org.slf4j"),
            // the ports through which the others tell what happens, and what those carry; micrometer: nobody else sees
            // it;
            // jakarta.servlet: an acknowledgement is timed around the platform's servlet
            row("metrics")
                    .sees("access", "catalog", "chat", "cloud", "conversation", "instance", "operation")
                    .and("io.micrometer..", "jakarta.servlet.."),
            // simulated services, each a room of its own: none knows the product, all speak the real wire
            // jetty: the loopback server of both simulated chats; java.net: a person's browser
            row("sandbox.stage").sees().and("org.eclipse.jetty..", "java.net.."),
            // not the catalog either: with the limits of the product it would not notice when they are wrong
            row("sandbox.cloud")
                    .sees()
                    .and("jakarta.servlet..", "org.eclipse.jetty..", "java.net..", "com.fasterxml.jackson.."),
            row("sandbox.slack")
                    .sees("sandbox.stage")
                    .and("jakarta.servlet..", "org.eclipse.jetty..", "java.net..", "com.fasterxml.jackson.."),
            row("sandbox.dingtalk")
                    .sees("sandbox.stage")
                    .and("jakarta.servlet..", "org.eclipse.jetty..", "java.net..", "com.fasterxml.jackson.."),
            // conversation: what is offered at a creation; text: the language; java.net: addresses, checked but never
            // opened
            row("config")
                    .sees(
                            "access",
                            "chat.slack",
                            "chat.dingtalk",
                            "cloud.aliyun",
                            "conversation",
                            "secret",
                            "store.jdbc",
                            "text",
                            "web")
                    .and("java.net", "java.nio..", "com.fasterxml.jackson.."),
            // it looks at each part's settings, and at the database by its own eyes; java.net, java.nio: it asks over
            // HTTP, and who may read which file; jackson: what the chats answer
            row("doctor")
                    .sees(
                            "access",
                            "catalog",
                            "chat.dingtalk",
                            "chat.slack",
                            "cloud",
                            "instance",
                            "secret",
                            "store.jdbc",
                            "text",
                            "web")
                    .and("java.net..", "java.nio..", "javax.net.ssl..", "com.fasterxml.jackson.."),
            row("app").seesEverything(),
            row("cli").sees("app", "config").and("java.nio..", "org.slf4j"));

    static Stream<Row> table() {
        return TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void packageSeesOnlyWhatItsRowAllows(Row row) {
        classes()
                .that()
                .resideInAPackage(BASE + row.owner())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(row.allowed()))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void everyPackageHasARow() {
        var named = TABLE.stream().map(row -> BASE + row.owner()).collect(Collectors.toSet());
        var found = PRODUCT.stream().map(type -> type.getPackageName()).collect(Collectors.toSet());
        assertThat(named).containsAll(found);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("io.chatops.starrocks.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void nothingIsSharedThroughStaticState() {
        fields().that().areStatic().should().beFinal().check(PRODUCT);
    }

    @Test
    void timeComesFromTheInjectedSource() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "app")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests move time by hand: take an InstantSource")
                .check(PRODUCT);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "cli")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(PRODUCT);
    }

    @Test
    void noProcessIsStartedAndNothingFromOutsideIsRun() {
        // The founding document's section on runtime security.
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        ProcessBuilder.class,
                        Process.class,
                        ClassLoader.class,
                        ObjectInputStream.class,
                        ScriptEngine.class,
                        ScriptEngineManager.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .because("the bot calls the cloud's API and nothing else: it starts no process and loads no code")
                .check(PRODUCT);
    }

    private static Row row(String owner) {
        return new Row(owner, Set.of());
    }

    record Row(String owner, Set<String> extra) {
        Row sees(String... packages) {
            return and(Arrays.stream(packages).map(name -> BASE + name).toArray(String[]::new));
        }

        Row seesEverything() {
            return and("..");
        }

        Row and(String... packages) {
            return new Row(
                    owner,
                    Stream.concat(extra.stream(), Arrays.stream(packages)).collect(Collectors.toUnmodifiableSet()));
        }

        String[] allowed() {
            return Stream.of(JAVA.stream(), extra.stream(), Stream.of(BASE + owner))
                    .flatMap(names -> names)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return owner;
        }
    }
}
