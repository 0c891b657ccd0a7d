package io.chatops.starrocks.doctor;

import io.chatops.starrocks.doctor.Fetched.Answered;
import io.chatops.starrocks.doctor.Fetched.Unanswered;
import io.chatops.starrocks.doctor.Fetched.Why;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether the address of the pages for people leads here. A proxy may keep the path for health inside, as the manual advises, so the
 * page for passwords is asked for as well, with a ticket that nobody was given.
 */
public final class PublicUrlCheck implements Check {
    /** A header that the page for passwords sends and hardly anything else does, beside its status for a link that is not known. */
    private static final String MARK = "x-robots-tag";

    private final Optional<URI> address;
    private final BooleanSupplier running;
    private final Fetch fetch;

    /**
     * Checks one address.
     *
     * @param running whether the bot runs on this machine
     */
    public PublicUrlCheck(Optional<URI> address, BooleanSupplier running, Fetch fetch) {
        this.address = address;
        this.running = running;
        this.fetch = fetch;
    }

    @Override
    public Matter matter() {
        return Matter.PUBLIC_URL;
    }

    @Override
    public List<Finding> look() {
        return List.of(address.map(this::look).orElseGet(() -> Finding.warning(Matter.PUBLIC_URL, "public_url.unset")));
    }

    private Finding look(URI known) {
        var health = fetch.get(at(known, "/healthz"));
        if (LocalServer.isHealthy(health)) {
            return right(known);
        }
        var page = fetch.get(at(known, "/secret/none"));
        if (page instanceof Unanswered none) {
            return unanswered(known, none);
        }
        var answer = (Answered) page;
        boolean ours =
                answer.status() == 404 && answer.headers().firstValue(MARK).isPresent();
        return ours ? right(known) : strange(known, answer);
    }

    private Finding right(URI known) {
        return known.getScheme().equals("https")
                ? Finding.ok(Matter.PUBLIC_URL, "public_url", known)
                : Finding.warning(Matter.PUBLIC_URL, "public_url.http", known);
    }

    private Finding unanswered(URI known, Unanswered none) {
        if (none.why() == Why.CONNECTION && !running.getAsBoolean()) {
            return Finding.warning(Matter.PUBLIC_URL, "public_url.down", known);
        }
        return Reached.not(Matter.PUBLIC_URL, known, none);
    }

    /** A proxy answers in our place while we do not run; when we do, it leads elsewhere. */
    private Finding strange(URI known, Answered answer) {
        boolean waiting = answer.status() >= 502 && answer.status() <= 504 && !running.getAsBoolean();
        return waiting
                ? Finding.warning(Matter.PUBLIC_URL, "public_url.down", known)
                : Finding.fault(Matter.PUBLIC_URL, "public_url.strange", known, answer.status());
    }

    private static URI at(URI known, String path) {
        return URI.create(known.toString().replaceFirst("/+$", "") + path);
    }
}
