package io.chatops.starrocks.operation;

import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.StarRocksCloud;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.NodeGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows what is being made, look by look, until it runs. */
final class Follower {
    private final Ledger ledger;
    private final Pen pen;
    private final CloudAccounts accounts;
    private final FollowUp followUp;

    Follower(Ledger ledger, Pen pen, CloudAccounts accounts, FollowUp followUp) {
        this.ledger = ledger;
        this.pen = pen;
        this.accounts = accounts;
        this.followUp = followUp;
    }

    void look(Operation operation) {
        var id = operation.outcome().instance().orElseThrow();
        var region = operation.plan().region();
        var page =
                starRocks(operation).instances(InstanceQuery.byId(region, id)).answer();
        var instance = page.flatMap(found -> found.items().stream().findFirst());
        if (instance.isEmpty()) {
            pen.seen(operation, followUp.notYet(operation, ledger.now()));
            return;
        }
        var addresses = instance.get().status().running() ? addresses(operation, id) : List.<String>of();
        pen.seen(operation, followUp.seen(operation, instance.get(), addresses, ledger.now()));
    }

    /** The hosts of the FE group, then those of the gateways; an answer that may not be had is left out. */
    private List<String> addresses(Operation operation, InstanceId id) {
        var region = operation.plan().region();
        var cloud = starRocks(operation);
        var groups = cloud.nodeGroups(region, id).answer().orElse(List.of()).stream()
                .filter(group -> group.component().equalsIgnoreCase("FE"))
                .flatMap(Follower::hosts);
        var gateways = cloud.gateways(region, id).answer().orElse(List.of()).stream()
                .flatMap(gateway -> Stream.of(gateway.internal(), gateway.publicDomain()))
                .flatMap(Optional::stream);
        return Stream.concat(groups, gateways)
                .filter(host -> !host.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> hosts(NodeGroup group) {
        return Stream.of(group.endpoint(), group.publicAddress()).flatMap(Optional::stream);
    }

    private StarRocksCloud starRocks(Operation operation) {
        return accounts.account(operation.plan().profile()).starRocks();
    }
}
