package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a field that takes an answer into its element. */
final class InputElements {
    private static final int RADIO_BUTTONS = 10;
    /** What Slack takes of a list at most; a longer one is shown up to here. */
    static final int OPTIONS = 100;

    private static final int LONGEST_TEXT = 3000;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private InputElements() {}

    static BlockElement of(Field.Input input) {
        if (input instanceof Field.Choice choice) {
            return choice.options().size() <= RADIO_BUTTONS ? radio(choice) : select(choice);
        }
        if (input instanceof Field.LiveChoice live) {
            return external(live);
        }
        if (input instanceof Field.WholeNumber number) {
            return number(number);
        }
        if (input instanceof Field.Text text) {
            return text(text);
        }
        if (input instanceof Field.Password password) {
            return PlainTextInputElement.builder()
                    .actionId(password.key())
                    .maxLength(length(password.longest()))
                    .build();
        }
        return toggle((Field.Toggle) input);
    }

    static boolean refreshes(Field.Input input) {
        return (input instanceof Field.Choice choice && choice.refreshes())
                || (input instanceof Field.LiveChoice live && live.refreshes());
    }

    private static BlockElement radio(Field.Choice choice) {
        return RadioButtonsElement.builder()
                .actionId(choice.key())
                .options(options(choice))
                .initialOption(chosen(choice))
                .build();
    }

    private static BlockElement select(Field.Choice choice) {
        return StaticSelectElement.builder()
                .actionId(choice.key())
                .options(options(choice))
                .initialOption(chosen(choice))
                .build();
    }

    private static List<OptionObject> options(Field.Choice choice) {
        return choice.options().stream().limit(OPTIONS).map(SlackOptions::of).toList();
    }

    /** Slack refuses an initial option that is not among the options. */
    private static @Nullable OptionObject chosen(Field.Choice choice) {
        return choice.options().stream()
                .limit(OPTIONS)
                .filter(option -> choice.chosen().filter(option.value()::equals).isPresent())
                .findFirst()
                .map(SlackOptions::of)
                .orElse(null);
    }

    private static BlockElement external(Field.LiveChoice live) {
        return ExternalSelectElement.builder()
                .actionId(live.key())
                .minQueryLength(0)
                .initialOption(live.chosen().map(SlackOptions::of).orElse(null))
                .build();
    }

    private static BlockElement number(Field.WholeNumber number) {
        var element = NumberInputElement.builder()
                .actionId(number.key())
                .decimalAllowed(false)
                .minValue(String.valueOf(number.least()))
                .maxValue(String.valueOf(number.most()));
        number.value().filter(value -> within(number, value)).ifPresent(element::initialValue);
        return element.build();
    }

    /** Slack refuses the whole view when the first value breaks the element's own bounds. */
    private static boolean within(Field.WholeNumber number, String value) {
        return WHOLE.matcher(value).matches()
                && Integer.parseInt(value) >= number.least()
                && Integer.parseInt(value) <= number.most();
    }

    private static BlockElement text(Field.Text text) {
        int longest = length(text.longest());
        var element = PlainTextInputElement.builder().actionId(text.key()).maxLength(longest);
        text.value()
                .map(value -> SlackText.cut(SlackText.clean(value), longest, ""))
                .filter(value -> !value.isEmpty())
                .ifPresent(element::initialValue);
        text.placeholder()
                .filter(words -> !words.isBlank())
                .ifPresent(words -> element.placeholder(SlackText.plain(words, 150)));
        return element.build();
    }

    private static BlockElement toggle(Field.Toggle toggle) {
        var yes = SlackOptions.of(Option.of("true", toggle.yes()));
        var element = CheckboxesElement.builder().actionId(toggle.key()).options(List.of(yes));
        if (toggle.on()) {
            element.initialOptions(List.of(yes));
        }
        return element.build();
    }

    private static int length(int asked) {
        return Math.max(1, Math.min(asked, LONGEST_TEXT));
    }
}
