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

    private final ParameterSearch search;

    ParamsVerb(Map<Language, Words> words) {
        search = new ParameterSearch(words.values());
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
        var words = audience.words();
        var typed = typed(line);
        var found = search.find(typed);
        audience.whisper(
                found.isEmpty()
                        ? notFound(typed, words)
                        : ParameterCards.found(found.stream().limit(MOST).toList(), found.size() > MOST, typed, words));
    }

    private Card notFound(String typed, Words words) {
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
