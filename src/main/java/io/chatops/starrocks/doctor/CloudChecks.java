package io.chatops.starrocks.doctor;

import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudAccounts.ProfileLine;
import io.chatops.starrocks.instance.RegionId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about the cloud: credentials, endpoints, rights, the role for OSS, the time. */
public final class CloudChecks {
    private final CloudAccounts accounts;
    private final RegionId home;
    private final Map<String, URI> endpoints;
    private final Fetch fetch;

    /**
     * Checks of the accounts.
     *
     * @param home the region that is asked about
     * @param endpoints where each product is asked, by its name in capital letters; one that is not sold in the region is not there
     */
    public CloudChecks(CloudAccounts accounts, RegionId home, Map<String, URI> endpoints, Fetch fetch) {
        this.accounts = accounts;
        this.home = home;
        this.endpoints = Map.copyOf(endpoints);
        this.fetch = fetch;
    }

    /** A check for each thing, to be made side by side. */
    public List<Check> all() {
        var view = new CloudView(accounts.account(Optional.empty()), home);
        var lines = accounts.describe();
        var checks = new ArrayList<Check>();
        checks.add(new IdentityCheck(
                view, lines.stream().filter(ProfileLine::current).findFirst(), false));
        for (var product : Right.Product.values()) {
            var host = Optional.ofNullable(endpoints.get(product.name())).map(URI::getAuthority);
            checks.add(new EndpointCheck(view, product, host.orElse(""), home.value()));
        }
        for (var right : Right.values()) {
            checks.add(new RightCheck(view, right, Optional.empty()));
        }
        checks.add(new RoleCheck(view));
        Optional.ofNullable(endpoints.get(Right.Product.STARROCKS.name()))
                .map(address -> new CloudClockCheck(address, fetch))
                .ifPresent(checks::add);
        accounts.profiles().forEach(name -> checks.addAll(chosen(name, lines)));
        return checks;
    }

    private List<Check> chosen(String name, List<ProfileLine> lines) {
        var view = new CloudView(accounts.account(Optional.of(name)), home);
        var checks = new ArrayList<Check>();
        checks.add(new IdentityCheck(
                view, lines.stream().filter(line -> line.name().equals(name)).findFirst(), true));
        for (var right : Right.values()) {
            checks.add(new RightCheck(view, right, Optional.of(name)));
        }
        return checks;
    }
}
