package io.chatops.starrocks.chat;

import java.util.List;

/**
 * The core's side of the conversation. An adapter acknowledges first and then calls these on its own threads; the two that answer
 * are called while the platform waits, and return within two seconds. None throws.
 */
public interface InboundHandler {
    void command(Inbound.Command command);

    void said(Inbound.Said said);

    void pressed(Inbound.Pressed pressed);

    /** What the form does next. */
    FormAnswer submitted(Inbound.Submitted submitted);

    /**
     * Remembers what stands on a form, before the platform is answered: a list that depends on it may be asked for the moment after.
     * Returns at once. {@link #changed} follows.
     */
    void noted(Inbound.Changed changed);

    void changed(Inbound.Changed changed);

    void closed(Inbound.Closed closed);

    /** The entries of a live list that match, the best first; at most a hundred. One that could not be read has one that says so. */
    List<Option> search(Inbound.Search search);

    void homeOpened(Inbound.HomeOpened opened);

    /** Has a refusal of the adapter's own in the record. */
    default void refused(Inbound.Refused refused) {}
}
