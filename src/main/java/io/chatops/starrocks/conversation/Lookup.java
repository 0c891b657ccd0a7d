package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.NetworkCloud;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.cloud.Zones;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.instance.RoleName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the wizard asks the cloud, for the account that a draft names. Lists are remembered for minutes, networks for a minute. */
final class Lookup {
    private static final Duration CATALOG = Duration.ofMinutes(5);
    private static final Duration NETWORK = Duration.ofSeconds(60);

    private final CloudAccounts accounts;
    private final Recall recall;
    private final CreationOptions options;

    Lookup(CloudAccounts accounts, Recall recall, CreationOptions options) {
        this.accounts = accounts;
        this.recall = recall;
        this.options = options;
    }

    /** The same, out of what is remembered. */
    Memory fromMemory() {
        var answers = new FromMemory(recall);
        return new Memory(new Lookup(accounts, answers, options), answers);
    }

    /**
     * What is known without asking the cloud.
     *
     * @param lookup looks there alone
     * @param answers says afterwards whether something was missing
     */
    record Memory(Lookup lookup, FromMemory answers) {}

    /** The regions on sale that the operator allows; the catalog's when the service does not answer. */
    List<Region> regions(Draft draft) {
        return allowed(askedRegions(draft));
    }

    /** The regions on sale, as the service says. */
    CloudResult<List<Region>> askedRegions(Draft draft) {
        return recall.of(
                key("regions", draft), CATALOG, () -> account(draft).starRocks().regions());
    }

    /** Of an answer, the regions that the operator allows; of none, those of the catalog. */
    List<Region> allowed(CloudResult<List<Region>> asked) {
        return options.allowed(asked.answer().filter(found -> !found.isEmpty()).orElse(Region.ALL));
    }

    /** What is on sale for the choices of a draft so far, with the operator's versions where the service names none. */
    CloudResult<Offer> offer(Draft draft, RegionId region, RunMode mode, PackageType series) {
        var asked = recall.of(
                key("offer", draft, region, mode, series),
                CATALOG,
                () -> account(draft).starRocks().offer(region, mode, series));
        var zones = zones(draft, region).answer();
        return asked.map(offer -> zones.map(found -> offer.withZones(found.official(), found.trial()))
                .orElse(offer));
    }

    /** The same as {@link #offer}, with nothing known where the draft or the service says nothing. */
    Offer offerOrUnknown(Draft draft) {
        var region = draft.region();
        if (region.isEmpty()) {
            return Offer.UNKNOWN.orVersions(options.versions());
        }
        if (draft.runMode().isEmpty() || draft.packageType().isEmpty()) {
            return zones(draft, region.get())
                    .answer()
                    .map(zones -> Offer.UNKNOWN.withZones(zones.official(), zones.trial()))
                    .orElse(Offer.UNKNOWN)
                    .orVersions(options.versions());
        }
        return offer(
                        draft,
                        region.get(),
                        draft.runMode().get(),
                        draft.packageType().get())
                .answer()
                .orElse(Offer.UNKNOWN)
                .orVersions(options.versions());
    }

    CloudResult<Zones> zones(Draft draft, RegionId region) {
        return recall.of(
                key("zones", draft, region),
                CATALOG,
                () -> account(draft).starRocks().zones(region));
    }

    CloudResult<Boolean> role(Draft draft, RoleName role) {
        return recall.of(
                key("role", draft, role),
                Duration.ofSeconds(5),
                () -> account(draft).roles().roleExists(role));
    }

    /** Has the networks of a draft asked for anew: somebody made one in the console and says so. */
    void forgetNetworks(Draft draft) {
        networkKeys(draft).forEach(recall::forget);
    }

    /** Whoever presses Next again after a failure asks again. */
    void forgetFailedNetworks(Draft draft) {
        networkKeys(draft).forEach(recall::forgetFailure);
    }

    private static List<Object> networkKeys(Draft draft) {
        var keys = new ArrayList<Object>();
        draft.region().ifPresent(region -> {
            keys.add(key("vpcs", draft, region));
            draft.resource(Parameter.VPC).ifPresent(vpc -> {
                keys.add(key("vswitches", draft, region, vpc));
                keys.add(key("groups", draft, region, vpc));
            });
        });
        return keys;
    }

    CloudResult<List<NetworkCloud.Vpc>> vpcs(Draft draft, RegionId region) {
        return networks(
                key("vpcs", draft, region), () -> account(draft).network().vpcs(region));
    }

    CloudResult<List<NetworkCloud.VSwitch>> vSwitches(Draft draft, RegionId region, ResourceId vpc) {
        return networks(
                key("vswitches", draft, region, vpc),
                () -> account(draft).network().vSwitches(region, vpc));
    }

    CloudResult<List<NetworkCloud.SecurityGroup>> securityGroups(Draft draft, RegionId region, ResourceId vpc) {
        return networks(
                key("groups", draft, region, vpc),
                () -> account(draft).network().securityGroups(region, vpc));
    }

    /** That there is none is not remembered: somebody makes one now, and may look for it at another replica. */
    private <T> CloudResult<List<T>> networks(Object key, Supplier<CloudResult<List<T>>> ask) {
        var found = recall.of(key, NETWORK, ask);
        if (found.answer().filter(List::isEmpty).isPresent()) {
            recall.forget(key);
        }
        return found;
    }

    CloudResult<Price> price(Plan plan) {
        return recall.of(
                key("price", plan.answers(), plan.digest()),
                NETWORK,
                () -> accounts.account(plan.profile()).starRocks().price(plan));
    }

    CloudResult<Boolean> stock(Plan plan) {
        return recall.of(
                key("stock", plan.answers(), plan.digest()),
                NETWORK,
                () -> accounts.account(plan.profile()).starRocks().inStock(plan));
    }

    String commandLine(Plan plan) {
        return accounts.account(plan.profile()).starRocks().commandLine(plan);
    }

    List<String> profiles() {
        return accounts.profiles();
    }

    private CloudAccounts.Account account(Draft draft) {
        return accounts.account(draft.text(Parameter.PROFILE));
    }

    private static List<Object> key(String what, Draft draft, Object... about) {
        Optional<String> profile = draft.text(Parameter.PROFILE);
        return List.of(what, profile, List.of(about));
    }
}
