package io.chatops.starrocks.doctor;

import static io.chatops.starrocks.doctor.Plant.fault;
import static io.chatops.starrocks.doctor.Plant.refusal;
import static io.chatops.starrocks.doctor.Plant.warning;

import io.chatops.starrocks.app.FreePort;
import java.util.stream.Stream;

/** What can be wrong with the installation itself. */
final class HomeFaults {
    private HomeFaults() {}

    static Stream<Plant> all() {
        return Stream.of(
                refusal("configuration", "a key that is none", to -> to.with("acess: {}\n"), "access meant"),
                refusal(
                        "configuration",
                        "no signing secret",
                        to -> to.unset("SLACK_SIGNING_SECRET"),
                        "SLACK_SIGNING_SECRET",
                        "Basic Information"),
                warning(
                        "files",
                        "a secret for everybody",
                        to -> to.write("bot-token", Installation.BOT_TOKEN, "rw-r--r--"),
                        "slack.botTokenFile",
                        "chmod 600"),
                fault(
                        "files",
                        "a configuration for everybody",
                        Installation::carelessConfiguration,
                        "chatops.yaml",
                        "chmod o-w"),
                fault(
                        "database",
                        "no directory for the database",
                        to -> to.set("DATABASE_URL", "jdbc:h2:file:" + to.directory.resolve("bot-token/journal")),
                        "this user cannot make",
                        "DATABASE_URL"),
                fault("access", "nobody may", to -> to.allowing("access: {}\n"), "Nobody may", "access.fourEyes"),
                fault(
                        "access",
                        "people without a channel",
                        to -> to.allowing("access: {users: [" + to.alice.id() + "]}\n"),
                        "Set access.channels"),
                warning(
                        "access",
                        "a rule that needs all of its approvers",
                        to -> to.with("approvals:\n  rules:\n    - {name: both, needed: 2, approvers: {users: ["
                                + to.alice.id() + ", " + to.bob.id() + "]}}\n"),
                        "\"both\"",
                        "lower needed"),
                warning(
                        "access",
                        "everybody everywhere",
                        to -> to.allowing("access: {users: \"*\", channels: \"*\"}\n"),
                        "add an approval rule"),
                fault(
                        "server",
                        "somebody else at the port",
                        to -> to.set("PORT", port(to.slack.apiUrl())),
                        "Something other than the bot",
                        "PORT"),
                fault(
                        "public-url",
                        "an address that leads elsewhere",
                        to -> to.set("PUBLIC_URL", to.dingTalk.apiUrl()),
                        "is not this bot",
                        "/secret/"),
                warning(
                        "public-url",
                        "an address without an answer",
                        to -> {
                            var port = FreePort.next();
                            to.set("PORT", "" + port).set("PUBLIC_URL", "http://127.0.0.1:" + port);
                        },
                        "Nothing answers yet",
                        "Start serve, then run doctor again"),
                fault(
                        "public-url",
                        "an address without TLS",
                        to -> to.set("PUBLIC_URL", "https://127.0.0.1:" + to.bot.port()),
                        "TLS",
                        "certificate"),
                warning("public-url", "no address", to -> to.unset("PUBLIC_URL"), "Set PUBLIC_URL"));
    }

    private static String port(String url) {
        return url.replaceFirst("^http://127.0.0.1:(\\d+).*$", "$1");
    }
}
