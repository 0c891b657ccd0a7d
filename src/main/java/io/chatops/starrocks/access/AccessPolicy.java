package io.chatops.starrocks.access;

import java.util.List;

/**
 * Who may do what, by platform ids: nothing is allowed until the configuration says so. The two plain lists make everybody on the
 * one a requester in each channel of the other; grants say it more finely.
 *
 * @param channels ids of channels where {@code users} may read and ask; {@code "*"} for any
 * @param users ids of people who may; {@code "*"} for any member of the workspace
 * @param fourEyes ids of channels whose members may read and ask there, each request being agreed to by another member
 * @param grants further rights
 * @param outsiders ids of guests, bots and people from outside to whom the rights apply too; {@code "*"} means nothing here
 * @param approvals who must agree to what; the first rule that is for a request applies
 * @param people who has accounts on several platforms; a right that one account of a person has is the person's
 */
public record AccessPolicy(
        List<String> channels,
        List<String> users,
        List<String> fourEyes,
        List<Grant> grants,
        List<String> outsiders,
        List<ApprovalRule> approvals,
        List<Identity> people) {
    /** The word that stands for "any" when it is written out. */
    public static final String ANY = "*";

    /** The key of {@link #channels} in the configuration, as refusals name it. */
    public static final String CHANNELS_KEY = "access.channels";

    /** The key of {@link #users} in the configuration, as refusals name it. */
    public static final String USERS_KEY = "access.users";

    /** The key of {@link #fourEyes} in the configuration, as refusals name it. */
    public static final String FOUR_EYES_KEY = "access.fourEyes";

    /** The key of {@link #grants} in the configuration, as refusals name it. */
    public static final String GRANTS_KEY = "access.grants";

    /** The key of {@link #outsiders} in the configuration, as refusals name it. */
    public static final String OUTSIDERS_KEY = "access.outsiders";

    /** The key of {@link #people} in the configuration, as refusals name it. */
    public static final String PEOPLE_KEY = "access.people";

    /** How the rule of {@link #fourEyes} is called. */
    public static final String FOUR_EYES_RULE = "four-eyes";

    public AccessPolicy {
        channels = List.copyOf(channels);
        users = List.copyOf(users);
        fourEyes = List.copyOf(fourEyes);
        grants = List.copyOf(grants);
        outsiders = List.copyOf(outsiders);
        approvals = List.copyOf(approvals);
        people = List.copyOf(people);
    }

    /** A policy that knows nobody by two accounts. */
    public AccessPolicy(
            List<String> channels,
            List<String> users,
            List<String> fourEyes,
            List<Grant> grants,
            List<String> outsiders,
            List<ApprovalRule> approvals) {
        this(channels, users, fourEyes, grants, outsiders, approvals, List.of());
    }

    /** The two plain lists alone. */
    public AccessPolicy(List<String> channels, List<String> users) {
        this(channels, users, List.of(), List.of(), List.of(), List.of());
    }

    /** With these rules in place of its own. */
    public AccessPolicy approving(ApprovalRule... rules) {
        return new AccessPolicy(channels, users, fourEyes, grants, outsiders, List.of(rules), people);
    }

    /** With these grants in place of its own. */
    public AccessPolicy granting(Grant... rights) {
        return new AccessPolicy(channels, users, fourEyes, List.of(rights), outsiders, approvals, people);
    }

    /** With these guests, bots and people from outside let in. */
    public AccessPolicy lettingIn(String... ids) {
        return new AccessPolicy(channels, users, fourEyes, grants, List.of(ids), approvals, people);
    }

    /** With these channels under the four-eyes rule. */
    public AccessPolicy withFourEyesIn(String... ids) {
        return new AccessPolicy(channels, users, List.of(ids), grants, outsiders, approvals, people);
    }

    /** With these people known by several accounts. */
    public AccessPolicy knowing(Identity... table) {
        return new AccessPolicy(channels, users, fourEyes, grants, outsiders, approvals, List.of(table));
    }

    /**
     * What is missing for somebody to do something.
     *
     * @param key the key that a person with the right would extend
     * @param id the id to add there
     */
    public record Missing(String key, String id, Why why) {
        /** An id that a list does not hold. */
        public Missing(String key, String id) {
            this(key, id, Why.NOT_GRANTED);
        }

        /** Whether nothing is known to be missing: the platform did not answer, and may do so later. */
        public boolean isSilence() {
            return why == Why.SILENCE;
        }
    }

    /** Why somebody may not do something. */
    public enum Why {
        /** The list lacks the id. */
        NOT_GRANTED,
        /** A guest, a bot or somebody from outside, who is not let in by id. */
        STRANGER,
        /** Not a member of the channel that the id names. */
        NOT_IN_CHANNEL,
        /** Of another platform, and the table of people does not say who they are on this one. */
        UNMAPPED,
        /** The platform did not tell who they are, or who is in the group or channel that the id names. */
        SILENCE
    }
}
