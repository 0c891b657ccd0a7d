package io.chatops.starrocks.secret;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Issues the links under which people enter a password outside the chat. */
public final class EntryLinks {
    /** How long a link is good, counted from when it was issued. */
    public static final Duration GOOD = Duration.ofMinutes(10);

    /** A link ends with this many refused passwords. */
    public static final int TRIES = 20;

    /** Where the page is, before the ticket. */
    public static final String PATH = "/secret/";

    private final EntryTickets tickets;
    private final String base;
    private final InstantSource time;
    private final Consumer<byte[]> random;

    /**
     * Links that begin with a public address.
     *
     * @param publicUrl how people reach the web server; a path in it is kept
     * @param random fills an array with bytes that nobody can guess
     */
    public EntryLinks(EntryTickets tickets, URI publicUrl, InstantSource time, Consumer<byte[]> random) {
        this.tickets = tickets;
        this.base = publicUrl.toString().replaceFirst("/+$", "");
        this.time = time;
        this.random = random;
    }

    /** A new link. It is the owner's alone: it goes to them privately, and neither into a log nor into a message that others see. */
    public Secret issue(Entry entry) {
        var bytes = new byte[EntryTicket.BYTES];
        random.accept(bytes);
        var ticket = EntryTicket.of(bytes);
        tickets.add(ticket.fingerprint(), entry, time.instant().plus(GOOD));
        return ticket.text().use(text -> Secret.of(base + PATH + text));
    }

    /** Makes every link of a subject void, when its draft or operation is over. */
    public void forget(String subject) {
        tickets.forget(subject);
    }
}
