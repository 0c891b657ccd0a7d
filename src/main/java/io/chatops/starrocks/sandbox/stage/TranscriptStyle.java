package io.chatops.starrocks.sandbox.stage;

/** How the parts of a transcript are set off, for example with colour; each method gets and gives text. */
public interface TranscriptStyle {
    /** No setting off at all. */
    TranscriptStyle PLAIN = new TranscriptStyle() {};

    default String person(String name) {
        return name;
    }

    default String place(String place) {
        return place;
    }

    default String onlyForThem(String words) {
        return words;
    }

    default String title(String title) {
        return title;
    }

    /** A whole line that holds buttons. */
    default String buttons(String line) {
        return line;
    }

    default String trouble(String line) {
        return line;
    }
}
