package io.chatops.starrocks.app;

import io.chatops.starrocks.sandbox.stage.TranscriptStyle;

/** A transcript for a terminal that knows colours. */
final class Colours implements TranscriptStyle {
    @Override
    public String person(String name) {
        return in("1;36", name);
    }

    @Override
    public String place(String place) {
        return in("34", place);
    }

    @Override
    public String onlyForThem(String words) {
        return in("35", words);
    }

    @Override
    public String title(String title) {
        return in("1", title);
    }

    @Override
    public String buttons(String line) {
        return in("32", line);
    }

    @Override
    public String trouble(String line) {
        return in("31", line);
    }

    private static String in(String code, String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
