package io.chatops.starrocks.journeys;

import io.chatops.starrocks.sandbox.dingtalk.CardOnScreen;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Somebody who fills in the card of the wizard: every field for which there is a wish, page after page. */
final class CardWalk {
    private static final int MOST_PAGES = 12;

    private final BiConsumer<String, BooleanSupplier> patience;
    private final Person person;
    private final Map<String, String> wishes = new HashMap<>();

    /** @param patience waits until something named comes about */
    CardWalk(BiConsumer<String, BooleanSupplier> patience, Person person) {
        this.patience = patience;
        this.person = person;
    }

    /** What this person enters in a field, by its label: a text, or an option's value or text. */
    CardWalk wishes(String label, String value) {
        wishes.put(label, value);
        return this;
    }

    /** The newest card of the private chat. */
    CardOnScreen card() {
        return person.card(Person.BOT);
    }

    /** Fills in what is asked and presses the main button, until the title says this. */
    CardOnScreen until(String title) {
        for (int page = 0; page < MOST_PAGES && !card().text().contains(title); page++) {
            next();
        }
        patience.accept("the card \"" + title + "\"", () -> card().text().contains(title));
        return card();
    }

    /** One page: what is asked is filled in and sent. */
    CardOnScreen next() {
        var card = card();
        for (var label : card.fields()) {
            if (wishes.containsKey(label) && !enter(card, label, wishes.get(label))) {
                break;
            }
        }
        card.presses(card.variable("primaryText"));
        patience.accept(
                "an answer of the card", () -> !card().variable("status").equals("busy"));
        return card();
    }

    /** False when the list has to go on first. */
    private static boolean enter(CardOnScreen card, String label, String value) {
        if (card.options(label).isEmpty()) {
            card.fill(label, value);
            return true;
        }
        try {
            card.choose(label, value);
            return true;
        } catch (IllegalArgumentException notAmongThem) {
            var options = card.options(label);
            card.choose(label, options.get(options.size() - 1));
            return false;
        }
    }

    /** The page behind the card's link, as a browser is told it. */
    String page() {
        var address = card().variable("linkUrl");
        return URLDecoder.decode(address.substring(address.indexOf("url=") + 4), StandardCharsets.UTF_8);
    }
}
