package io.chatops.starrocks.instance;

import java.util.Locale;
import java.util.Set;

/**
 * The status of an instance or compute group in the service's own word, and what it means for somebody who waits. The service has
 * more words than its lists say: one that is not known means "in progress".
 */
public record InstanceStatus(String word) {
    private static final Set<String> FAILED =
            Set.of("creating_failed", "deleting_failed", "deleted_with_error", "deleting", "deleted");

    /** Ready to be used. */
    public boolean running() {
        return plain().equals("running");
    }

    /** It will not run any more without somebody doing something. */
    public boolean failed() {
        return FAILED.contains(plain());
    }

    /** The word in lower case: the service writes compute groups in capitals and instances in small letters. */
    public String plain() {
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word;
    }
}
