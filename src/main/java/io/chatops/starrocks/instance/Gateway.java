package io.chatops.starrocks.instance;

import java.util.Optional;

/** A gateway of an instance: the address of its FE nodes behind a load balancer. */
public record Gateway(
        String id,
        String name,
        String type,
        int frontendNodes,
        Optional<String> internal,
        Optional<String> publicDomain) {}
