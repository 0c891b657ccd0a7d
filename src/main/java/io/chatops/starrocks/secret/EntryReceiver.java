package io.chatops.starrocks.secret;

/** Who waits for passwords from the page. */
public interface EntryReceiver {
    /**
     * A password that keeps the rule was entered; comes at most once for a link, on the replica that got the form, whose
     * {@link SecretBox} is the one to keep it.
     *
     * @return whether it was wanted: false when the draft or operation is over, and nothing was kept
     */
    boolean received(Entry entry, Secret password);
}
