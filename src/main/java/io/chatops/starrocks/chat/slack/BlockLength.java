package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many characters a block shows, for the limit of a whole message. */
final class BlockLength {
    private BlockLength() {}

    static int of(LayoutBlock block) {
        if (block instanceof HeaderBlock header) {
            return of(header.getText());
        }
        if (block instanceof SectionBlock section) {
            return of(section.getText())
                    + Optional.ofNullable(section.getFields()).orElse(List.of()).stream()
                            .mapToInt(BlockLength::of)
                            .sum();
        }
        if (block instanceof ContextBlock context) {
            return context.getElements().stream()
                    .mapToInt(element -> element instanceof TextObject text ? of(text) : 0)
                    .sum();
        }
        return block instanceof ActionsBlock ? 0 : 1;
    }

    private static int of(@Nullable TextObject text) {
        return text == null ? 0 : text.getText().length();
    }
}
