package io.chatops.starrocks.conversation;

import io.chatops.starrocks.inquiry.Inquiries;
import java.util.Set;

/** The names of the buttons on messages. */
final class Actions {
    static final String CREATE = "create.open";
    static final String PROPOSED = "create.proposed";
    static final String CONTINUE = "create.continue";
    static final String DISCARD = "create.discard";
    static final String CONFIRM = "operation.confirm";
    static final String EDIT = "operation.edit";
    static final String CANCEL = "operation.cancel";
    static final String SECRET = "operation.secret";
    static final String CHECK = "operation.check";
    static final String APPROVE = "operation.approve";
    static final String REJECT = "operation.reject";
    static final String ALONE = "operation.alone";
    static final String STOP = "admin.stop";
    static final String PRODUCT = "product";
    static final String AGAIN = "operation.again";

    /** Those that ask for a change. The others undo, look, or are somebody else's word on it: whose they are is decided there. */
    static final Set<String> ASKING = Set.of(CREATE, PROPOSED, CONTINUE, CONFIRM, EDIT, AGAIN);

    /** What is none of ours. */
    static final String OTHER = "other";

    private static final Set<String> ALL = Set.of(
            CREATE, PROPOSED, CONTINUE, DISCARD, CONFIRM, EDIT, CANCEL, SECRET, CHECK, APPROVE, REJECT, ALONE, STOP,
            AGAIN);

    private Actions() {}

    /** The button's name when it is one of ours, so that what is counted stays bounded. */
    static String known(String action) {
        if (action.startsWith(PRODUCT)) {
            return PRODUCT;
        }
        boolean known = ALL.contains(action)
                || action.equals(Inquiries.ACTION)
                || Surface.of(action).isPresent();
        return known ? action : OTHER;
    }
}
