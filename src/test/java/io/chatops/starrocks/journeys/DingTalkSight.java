package io.chatops.starrocks.journeys;

import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.SeenMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A message in DingTalk: its buttons are words with a code or a number, which stand in its last line but what follows them. */
final class DingTalkSight extends Sight {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]+)[”\"]");
    private static final Pattern CODED = Pattern.compile("(.+) (?=\\w*\\d)(?=\\w*[A-Z])([A-Z0-9]{4})");
    private static final Pattern NUMBERED = Pattern.compile("(\\d) (.+)");
    private static final Duration LIFE_OF_CODES = Duration.ofMinutes(10);

    private final DingTalkPerson reader;
    private final String where;
    private final SeenMessage message;
    private final Instant at;

    DingTalkSight(DingTalkPerson reader, String where, SeenMessage message, Instant at) {
        this.reader = reader;
        this.where = where;
        this.message = message;
        this.at = at;
    }

    @Override
    String text() {
        return DingTalkPerson.plain(message.text());
    }

    @Override
    boolean alone() {
        return where.equals(Person.BOT);
    }

    @Override
    List<String> buttons() {
        return offered().stream().map(words -> label(words).orElseThrow()).toList();
    }

    /** What can be typed, as it is quoted. */
    private List<String> offered() {
        var found = new ArrayList<String>();
        for (var line : text().lines().toList()) {
            var quoted = QUOTED.matcher(line);
            while (quoted.find()) {
                label(quoted.group(1)).ifPresent(label -> found.add(quoted.group(1)));
            }
        }
        return found;
    }

    private static Optional<String> label(String words) {
        var coded = CODED.matcher(words);
        if (coded.matches()) {
            return Optional.of(coded.group(1));
        }
        var numbered = NUMBERED.matcher(words);
        return numbered.matches() ? Optional.of(numbered.group(2)) : Optional.empty();
    }

    String labelled(String key, Object... arguments) {
        var wanted = Wording.labels(key, arguments).stream().map(Wording::word).toList();
        return buttons().stream()
                .filter(label -> wanted.contains(Wording.word(label)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + wanted + " among " + buttons()));
    }

    /** What has to be typed for the button with this label. */
    String line(String label) {
        return offered().stream()
                .filter(words -> label(words).filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + text()));
    }

    void types(String line) {
        reader.types(where, line);
    }

    /** A code that is over is answered with a new one. */
    @Override
    void pressesLabel(String label) {
        var line = line(label);
        boolean over = CODED.matcher(line).matches() && !reader.scene().now().isBefore(at.plus(LIFE_OF_CODES));
        int before = over ? reader.sights().size() : 0;
        types(line);
        if (over) {
            reader.scene()
                    .awaits("a new code for " + line, () -> again(before, label).isPresent());
            again(before, label).orElseThrow().pressesLabel(label);
        }
    }

    private Optional<Sight> again(int before, String label) {
        return reader.sights().stream()
                .skip(before)
                .filter(Sight::alone)
                .filter(sight -> sight.buttons().contains(label))
                .reduce((first, last) -> last);
    }

    @Override
    boolean names(Somebody person) {
        return message.at().contains(person.id()) || text().contains(person.name()) || text().contains(person.id());
    }

    @Override
    boolean calls(Somebody person) {
        return message.at().contains(person.id()) || text().contains("@" + person.id());
    }
}
