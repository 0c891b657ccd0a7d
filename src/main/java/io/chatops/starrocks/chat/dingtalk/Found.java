package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.Optional;

/**
 * What the search in a live list came to. A list that could not be read is said here above the question, which can be answered by
 * typing: it is no entry, since nobody is to choose it.
 *
 * @param unread why the list could not be read
 */
record Found(List<Option> entries, Optional<String> unread) {
    Found {
        entries = List.copyOf(entries);
    }

    /** What the core answered. */
    static Found of(List<Option> answer) {
        return answer.stream()
                .filter(option -> Option.isUnread(option.value()))
                .findFirst()
                .map(option -> new Found(List.of(), Optional.of(said(option))))
                .orElseGet(() -> all(answer));
    }

    /** Entries that nobody has to look up. */
    static Found all(List<Option> entries) {
        return new Found(entries, Optional.empty());
    }

    private static String said(Option unread) {
        return unread.label() + unread.description().map(why -> " " + why).orElse("");
    }
}
