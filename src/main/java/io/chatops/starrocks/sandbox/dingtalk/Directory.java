package io.chatops.starrocks.sandbox.dingtalk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The people and conversations of the organisation. */
final class Directory {
    static final String BOT_NAME = "StarRocks";

    private final Ids ids;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();

    Directory(Ids ids) {
        this.ids = ids;
    }

    /** The same account again when the name is known. */
    Account join(String name, String corpId, boolean outside) {
        return accounts.computeIfAbsent(name, added -> {
            var number = ids.next("");
            return new Account(outside ? "" : "user" + number, "$:LWCP_v1:$enc" + number, name, corpId);
        });
    }

    Optional<Account> staff(String staffId) {
        return accounts.values().stream()
                .filter(account -> !staffId.isEmpty() && account.staffId().equals(staffId))
                .findFirst();
    }

    /** The conversation of one person with the bot. */
    Conversation direct(Account account) {
        return conversations.computeIfAbsent("@" + account.name(), key -> opened(account.name(), true, account));
    }

    Conversation group(String title, Account... members) {
        return conversations.computeIfAbsent(title, key -> opened(title, false, members));
    }

    Optional<Conversation> titled(String title) {
        return Optional.ofNullable(conversations.get(title));
    }

    Optional<Conversation> byId(String id) {
        return conversations.values().stream()
                .filter(conversation -> conversation.id().equals(id))
                .findFirst();
    }

    private Conversation opened(String title, boolean direct, Account... members) {
        var conversation = new Conversation("cid" + ids.next("") + "==", title, direct);
        for (var member : members) {
            conversation.members().add(member.encryptedId());
        }
        return conversation;
    }
}
