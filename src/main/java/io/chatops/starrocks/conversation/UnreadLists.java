package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists that could not be read. Each has one entry that says so; who chooses it is told that it is no answer. Pure. */
final class UnreadLists {
    private UnreadLists() {}

    /** The list that the cloud did not give. */
    static List<Option> of(CloudFailure failure, String token, Words words) {
        return because(words.of(failure), token, words);
    }

    /** The list that something else kept away. */
    static List<Option> of(Tally.Outcome outcome, String token, Words words) {
        boolean away = outcome == Tally.Outcome.UNAVAILABLE;
        return because(words.get(away ? "wizard.list.unread.journal" : "wizard.list.unread.broken"), token, words);
    }

    private static List<Option> because(String why, String token, Words words) {
        return List.of(Option.unread(words.get("wizard.list.unread", token), why));
    }

    /** The list of a draft that is not there any more. */
    static List<Option> gone(Words words) {
        return List.of(Option.unread(words.get("wizard.list.gone"), words.get("wizard.list.gone.instead")));
    }

    /** The fields where such an entry was chosen, each with what to do instead. */
    static List<Problem> chosen(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> Option.isUnread(value.getValue()))
                .map(value -> new Problem(value.getKey(), "list.unread", List.of()))
                .toList();
    }

    /** The values with what was answered before in place of such entries. */
    static Map<String, String> undone(Map<String, String> values, Draft draft) {
        var undone = new HashMap<>(values);
        for (var field : chosen(values)) {
            var before = Parameter.parse(field.field()).flatMap(draft::text);
            before.ifPresentOrElse(text -> undone.put(field.field(), text), () -> undone.remove(field.field()));
        }
        return undone;
    }
}
