package io.chatops.starrocks.intent;

/** A product named in a line: which one, and where. */
record Mention(Marks kind, int start, int end) {
    static Mention longer(Mention left, Mention right) {
        return left.end >= right.end ? left : right;
    }

    String in(String line) {
        return line.substring(start, end);
    }
}
