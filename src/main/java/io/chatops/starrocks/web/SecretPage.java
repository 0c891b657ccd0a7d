package io.chatops.starrocks.web;

import io.chatops.starrocks.instance.PasswordRule;
import io.chatops.starrocks.secret.EntryReceiver;
import io.chatops.starrocks.secret.EntryTicket;
import io.chatops.starrocks.secret.EntryTickets;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page on which a person enters a password outside the chat. Looking at it consumes nothing, since chats look at links before
 * people do; a password that keeps the rule consumes the ticket. Nothing of a request is logged: its address opens the page.
 */
public final class SecretPage extends HttpServlet {
    /** Where it is mounted. */
    public static final String PATH = "/secret/*";

    static final int REQUESTS_OF_A_TICKET = 60;
    static final int REQUESTS_OF_AN_ADDRESS = 240;

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SecretPage.class);
    private static final Pattern LINE_END = Pattern.compile("\\R+");
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final transient EntryTickets tickets;
    private final transient EntryReceiver receiver;
    private final transient PasswordGenerator generator;
    private final transient Visitors visitors;
    private final transient Pace ofTickets;
    private final transient Pace ofAddresses;
    private final transient PageFrame frame = new PageFrame();
    private final transient EntryPages pages = new EntryPages(frame);

    /**
     * A page for all tickets.
     *
     * @param receiver takes the passwords
     * @param proxies how many proxies of ours every request passes before it comes here; {@code X-Forwarded-For} is believed that
     *     far, and with 0 not at all
     * @param random makes passwords, and cannot be foreseen
     */
    public SecretPage(
            EntryTickets tickets, EntryReceiver receiver, int proxies, InstantSource time, RandomGenerator random) {
        this.tickets = tickets;
        this.receiver = receiver;
        this.generator = new PasswordGenerator(random);
        this.visitors = new Visitors(proxies);
        this.ofTickets = new Pace(time, REQUESTS_OF_A_TICKET);
        this.ofAddresses = new Pace(time, REQUESTS_OF_AN_ADDRESS);
    }

    /** A failure ends here: the server would log the address with it, and the address opens the page. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (RuntimeException broken) {
            // one line: while the database is away, everybody with a link comes here
            LOG.error("the page for a password failed: {}", whatAndWhere(broken));
            LOG.debug("where the page for a password failed", broken);
            frame.send(response, 500, pages.broken(Visit.strangers(request)));
        }
    }

    private static String whatAndWhere(Throwable broken) {
        var root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var place = broken.getStackTrace();
        return LINE_END.matcher(root == broken ? root.toString() : broken + " because of " + root)
                        .replaceAll(" ")
                + " at " + (place.length == 0 ? "?" : place[0]);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = visit(request, response);
        if (visit.isPresent()) {
            frame.send(response, 200, pages.form(visit.get()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = EntryForm.read(request);
        if (form.isEmpty()) {
            // what is left of the body is not read
            response.setHeader("Connection", "close");
            frame.send(response, 413, pages.tooLarge(Visit.strangers(request)));
            return;
        }
        var visit = visit(request, response);
        if (visit.isPresent() && !answered(visit.get(), form.get(), response)) {
            save(request, visit.get(), form.get(), response);
        }
    }

    /** Answers whatever does not save a password. */
    private boolean answered(Visit visit, EntryForm form, HttpServletResponse response) throws IOException {
        if (visit.foreign() || !form.token().equals(visit.ticket().formToken())) {
            frame.send(response, 403, pages.refused(visit.language()));
            return true;
        }
        if (form.generate()) {
            frame.send(response, 200, pages.generated(visit, generator.make()));
            return true;
        }
        if (form.password().isEmpty()) {
            frame.send(response, UNPROCESSABLE, pages.missing(visit));
            return true;
        }
        var problem = PasswordRule.problem(form.password());
        if (problem.isPresent()) {
            tickets.miss(visit.ticket().fingerprint());
            frame.send(response, UNPROCESSABLE, pages.wrong(visit, problem.get()));
        }
        return problem.isPresent();
    }

    private void save(HttpServletRequest request, Visit visit, EntryForm form, HttpServletResponse response)
            throws IOException {
        var taken = tickets.take(visit.ticket().fingerprint());
        if (taken.isEmpty()) {
            frame.send(response, 404, pages.gone(Visit.strangers(request)));
            return;
        }
        boolean wanted = receiver.received(taken.get(), form.password());
        var page = wanted ? pages.done(visit.language()) : pages.unwanted(visit.language());
        frame.send(response, wanted ? 200 : 409, page);
    }

    /** What was asked for with a good ticket; without one the answer has been given. */
    private Optional<Visit> visit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ticket = Visit.ticket(request);
        // every ticket is counted, whether it is known or not
        if (!ofAddresses.passes(visitors.of(request))
                || !ticket.map(EntryTicket::fingerprint).map(ofTickets::passes).orElse(true)) {
            response.setHeader("Retry-After", "60");
            frame.send(response, TOO_MANY, pages.tooMany(Visit.strangers(request)));
            return Optional.empty();
        }
        var visit = ticket.flatMap(
                known -> tickets.find(known.fingerprint()).map(entry -> Visit.of(request, known, entry)));
        if (visit.isEmpty()) {
            frame.send(response, 404, pages.gone(Visit.strangers(request)));
        }
        return visit;
    }
}
