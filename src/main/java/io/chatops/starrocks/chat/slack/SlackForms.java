package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import java.util.ArrayList;
import java.util.List;

/** Turns a form into a modal view. Pure: no client, no clock, no state. Lengths are those of Slack's Block Kit reference. */
final class SlackForms {
    /** The callback id of every form; what tells forms apart is the id in their metadata. */
    static final String CALLBACK = "form";

    private static final int TITLE = 24;
    private static final int TEXT = 3000;
    private static final int METADATA = 3000;
    private static final int BUTTON = 75;
    private static final int BLOCKS = 100;

    private final String cutMark;

    /** @param cutMark what stands where something is missing */
    SlackForms(String cutMark) {
        this.cutMark = cutMark;
    }

    View view(Form form) {
        if (form.id().length() > METADATA) {
            throw new IllegalArgumentException("a form's id has at most " + METADATA + " characters");
        }
        var blocks = blocks(form);
        var view = View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(form.id())
                .notifyOnClose(true)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(short24(form.title()))
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(short24(form.close()))
                        .emoji(false)
                        .build())
                .blocks(blocks);
        form.submit()
                .ifPresent(label -> view.submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(short24(label))
                        .emoji(false)
                        .build()));
        return view.build();
    }

    private List<LayoutBlock> blocks(Form form) {
        var blocks = new ArrayList<LayoutBlock>();
        form.progress().ifPresent(where -> blocks.add(context(where)));
        var presses = new ArrayList<BlockElement>();
        for (var field : form.fields()) {
            if (field instanceof Field.Press press) {
                presses.add(button(press));
                continue;
            }
            flush(presses, blocks);
            blocks.addAll(blocks(field, form));
        }
        flush(presses, blocks);
        if (blocks.size() <= BLOCKS) {
            return blocks;
        }
        var kept = new ArrayList<>(blocks.subList(0, BLOCKS - 1));
        kept.add(context(cutMark));
        return kept;
    }

    /** Buttons that follow one another stand in one row. */
    private static void flush(List<BlockElement> presses, List<LayoutBlock> blocks) {
        if (!presses.isEmpty()) {
            blocks.add(ActionsBlock.builder().elements(List.copyOf(presses)).build());
            presses.clear();
        }
    }

    private List<LayoutBlock> blocks(Field field, Form form) {
        if (field instanceof Field.Note note) {
            return List.of(SectionBlock.builder()
                    .text(SlackText.plain(note.text(), TEXT))
                    .build());
        }
        if (field instanceof Field.Facts facts) {
            return FactFields.sections(facts.facts());
        }
        if (field instanceof Field.Code code) {
            return List.of(SectionBlock.builder()
                    .text(SlackText.markup(SlackText.fixedWidth(code.text(), TEXT, cutMark)))
                    .build());
        }
        if (field instanceof Field.Link link) {
            return List.of(SectionBlock.builder()
                    .text(SlackText.markup(SlackLink.of(link.label(), link.url())))
                    .build());
        }
        if (field instanceof Field.Choice choice && choice.options().isEmpty()) {
            // Slack refuses a whole view for one list without entries
            return List.of(context(choice.label() + ": -"));
        }
        var input = input((Field.Input) field, form);
        boolean whole =
                !(field instanceof Field.Choice choice) || choice.options().size() <= InputElements.OPTIONS;
        return whole ? List.of(input) : List.of(input, context(cutMark));
    }

    private static LayoutBlock input(Field.Input input, Form form) {
        var block = InputBlock.builder()
                .blockId(InputIds.block(input, form.rendering()))
                .label(SlackText.plain(input.label(), 2000))
                .element(InputElements.of(input))
                .optional(input.optional());
        input.hint().ifPresent(hint -> block.hint(SlackText.plain(hint, 2000)));
        if (InputElements.refreshes(input)) {
            block.dispatchAction(true);
        }
        return block.build();
    }

    private static ButtonElement button(Field.Press press) {
        var button = ButtonElement.builder().actionId(press.action()).text(SlackText.plain(press.label(), BUTTON));
        press.opens().ifPresent(address -> address.use(button::url));
        return button.build();
    }

    private static LayoutBlock context(String text) {
        return ContextBlock.builder()
                .elements(List.of(SlackText.plain(text, 2000)))
                .build();
    }

    private static String short24(String text) {
        return SlackText.notEmpty(SlackText.cut(SlackText.clean(text), TITLE));
    }
}
