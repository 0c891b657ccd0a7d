package io.chatops.starrocks.chat;

/**
 * A text file for a person.
 *
 * @param name with its ending, for example {@code instances.csv}
 */
public record Attachment(String name, String text) {}
