package io.chatops.starrocks.cli;

/** What was typed is nothing that the program knows; the message says which part of it. */
final class BadUsage extends Exception {
    private static final long serialVersionUID = 1L;

    BadUsage(String sentence) {
        super(sentence);
    }
}
