package io.chatops.starrocks.cli;

/** What a command says that does not exist yet. */
final class NotOffered {
    private NotOffered() {}

    static String sentence(String command) {
        return command.strip() + " is not offered yet. Nothing was done.";
    }
}
