package io.chatops.starrocks.chat.dingtalk;

import java.util.List;
import java.util.Optional;

/** The card on which one person's form is open: which page of it, and what was entered there. Guarded by itself. */
final class CardView {
    private final String form;
    private final String salt;
    private final Entered entered = new Entered();
    private String id;
    private String rendering = "";
    private int part;
    private int page;
    private List<String> asked = List.of();
    private Optional<String> notice = Optional.empty();
    private boolean delivered;
    private boolean answering;
    private volatile String remembered = "";

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

    /** One that another process showed, or this one before it was started again; it has been delivered. */
    static Optional<CardView> read(String text) {
        return Json.readObject(text).map(json -> {
            var view = new CardView(
                    json.path("form").asText(),
                    json.path("id").asText(),
                    json.path("salt").asText());
            view.rendering = json.path("rendering").asText();
            view.part = json.path("part").asInt();
            view.page = json.path("page").asInt();
            view.asked = Json.texts(json.path("asked"));
            view.delivered = true;
            view.remembered = text;
            return view;
        });
    }

    /** What is remembered of it: what it asks, and nothing that was entered. */
    synchronized String written() {
        var json = Json.object()
                .put("form", form)
                .put("id", id)
                .put("salt", salt)
                .put("rendering", rendering)
                .put("part", part)
                .put("page", page);
        var keys = json.putArray("asked");
        asked.forEach(keys::add);
        return json.toString();
    }

    boolean isRemembered(String text) {
        return remembered.equals(text);
    }

    void remembered(String text) {
        remembered = text;
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
        notice = Optional.empty();
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
            entered.forget();
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

    /** What was entered on the drawing that is shown. */
    Entered entered() {
        return entered;
    }

    synchronized void notice(String text) {
        notice = Optional.of(text);
    }

    /** What is said on the page until something else happens on it. */
    synchronized Optional<String> notice() {
        return notice;
    }

    synchronized void forgetNotice() {
        notice = Optional.empty();
    }
}
