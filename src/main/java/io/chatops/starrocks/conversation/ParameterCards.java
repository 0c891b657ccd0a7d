package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about parameters, as cards. Pure: all of it is text of ours but what was typed. */
final class ParameterCards {
    private static final int SHOWN = 80;

    private ParameterCards() {}

    /** Every topic with its line, in groups. */
    static Card list(Words words) {
        var sections = new ArrayList<Section>();
        Arrays.stream(ParameterTopic.Group.values())
                .forEach(group -> sections.add(
                        new Section.Text(words.get("param.group." + group) + "\n" + lines(group.topics(), words))));
        sections.add(new Section.Footnote(words.get("param.list.how")));
        return card(Tone.PLAIN, words.get("param.list.title"), sections);
    }

    /** One topic, or the few that fit what was typed. */
    static Card found(List<ParameterTopic> topics, boolean more, String typed, Words words) {
        var sections = new ArrayList<Section>();
        if (topics.size() == 1) {
            var topic = topics.get(0);
            parts(topic, words).forEach(part -> sections.add(new Section.Text(part)));
            return card(Tone.PLAIN, titled(topic, words), sections);
        }
        topics.forEach(topic ->
                sections.add(new Section.Text(titled(topic, words) + "\n" + String.join("\n", parts(topic, words)))));
        if (more) {
            sections.add(new Section.Footnote(words.get("param.cut")));
        }
        return card(Tone.PLAIN, words.get("param.several.title", topics.size(), shown(typed)), sections);
    }

    /** Nothing fits; the closest names, when there are some. */
    static Card none(List<ParameterTopic> near, String typed, Words words) {
        var sections = new ArrayList<Section>();
        if (!near.isEmpty()) {
            sections.add(new Section.Text(words.get("param.none.near") + "\n"
                    + near.stream()
                            .map(topic -> words.get(
                                    "param.none.command",
                                    topic.wire(),
                                    words.get(topic.key("line"), ParameterNumbers.of(topic))))
                            .collect(Collectors.joining("\n"))));
        }
        sections.add(new Section.Text(words.get("param.list.how")));
        sections.add(new Section.Footnote(words.get("param.none.done")));
        return card(Tone.WARNING, words.get("param.none.title", shown(typed)), sections);
    }

    private static List<String> parts(ParameterTopic topic, Words words) {
        var arguments = ParameterNumbers.of(topic);
        var parts = new ArrayList<String>();
        if (words.has(topic.key("meaning"))) {
            parts.add(words.get(topic.key("meaning"), arguments));
        }
        values(topic, words, arguments, parts);
        part("proposal", topic, words, arguments, parts);
        parts.add(words.get("param.part.request", words.get(topic.requestKey(words), arguments)));
        part("confused", topic, words, arguments, parts);
        part("differs", topic, words, arguments, parts);
        return parts;
    }

    private static void values(ParameterTopic topic, Words words, Object[] arguments, List<String> parts) {
        var said = words.has(topic.key("values")) ? words.get(topic.key("values"), arguments) : "";
        var counted = ParameterValues.of(topic, words);
        if (!said.isEmpty() || !counted.isEmpty()) {
            var list = counted.isEmpty() ? "" : "\n" + String.join("\n", counted);
            parts.add((words.get("param.part.values", said) + list).replace(": \n", ":\n"));
        }
    }

    private static void part(String part, ParameterTopic topic, Words words, Object[] arguments, List<String> parts) {
        if (words.has(topic.key(part))) {
            parts.add(words.get("param.part." + part, words.get(topic.key(part), arguments)));
        }
    }

    private static String lines(List<ParameterTopic> topics, Words words) {
        return topics.stream().map(topic -> "• " + titled(topic, words)).collect(Collectors.joining("\n"));
    }

    private static String titled(ParameterTopic topic, Words words) {
        return topic.wire() + " — " + words.get(topic.key("line"), ParameterNumbers.of(topic));
    }

    private static String shown(String typed) {
        return typed.length() > SHOWN ? typed.substring(0, SHOWN) + "…" : typed;
    }

    private static Card card(Tone tone, String title, List<Section> sections) {
        return new Card(title, tone, sections, List.of(), List.of());
    }
}
