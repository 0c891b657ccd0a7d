package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is in the simulated cloud. May be changed while the cloud runs. */
public final class World {
    private final List<Account> accounts = new ArrayList<>();
    private final List<CloudRegion> regions = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final Set<String> soldOut = new HashSet<>();
    private final Deque<Birth> nextBirths = new ArrayDeque<>();
    private final Network network = new Network();
    private final Fleet fleet = new Fleet();
    private Birth usualBirth = Birth.afterPolls(2);
    private Duration allowedSkew = SignatureCheck.ALLOWED_SKEW;

    /** Nothing at all: no account, no region. */
    public static World empty() {
        return new World();
    }

    /** Thirteen regions with networks, a role and an account; no instance yet. See {@link StandardWorld}. */
    public static World standard() {
        return StandardWorld.build();
    }

    /** Adds a key pair. */
    public synchronized World add(Account account) {
        accounts.add(account);
        return this;
    }

    /** Adds a region. */
    public synchronized World add(CloudRegion region) {
        regions.add(region);
        return this;
    }

    /** Adds a RAM role. */
    public synchronized World add(Role role) {
        roles.add(role);
        return this;
    }

    /** Takes a RAM role away. */
    public synchronized World removeRole(String name) {
        roles.removeIf(role -> role.name().equals(name));
        return this;
    }

    /** Takes the stock of a zone: CheckInventory says no, and a new instance there ends as creating_failed. */
    public synchronized World sellOut(String zoneId) {
        soldOut.add(zoneId);
        return this;
    }

    /** How instances come into being from now on; after two polls if nothing else is said. */
    public synchronized World births(Birth usual) {
        usualBirth = usual;
        return this;
    }

    /** How the next instance comes into being, after those already arranged. */
    public synchronized World nextBirth(Birth birth) {
        nextBirths.add(birth);
        return this;
    }

    /** How far a signature's time may be from the cloud's clock; 15 minutes if nothing else is said. */
    public synchronized World allowSkew(Duration skew) {
        allowedSkew = skew;
        return this;
    }

    /** The networks. */
    public Network network() {
        return network;
    }

    /** The instances. */
    public Fleet fleet() {
        return fleet;
    }

    /** The regions. */
    public synchronized List<CloudRegion> regions() {
        return List.copyOf(regions);
    }

    /** The region of an id. */
    public synchronized Optional<CloudRegion> region(String id) {
        return regions.stream().filter(region -> region.id().equals(id)).findFirst();
    }

    synchronized Optional<Account> account(String keyId) {
        return accounts.stream()
                .filter(account -> account.keyId().equals(keyId))
                .findFirst();
    }

    synchronized List<Role> roles() {
        return List.copyOf(roles);
    }

    synchronized boolean hasRole(String name) {
        return roles.stream().anyMatch(role -> role.name().equals(name));
    }

    synchronized boolean hasStock(String zoneId) {
        return !soldOut.contains(zoneId);
    }

    synchronized Birth birth(String zoneId) {
        var birth = Optional.ofNullable(nextBirths.poll()).orElse(usualBirth);
        return soldOut.contains(zoneId) ? birth.failing() : birth;
    }

    synchronized Duration allowedSkew() {
        return allowedSkew;
    }
}
