package io.chatops.starrocks.app;

import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.Patience;
import io.chatops.starrocks.cloud.PatientCloud;
import java.util.List;
import java.util.Optional;

/** The accounts, each patient with reads. */
record PatientAccounts(CloudAccounts accounts, Patience patience) implements CloudAccounts {
    @Override
    public List<String> profiles() {
        return accounts.profiles();
    }

    @Override
    public Account account(Optional<String> profile) {
        return PatientCloud.around(accounts.account(profile), patience);
    }

    @Override
    public List<ProfileLine> describe() {
        return accounts.describe();
    }
}
