package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a parameter means and may be. Asks nobody and changes nothing. */
final class ParamsVerb implements Verb {
    private static final int MOST = 3;

    private final Map<Language, Words> words;

    ParamsVerb(Map<Language, Words> words) {
        this.words = words;
    }

    @Override
    public List<String> names() {
        return List.of("params", "param", "参数");
    }

    /** Every word after it is looked for. */
    @Override
    public int takes() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        // made for each question: few ask, it takes a moment, and kept it would be made at every start
        var search = new ParameterSearch(words.values());
        var typed = typed(line);
        var found = search.find(typed);
        audience.whisper(
                found.isEmpty()
                        ? notFound(search, typed, audience.words())
                        : ParameterCards.found(
                                found.stream().limit(MOST).toList(), found.size() > MOST, typed, audience.words()));
    }

    private static Card notFound(ParameterSearch search, String typed, Words words) {
        var near = search.near(typed);
        return near.isEmpty() && search.isAboutAll(typed)
                ? ParameterCards.list(words)
                : ParameterCards.none(near, typed, words);
    }

    /** What was asked for; {@code RunMode=shared_data} asks for RunMode. */
    private static String typed(CommandLine line) {
        var keys = line.pairs().stream().map(CommandLine.Pair::key).filter(key -> !key.equalsIgnoreCase("lang"));
        return Stream.concat(line.words().stream(), keys)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
