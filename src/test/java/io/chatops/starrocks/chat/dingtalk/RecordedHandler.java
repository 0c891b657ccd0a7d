package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps what it is told, after doing what the test wants done with it. */
final class RecordedHandler implements DingTalkHandler {
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<String> notDone = new CopyOnWriteArrayList<>();
    private final List<JsonNode> late = new CopyOnWriteArrayList<>();
    private final Runnable changed;
    private volatile Consumer<String> onText = text -> {};
    private volatile Function<ObjectNode, Optional<JsonNode>> onPress = press -> Optional.empty();

    /** @param changed is run after each deed */
    RecordedHandler(Runnable changed) {
        this.changed = changed;
    }

    void onText(Consumer<String> work) {
        onText = work;
    }

    void onPress(Function<ObjectNode, Optional<JsonNode>> work) {
        onPress = work;
    }

    /** What was said, in the order in which it was done. */
    List<String> texts() {
        return texts;
    }

    /** What may not be done, and is told. */
    List<String> notDone() {
        return notDone;
    }

    List<JsonNode> lateStates() {
        return late;
    }

    @Override
    public void message(ObjectNode message) {
        var text = message.path("text").path("content").asText().strip();
        onText.accept(text);
        texts.add(text);
        changed.run();
    }

    @Override
    public void notDone(ObjectNode message) {
        notDone.add(message.path("text").path("content").asText().strip());
        changed.run();
    }

    @Override
    public Optional<JsonNode> press(ObjectNode press) {
        return onPress.apply(press);
    }

    @Override
    public void late(ObjectNode press, JsonNode state) {
        late.add(state);
        changed.run();
    }
}
