package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Changes;
import io.chatops.starrocks.sandbox.stage.Happening;
import io.chatops.starrocks.sandbox.stage.Happenings;
import io.chatops.starrocks.sandbox.stage.Ledger;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Everything the simulated organisation remembers; guarded by {@code changes}.
 *
 * @param routes the secret with which presses on cards are signed over HTTP, by the key that the bot registered
 */
record State(
        InstantSource clock,
        Settings settings,
        Ids ids,
        Changes changes,
        Directory directory,
        Departments departments,
        Sessions sessions,
        Map<String, CardInstance> cards,
        Map<String, String> routes,
        Set<String> flowControlled,
        Rates rates,
        Tokens tokens,
        Happenings happenings,
        Ledger ledger,
        Faults faults) {
    static State of(InstantSource clock, Settings settings) {
        var changes = new Changes();
        var ids = new Ids();
        return new State(
                clock,
                settings,
                ids,
                changes,
                new Directory(ids),
                new Departments(),
                new Sessions(clock, ids),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new Rates(clock, settings),
                new Tokens(clock, ids),
                new Happenings(clock),
                new Ledger(changes),
                new Faults());
    }

    /** Shows a message in a conversation. */
    void show(Conversation conversation, Message message) {
        conversation.messages().add(message);
        var place = conversation.shownTo(message.author());
        happenings.add(Happening.Kind.POSTED, message.author(), place, "", "", Showing.lines(message));
    }
}
