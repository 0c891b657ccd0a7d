package io.chatops.starrocks.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is in the workspace, in which conversations and groups. */
final class Directory {
    private final Ids ids;
    private final String teamId;
    private final Account bot;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    Directory(Ids ids, String teamId) {
        this.ids = ids;
        this.teamId = teamId;
        this.bot = new Account("U0STARROCKS", "starrocks", "en-US", teamId, true, false, false);
        accounts.put(bot.id(), bot);
    }

    Account bot() {
        return bot;
    }

    String teamId() {
        return teamId;
    }

    Account add(String name, String locale, String team, boolean guest) {
        var account = new Account(ids.next("U"), name, locale, team, false, guest, false);
        accounts.put(account.id(), account);
        return account;
    }

    void deactivate(String id) {
        accounts.computeIfPresent(id, (key, account) -> account.leaving());
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Account> named(String name) {
        return accounts.values().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    String nameOf(String id) {
        return id.equals(Account.SLACKBOT)
                ? "Slackbot"
                : account(id).map(Account::name).orElse(id);
    }

    Conversation open(String name, Conversation.Kind kind) {
        var prefix = kind == Conversation.Kind.DIRECT ? "D" : "C";
        var conversation = new Conversation(ids.next(prefix), name, kind);
        conversations.put(conversation.id(), conversation);
        return conversation;
    }

    /** The direct message between the bot and this account, opened at first use. */
    Conversation directMessage(String account) {
        return conversations.values().stream()
                .filter(found -> found.kind() == Conversation.Kind.DIRECT && found.has(account))
                .findFirst()
                .orElseGet(() -> {
                    var opened = open(account, Conversation.Kind.DIRECT);
                    opened.members().addAll(List.of(account, bot.id()));
                    return opened;
                });
    }

    Optional<Conversation> conversation(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    /** A channel by its id, or by its name with or without the leading #. */
    Optional<Conversation> channel(String nameOrId) {
        var name = nameOrId.startsWith("#") ? nameOrId.substring(1) : nameOrId;
        return conversation(nameOrId)
                .or(() -> conversations.values().stream()
                        .filter(found -> found.kind() != Conversation.Kind.DIRECT
                                && found.name().equals(name))
                        .findFirst());
    }

    /** Whether people of another team are in it. */
    boolean isShared(Conversation conversation) {
        return conversation.members().stream()
                .flatMap(member -> account(member).stream())
                .anyMatch(member -> !member.teamId().equals(teamId));
    }

    String addGroup(List<String> members) {
        var id = ids.next("S");
        groups.put(id, List.copyOf(members));
        return id;
    }

    void regroup(String id, List<String> members) {
        groups.put(id, List.copyOf(members));
    }

    Optional<List<String>> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }
}
