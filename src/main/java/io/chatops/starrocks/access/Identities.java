package io.chatops.starrocks.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which accounts are one person's: by the table of the configuration alone, never by a name or an address. Whoever is not in the table
 * is a person with one account.
 */
public final class Identities {
    /** Every account is a person. */
    public static final Identities NONE = new Identities(List.of());

    private final List<Identity> table;
    private final Map<Actor, Identity> byAccount = new HashMap<>();

    /**
     * What a table says.
     *
     * @throws IllegalArgumentException when an account is in it twice
     */
    public Identities(List<Identity> table) {
        this.table = List.copyOf(table);
        for (var identity : this.table) {
            for (var account : identity.accounts()) {
                if (byAccount.putIfAbsent(account, identity) != null) {
                    throw new IllegalArgumentException("an account of two persons");
                }
            }
        }
    }

    /** Everybody in the table. */
    public List<Identity> all() {
        return table;
    }

    /** How the table calls the person; empty for whoever is not in it. */
    public Optional<String> name(Actor account) {
        return Optional.ofNullable(byAccount.get(account)).map(Identity::name);
    }

    /** Whether two accounts are one person's. */
    public boolean same(Actor one, Actor other) {
        return person(one).equals(person(other));
    }

    /** The account that stands for a person, whichever of theirs is asked about; to count persons by. */
    public Actor person(Actor account) {
        return accounts(account).get(0);
    }

    /** All accounts of a person, this one among them. */
    public List<Actor> accounts(Actor account) {
        var identity = byAccount.get(account);
        return identity == null ? List.of(account) : identity.accounts();
    }

    /** The account of a person on a platform: this one if it is there. */
    public Optional<Actor> on(String platform, Actor account) {
        return account.platform().equals(platform)
                ? Optional.of(account)
                : accounts(account).stream()
                        .filter(each -> each.platform().equals(platform))
                        .findFirst();
    }

    /** The account that an id of the policy means when it was taken for one of a place: the table's, if it is in the table alone. */
    public Actor meant(Actor account) {
        return byAccount.containsKey(account)
                ? account
                : having(account.user()).stream().findFirst().orElse(account);
    }

    /** The account on a platform of whoever an id means; empty when there is none. */
    public Optional<Actor> meant(Actor account, String platform) {
        return on(platform, meant(account));
    }

    /** By which account a person acts on something that was asked for in a place; empty for who has none there. */
    Optional<Actor> at(Spot spot, Actor account) {
        return on(spot.platform(), account)
                .filter(found -> found.equals(account) || found.tenant().equals(spot.tenant()));
    }

    /** The accounts that an id of the policy means; empty when the table does not hold it. */
    List<Actor> having(String user) {
        return table.stream()
                .flatMap(identity -> identity.accounts().stream())
                .filter(account -> account.user().equals(user))
                .toList();
    }

    /** The workspaces and organisations that the table speaks of, each by one of its accounts. */
    List<Spot> places() {
        return table.stream()
                .flatMap(identity -> identity.accounts().stream())
                .map(account -> new Spot(account.platform(), account.tenant(), "", false))
                .distinct()
                .toList();
    }
}
