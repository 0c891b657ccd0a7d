package io.chatops.starrocks.access;

import java.util.List;

/**
 * One right, given to some people in some places for some purposes: all of its lists must take in what is asked. {@code "*"}
 * stands for any; an empty list takes in nothing.
 *
 * @param workspaces ids of workspaces or corps
 * @param channels ids of channels; not looked at for an administrator
 * @param operations names of operations such as {@code create}; not looked at when somebody reads or administers
 * @param regions ids of regions; not looked at when somebody reads or administers
 * @param profiles names of credential profiles; not looked at when somebody reads or administers
 */
public record Grant(
        Role role,
        List<String> workspaces,
        List<String> channels,
        People people,
        List<String> operations,
        List<String> regions,
        List<String> profiles) {
    private static final List<String> ANY = List.of(AccessPolicy.ANY);

    public Grant {
        workspaces = List.copyOf(workspaces);
        channels = List.copyOf(channels);
        operations = List.copyOf(operations);
        regions = List.copyOf(regions);
        profiles = List.copyOf(profiles);
    }

    /** A right in some channels, for whatever is asked there. */
    public static Grant anything(Role role, List<String> channels, People people) {
        return new Grant(role, ANY, channels, people, ANY, ANY, ANY);
    }
}
