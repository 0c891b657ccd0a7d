package io.chatops.starrocks.sandbox.slack;

import java.util.Arrays;
import java.util.Optional;

/**
 * The interactive elements of Block Kit: the name on the wire, where the entered value stands in the state, which
 * property gives the value to begin with, and what kind of value it is.
 */
enum ElementType {
    BUTTON("button", "", "", Holding.NOTHING),
    WORKFLOW_BUTTON("workflow_button", "", "", Holding.NOTHING),
    FEEDBACK_BUTTONS("feedback_buttons", "", "", Holding.NOTHING),
    ICON_BUTTON("icon_button", "", "", Holding.NOTHING),
    OVERFLOW("overflow", "selected_option", "", Holding.NOTHING),
    PLAIN_TEXT_INPUT("plain_text_input", "value", "initial_value", Holding.TEXT),
    NUMBER_INPUT("number_input", "value", "initial_value", Holding.TEXT),
    EMAIL_INPUT("email_text_input", "value", "initial_value", Holding.TEXT),
    URL_INPUT("url_text_input", "value", "initial_value", Holding.TEXT),
    RICH_TEXT_INPUT("rich_text_input", "rich_text_value", "initial_value", Holding.RICH_TEXT),
    FILE_INPUT("file_input", "files", "", Holding.MANY_IDS),
    STATIC_SELECT("static_select", "selected_option", "initial_option", Holding.OPTION),
    EXTERNAL_SELECT("external_select", "selected_option", "initial_option", Holding.OPTION),
    RADIO_BUTTONS("radio_buttons", "selected_option", "initial_option", Holding.OPTION),
    MULTI_STATIC_SELECT("multi_static_select", "selected_options", "initial_options", Holding.OPTIONS),
    MULTI_EXTERNAL_SELECT("multi_external_select", "selected_options", "initial_options", Holding.OPTIONS),
    CHECKBOXES("checkboxes", "selected_options", "initial_options", Holding.OPTIONS),
    USERS_SELECT("users_select", "selected_user", "initial_user", Holding.TEXT),
    CONVERSATIONS_SELECT("conversations_select", "selected_conversation", "initial_conversation", Holding.TEXT),
    CHANNELS_SELECT("channels_select", "selected_channel", "initial_channel", Holding.TEXT),
    MULTI_USERS_SELECT("multi_users_select", "selected_users", "initial_users", Holding.MANY_IDS),
    MULTI_CONVERSATIONS_SELECT(
            "multi_conversations_select", "selected_conversations", "initial_conversations", Holding.MANY_IDS),
    MULTI_CHANNELS_SELECT("multi_channels_select", "selected_channels", "initial_channels", Holding.MANY_IDS),
    DATEPICKER("datepicker", "selected_date", "initial_date", Holding.TEXT),
    TIMEPICKER("timepicker", "selected_time", "initial_time", Holding.TEXT),
    DATETIMEPICKER("datetimepicker", "selected_date_time", "initial_date_time", Holding.NUMBER);

    /** What is kept of it in {@code view.state.values}. */
    enum Holding {
        NOTHING,
        TEXT,
        NUMBER,
        RICH_TEXT,
        OPTION,
        OPTIONS,
        MANY_IDS
    }

    private final String wire;
    private final String property;
    private final String initial;
    private final Holding holding;

    ElementType(String wire, String property, String initial, Holding holding) {
        this.wire = wire;
        this.property = property;
        this.initial = initial;
        this.holding = holding;
    }

    static Optional<ElementType> of(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }

    String wire() {
        return wire;
    }

    String property() {
        return property;
    }

    String initial() {
        return initial;
    }

    Holding holding() {
        return holding;
    }

    boolean isExternal() {
        return this == EXTERNAL_SELECT || this == MULTI_EXTERNAL_SELECT;
    }

    boolean isWritten() {
        return switch (this) {
            case PLAIN_TEXT_INPUT, NUMBER_INPUT, EMAIL_INPUT, URL_INPUT, RICH_TEXT_INPUT -> true;
            default -> false;
        };
    }

    boolean isButton() {
        return holding == Holding.NOTHING && this != OVERFLOW;
    }

    /** Inputs take everything that holds a value; all but what is written may stand in sections and actions. */
    boolean allowedIn(String block) {
        return switch (block) {
            case "input" -> holding != Holding.NOTHING;
            case "context_actions" -> this == FEEDBACK_BUTTONS || this == ICON_BUTTON;
            case "section", "actions" ->
                !isWritten() && this != FILE_INPUT && this != FEEDBACK_BUTTONS && this != ICON_BUTTON;
            default -> this == BUTTON;
        };
    }
}
