package io.chatops.starrocks.metrics;

import io.chatops.starrocks.cloud.CloudAccounts;
import java.util.List;
import java.util.Optional;

/** The accounts, each call of which is timed. */
record TimedAccounts(CloudAccounts accounts, CloudMeter meter) implements CloudAccounts {
    @Override
    public List<String> profiles() {
        return accounts.profiles();
    }

    @Override
    public Account account(Optional<String> profile) {
        var timed = new TimedCloud(accounts.account(profile), meter);
        return new Account(timed, timed, timed);
    }

    @Override
    public List<ProfileLine> describe() {
        return accounts.describe();
    }
}
