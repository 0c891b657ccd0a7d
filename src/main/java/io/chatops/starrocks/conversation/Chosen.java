package io.chatops.starrocks.conversation;

import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.Optional;

/** A draft in one line. */
final class Chosen {
    private Chosen() {}

    /** What has been chosen so far; empty when nothing has. */
    static Optional<String> line(Draft draft, Words words) {
        var line = brief(draft, words);
        return line.isEmpty() ? Optional.empty() : Optional.of(words.get("wizard.chosen", line));
    }

    /** The choices that tell one instance from another. */
    static String brief(Draft draft, Words words) {
        var parts = new ArrayList<String>();
        draft.text(Parameter.NAME).ifPresent(parts::add);
        draft.text(Parameter.REGION).ifPresent(parts::add);
        draft.payType().map(words::of).ifPresent(parts::add);
        draft.packageType().map(words::of).ifPresent(parts::add);
        draft.runMode().map(words::of).ifPresent(parts::add);
        draft.specType().map(words::of).ifPresent(parts::add);
        draft.text(Parameter.CU).map(cu -> words.get("wizard.cu.value", cu)).ifPresent(parts::add);
        draft.text(Parameter.VERSION).map(version -> "StarRocks " + version).ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}
