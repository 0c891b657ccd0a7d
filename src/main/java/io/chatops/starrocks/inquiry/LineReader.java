package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.catalog.InstanceStates;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.InstanceName;
import io.chatops.starrocks.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a question of a typed line. Whatever is not understood is answered, never guessed or dropped. */
final class LineReader {
    private static final List<String> EVERYWHERE = List.of("region", "profile", "lang");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
    private static final Pattern PART_OF_NAME = Pattern.compile("[^\\p{Cntrl}\"]{1,64}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    /** A CN takes the configuration of a BE: the interface knows no type of its own for it. */
    private static final Map<String, String> TYPES = Map.of("fe", "FE", "be", "BE", "cn", "BE", "core", "CORE");

    private final Regions regions;
    private final List<String> profiles;

    LineReader(Regions regions, List<String> profiles) {
        this.regions = regions;
        this.profiles = List.copyOf(profiles);
    }

    Reading read(Topic topic, Typed typed) {
        var line = new Line(topic, typed);
        return line.complaint().<Reading>map(reason -> reason).orElseGet(() -> new Reading.Understood(line.inquiry()));
    }

    /** One line, and what is wrong with it. */
    private final class Line {
        private final Topic topic;
        private final Typed typed;

        Line(Topic topic, Typed typed) {
            this.topic = topic;
            this.typed = typed;
        }

        Inquiry inquiry() {
            var scope = new Scope(
                    value("region").flatMap(regions::find).orElseGet(regions::usual),
                    value("profile"),
                    value("lang").map(Language::ofTag));
            var filters = new Filters(
                    statuses(),
                    value("name").map(String::strip),
                    value("type").map(type -> TYPES.getOrDefault(type.toLowerCase(Locale.ROOT), type)),
                    value("key"));
            int page = value("page").map(Integer::parseInt).orElse(1);
            return new Inquiry(topic, typed.words().stream().findFirst(), scope, filters, page);
        }

        Optional<Reading.Unclear> complaint() {
            return Stream.of(option(), words(), region(), profile(), status(), name(), type(), key(), page())
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<Reading.Unclear> option() {
            var known =
                    Stream.concat(EVERYWHERE.stream(), topic.options().stream()).toList();
            var allowed =
                    String.join(", ", known.stream().map(name -> "--" + name).toList());
            var dangling =
                    typed.words().stream().filter(word -> word.startsWith("--")).findFirst();
            if (dangling.isPresent()) {
                return unclear("query.unclear.value", dangling.get(), allowed);
            }
            return typed.options().stream()
                    .map(Typed.Option::name)
                    .filter(name -> !known.contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .flatMap(name -> unclear("query.unclear.option", topic.word(), brief(name), allowed));
        }

        private Optional<Reading.Unclear> words() {
            if (!topic.aboutOne()) {
                return typed.words().isEmpty()
                        ? Optional.empty()
                        : unclear("query.unclear.words", brief(typed.words().get(0)));
            }
            if (typed.words().isEmpty()) {
                return unclear("query.unclear.which", topic.word());
            }
            if (typed.words().size() > 1) {
                return unclear("query.unclear.many", topic.word());
            }
            var word = typed.words().get(0);
            return InstanceId.parse(word).isPresent()
                            || InstanceName.parse(word).isPresent()
                    ? Optional.empty()
                    : unclear("query.unclear.instance", brief(word), topic.word());
        }

        private Optional<Reading.Unclear> region() {
            return value("region")
                    .filter(region -> regions.find(region).isEmpty())
                    .flatMap(region -> unclear("query.unclear.region", brief(region), regions.ids()));
        }

        private Optional<Reading.Unclear> profile() {
            return value("profile")
                    .filter(profile -> !profiles.contains(profile))
                    .flatMap(profile -> profiles.isEmpty()
                            ? unclear("query.unclear.profile.none", brief(profile))
                            : unclear("query.unclear.profile", brief(profile), String.join(", ", profiles)));
        }

        private Optional<Reading.Unclear> status() {
            return statuses().stream()
                    .filter(status -> !InstanceStates.FILTER.contains(status))
                    .findFirst()
                    .flatMap(status ->
                            unclear("query.unclear.status", brief(status), String.join(", ", InstanceStates.FILTER)));
        }

        private Optional<Reading.Unclear> name() {
            return refused("name", PART_OF_NAME, "query.unclear.name");
        }

        private Optional<Reading.Unclear> type() {
            return value("type")
                    .filter(type -> !TYPES.containsKey(type.toLowerCase(Locale.ROOT)))
                    .flatMap(type -> unclear("query.unclear.type", brief(type)));
        }

        private Optional<Reading.Unclear> key() {
            return refused("key", KEY, "query.unclear.key");
        }

        private Optional<Reading.Unclear> page() {
            return refused("page", PAGE, "query.unclear.page");
        }

        private Optional<Reading.Unclear> refused(String option, Pattern accepted, String text) {
            return value(option)
                    .filter(value -> !accepted.matcher(value).matches())
                    .flatMap(value -> unclear(text, brief(value)));
        }

        private List<String> statuses() {
            var words = new ArrayList<String>();
            value("status")
                    .ifPresent(list -> Stream.of(list.split("[,，、]"))
                            .map(status -> status.strip().toLowerCase(Locale.ROOT))
                            .filter(status -> !status.isEmpty())
                            .map(status -> InstanceStates.CHINESE.getOrDefault(status, status))
                            .distinct()
                            .forEach(words::add));
            return words;
        }

        private Optional<String> value(String option) {
            return typed.options().stream()
                    .filter(given -> given.name().equalsIgnoreCase(option))
                    .map(Typed.Option::value)
                    .findFirst();
        }
    }

    private static Optional<Reading.Unclear> unclear(String text, Object... arguments) {
        return Optional.of(Reading.Unclear.of(text, arguments));
    }

    /** Foreign text is quoted in a sentence of ours, so it is kept short. */
    private static String brief(String text) {
        return Veil.clipped(text, 60);
    }
}
