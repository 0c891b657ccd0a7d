package io.chatops.starrocks.sandbox.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into what Slack hands on: escapes, and ids for names. */
final class Typing {
    private static final Pattern PERSON = Pattern.compile("(?<![\\w<])@([\\w.-]+)");
    private static final Pattern CHANNEL = Pattern.compile("(?<![\\w<])#([\\w.-]+)");

    private final Directory directory;

    Typing(Directory directory) {
        this.directory = directory;
    }

    record Split(String command, String rest) {}

    static Split split(String line) {
        var space = line.indexOf(' ');
        return space < 0
                ? new Split(line, "")
                : new Split(line.substring(0, space), line.substring(space + 1).strip());
    }

    String message(String typed) {
        return named(Mrkdwn.escaped(typed), false);
    }

    /** With {@code should_escape} a command's mentions carry the name too. */
    String command(String typed) {
        return named(Mrkdwn.escaped(typed), true);
    }

    boolean mentionsBot(String text) {
        return text.contains("<@" + directory.bot().id() + ">");
    }

    private String named(String text, boolean withName) {
        var people = PERSON.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(directory
                        .named(match.group(1))
                        .map(account -> "<@" + account.id() + (withName ? "|" + account.name() : "") + ">")
                        .orElse(match.group())));
        return CHANNEL.matcher(people)
                .replaceAll(match -> Matcher.quoteReplacement(directory
                        .channel(match.group(1))
                        .map(channel -> "<#" + channel.id() + "|" + channel.name() + ">")
                        .orElse(match.group())));
    }
}
