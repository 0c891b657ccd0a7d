package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Changes;
import io.chatops.starrocks.sandbox.stage.Happenings;
import java.time.InstantSource;

/** Everything the simulated workspace remembers; guarded by {@code changes}. */
record State(
        InstantSource clock,
        Settings settings,
        Ids ids,
        Changes changes,
        Directory directory,
        Messages messages,
        Views views,
        Triggers triggers,
        ResponseUrls responseUrls,
        Happenings happenings,
        SlackLedger ledger,
        Faults faults) {
    static final String APP_ID = "A0STARROCKS";
    static final String BOT_ID = "B0STARROCKS";
    static final String TEAM_DOMAIN = "sandbox";

    static State of(InstantSource clock, Settings settings) {
        var changes = new Changes();
        var ids = new Ids();
        return new State(
                clock,
                settings,
                ids,
                changes,
                new Directory(ids, settings.teamId()),
                new Messages(clock),
                new Views(ids),
                new Triggers(clock, ids),
                new ResponseUrls(clock, ids),
                new Happenings(clock),
                new SlackLedger(changes),
                new Faults());
    }

    String nameOf(String account) {
        return directory.nameOf(account);
    }
}
