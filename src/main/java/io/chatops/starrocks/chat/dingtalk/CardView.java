package io.chatops.starrocks.chat.dingtalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The card on which one person's form is open: which page of it, and what was entered there. Guarded by itself. */
final class CardView {
    private final String form;
    private final String salt;
    private final Map<String, String> entered = new HashMap<>();
    private final Map<String, Integer> from = new HashMap<>();
    private String id;
    private String rendering = "";
    private int part;
    private int page;
    private List<String> asked = List.of();
    private Optional<String> notice = Optional.empty();
    private boolean delivered;
    private boolean answering;

    /**
     * @param form which form it is, by its own name here
     * @param id its outTrackId
     * @param salt random, in every nonce of the card
     */
    CardView(String form, String id, String salt) {
        this.form = form;
        this.id = id;
        this.salt = salt;
    }

    String form() {
        return form;
    }

    synchronized String id() {
        return id;
    }

    synchronized boolean isDelivered() {
        return delivered;
    }

    synchronized void delivered() {
        delivered = true;
    }

    /** The same form on another card. */
    synchronized void moved(String next) {
        id = next;
        delivered = false;
    }

    /** Between these two what changes is the answer to a press, and is not sent by itself. */
    synchronized void begin() {
        answering = true;
    }

    synchronized void end() {
        answering = false;
    }

    synchronized boolean isAnswering() {
        return answering;
    }

    /** Draws this part of this drawing from now on: another one is another page, on which nothing is entered yet. */
    synchronized void turn(String drawing, int shown, List<String> keys) {
        if (!drawing.equals(rendering)) {
            entered.clear();
            from.clear();
        }
        if (!drawing.equals(rendering) || shown != part || page == 0) {
            page++;
        }
        rendering = drawing;
        part = shown;
        asked = List.copyOf(keys);
    }

    synchronized int page() {
        return page;
    }

    synchronized String nonce() {
        return salt + "-" + page;
    }

    /** The keys of the questions that are shown. */
    synchronized List<String> asked() {
        return asked;
    }

    synchronized void enter(String key, String value) {
        entered.put(key, value);
    }

    /** What was entered on this drawing, right or wrong. */
    synchronized Optional<String> entered(String key) {
        return Optional.ofNullable(entered.get(key));
    }

    /** The next entries of a list. */
    synchronized void more(String key, int entries) {
        entered.remove(key);
        from.merge(key, entries, Integer::sum);
    }

    /** The first entry of a list that is shown; after the last they begin anew. */
    synchronized int from(String key, int size) {
        int first = from.getOrDefault(key, 0);
        return first < size ? first : 0;
    }

    synchronized void notice(String text) {
        notice = Optional.of(text);
    }

    synchronized Optional<String> takeNotice() {
        var said = notice;
        notice = Optional.empty();
        return said;
    }
}
