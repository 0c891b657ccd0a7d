package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** A message in the two shapes that DingTalk takes: for a webhook, and for a push. Source: "robot message types". */
sealed interface RobotText {
    /** How many bytes of {@code msgParam} a push takes. */
    int MOST_BYTES = 15_000;

    /** How many buttons a message of a push takes. */
    int MOST_BUTTONS = 5;

    /** The body for a webhook, the only way that can mention people. */
    ObjectNode webhook(Collection<String> at);

    /** The same with the people named whom it is for, where nobody can be mentioned. */
    default RobotText naming(Collection<String> people) {
        return this;
    }

    String msgKey();

    ObjectNode msgParam();

    String title();

    /** The markdown, which says everything that buttons say. */
    String text();

    /** Lines of markdown; the title stands in notifications and lists alone. */
    record Markdown(String title, String text) implements RobotText {
        @Override
        public ObjectNode webhook(Collection<String> at) {
            var body = Json.object().put("msgtype", "markdown");
            // a mention is drawn only where the text names the person as well
            body.putObject("markdown")
                    .put("title", title)
                    .put("text", naming(at).text());
            var people = body.putObject("at").put("isAtAll", false).putArray("atUserIds");
            at.forEach(people::add);
            return body;
        }

        @Override
        public RobotText naming(Collection<String> people) {
            return people.isEmpty() ? this : new Markdown(title, text + "  \n@" + String.join(" @", people));
        }

        @Override
        public String msgKey() {
            return "sampleMarkdown";
        }

        @Override
        public ObjectNode msgParam() {
            return Json.object().put("title", title).put("text", text);
        }
    }

    /** Markdown with one to five buttons, one below the other. */
    record ActionCard(String title, String text, List<Button> buttons) implements RobotText {
        public ActionCard {
            buttons = List.copyOf(buttons);
            if (buttons.isEmpty() || buttons.size() > MOST_BUTTONS) {
                throw new IllegalArgumentException("one to five buttons, not " + buttons.size());
            }
        }

        @Override
        public ObjectNode webhook(Collection<String> at) {
            var body = Json.object().put("msgtype", "actionCard");
            var list = body.putObject("actionCard")
                    .put("title", title)
                    .put("text", text)
                    .put("btnOrientation", "0")
                    .putArray("btns");
            buttons.forEach(
                    button -> list.addObject().put("title", button.label()).put("actionURL", button.address()));
            return body;
        }

        @Override
        public String msgKey() {
            return buttons.size() == 1 ? "sampleActionCard" : "sampleActionCard" + buttons.size();
        }

        @Override
        public ObjectNode msgParam() {
            var param = Json.object().put("title", title).put("text", text);
            if (buttons.size() == 1) {
                return param.put("singleTitle", buttons.get(0).label())
                        .put("singleURL", buttons.get(0).address());
            }
            for (int i = 1; i <= buttons.size(); i++) {
                param.put("actionTitle" + i, buttons.get(i - 1).label());
                param.put("actionURL" + i, buttons.get(i - 1).address());
            }
            return param;
        }
    }

    /** A button that opens an address; {@link Links} makes them. */
    record Button(String label, String address) {}
}
