package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.operation.Operation;
import java.util.Optional;

/** The two buttons of an approver, on the card and in lists. Each carries what was shown. */
final class ApprovalButtons {
    private ApprovalButtons() {}

    /** A yes costs money and cannot be taken back: the platform asks once more. */
    static Button approve(String action, Operation operation, String label, Words words) {
        var sure = new Card.Confirm(
                words.get("approval.sure.title"),
                words.get(
                        "approval.sure.text",
                        operation.plan().name(),
                        operation.digest().brief()),
                words.get("approval.approve"),
                words.get("approval.sure.no"));
        return new Button(action, Shown.of(operation).value(), label, Button.Style.PRIMARY, Optional.of(sure));
    }

    /** A reason is asked for next. */
    static Button reject(String action, Operation operation, String label) {
        return Button.of(action, Shown.of(operation).value(), label);
    }
}
