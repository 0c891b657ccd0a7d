package io.chatops.starrocks.chat.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Form;

/** What is sent to Slack for a form or a card, for tests of other packages. */
public final class SlackJson {
    private static final Gson SLACK = GsonFactory.createSnakeCase();

    private SlackJson() {}

    /** The view of a form. */
    public static String view(Form form) {
        return SLACK.toJson(new SlackForms("(cut)").view(form));
    }

    /** The blocks of a card. */
    public static String blocks(Card card) {
        return SLACK.toJson(new SlackCards("(cut)").blocks(card));
    }
}
