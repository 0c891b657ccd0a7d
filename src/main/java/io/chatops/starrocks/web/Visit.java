package io.chatops.starrocks.web;

import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryTicket;
import io.chatops.starrocks.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * A request with a good ticket.
 *
 * @param language in which it is answered
 * @param foreign whether a browser says that the request comes from a page of somebody else
 */
record Visit(EntryTicket ticket, Entry entry, Language language, boolean foreign) {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    static Visit of(HttpServletRequest request, EntryTicket ticket, Entry entry) {
        return new Visit(ticket, entry, chosen(request).orElse(entry.language()), isForeign(request));
    }

    /** The ticket that an address names; empty when it cannot be one. */
    static Optional<EntryTicket> ticket(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).flatMap(path -> EntryTicket.parse(path.substring(1)));
    }

    /** The language for somebody without a good ticket: nothing of a ticket shows in it. */
    static Language strangers(HttpServletRequest request) {
        return chosen(request)
                .orElseGet(() -> Language.ofTag(Optional.ofNullable(request.getHeader("Accept-Language"))
                        .orElse("")));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        return query.equals("lang=zh") || query.equals("lang=en")
                ? Optional.of(Language.ofTag(query.substring("lang=".length())))
                : Optional.empty();
    }

    /** A header that scripts cannot write; a browser without it is an old one, and the form's token has to do. */
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN.contains(site);
    }
}
