package io.chatops.starrocks.web;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Draws the pages on which a password is entered. Pure: what was typed is never drawn again. */
final class EntryPages {
    private final PageFrame frame;
    private final Html form = Html.file("form.html");
    private final Html message = Html.file("message.html");
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    EntryPages(PageFrame frame) {
        this.frame = frame;
        for (var language : Language.values()) {
            texts.put(language, Texts.in(language));
        }
    }

    /** The empty form. */
    Html form(Visit visit) {
        return form(visit, Optional.empty(), Optional.empty());
    }

    /** The form that was sent empty. */
    Html missing(Visit visit) {
        return form(visit, Optional.of(in(visit.language()).get("page.missing")), Optional.empty());
    }

    /** The form with what is wrong with a password, and without the password. */
    Html wrong(Visit visit, Problem problem) {
        var texts = in(visit.language());
        var sentence = texts.get("rule." + problem.code(), problem.arguments().toArray());
        return form(visit, Optional.of(texts.get("page.wrong", sentence)), Optional.empty());
    }

    /** The form with a password that was made for it, the only time that it is shown. */
    Html generated(Visit visit, Secret made) {
        return form(visit, Optional.empty(), Optional.of(made));
    }

    Html done(Language language) {
        return answer(language, "done", "good");
    }

    Html unwanted(Language language) {
        return answer(language, "unwanted", "bad");
    }

    Html refused(Language language) {
        return answer(language, "refused", "bad");
    }

    Html tooLarge(Language language) {
        return answer(language, "large", "bad");
    }

    Html broken(Language language) {
        return answer(language, "broken", "bad");
    }

    Html tooMany(Language language) {
        return answer(language, "slow", "bad");
    }

    /** For a ticket that nobody issued, that is used up or whose time is over: which of these is not told. */
    Html gone(Language language) {
        var texts = in(language);
        return frame.message(texts, texts.get("page.gone.title"), message(texts, "gone", "bad"));
    }

    private Html answer(Language language, String key, String tone) {
        var texts = in(language);
        return frame.answer(texts, texts.get("page." + key + ".title"), message(texts, key, tone));
    }

    private Html message(Texts texts, String key, String tone) {
        return message.with(
                texts,
                Map.of(
                        "tone", Html.text(tone),
                        "title", Html.text(texts.get("page." + key + ".title")),
                        "text", Html.text(texts.get("page." + key + ".text"))));
    }

    private Html form(Visit visit, Optional<String> problem, Optional<Secret> generated) {
        var texts = in(visit.language());
        var entry = visit.entry();
        var title = entry.instance()
                .map(name -> texts.get("page.title.for", name))
                .orElseGet(() -> texts.get("page.title.new"));
        var pieces = rule(texts);
        pieces.put("lang", Html.text(visit.language().code()));
        pieces.put("title", Html.text(title));
        pieces.put("facts", facts(entry, texts));
        pieces.put("token", visit.ticket().formToken().use(Html::text));
        pieces.put("problem", problem.map(EntryPages::problem).orElse(Html.NONE));
        pieces.put("describedBy", Html.text(problem.isPresent() ? "problem rules" : "rules"));
        pieces.put("invalid", Html.text(String.valueOf(problem.isPresent())));
        pieces.put("type", Html.text(generated.isPresent() ? "text" : "password"));
        pieces.put("value", generated.map(made -> made.use(Html::text)).orElse(Html.NONE));
        pieces.put(
                "status",
                generated.map(made -> Html.text(texts.get("page.generated"))).orElse(Html.NONE));
        return frame.form(texts, title, form.with(texts, pieces));
    }

    private static Html facts(Entry entry, Texts texts) {
        return entry.region()
                .map(region -> fact(texts.get("page.region"), region))
                .orElse(Html.NONE)
                .and(fact(texts.get("page.user"), "admin"))
                .and(entry.askedBy()
                        .map(name -> fact(texts.get("page.asked"), name))
                        .orElse(Html.NONE));
    }

    private static Html fact(String name, String value) {
        return new Html("<dt>" + Html.text(name).markup() + "</dt><dd>"
                + Html.text(value).markup() + "</dd>");
    }

    private static Html problem(String sentence) {
        return new Html("<p id=\"problem\" class=\"problem\" role=\"alert\">"
                + Html.text(sentence).markup() + "</p>\n");
    }

    private static Map<String, Html> rule(Texts texts) {
        var least = Limits.PASSWORD_LENGTH.least();
        var most = Limits.PASSWORD_LENGTH.most();
        return new HashMap<>(Map.of(
                "least", Html.text(String.valueOf(least)),
                "most", Html.text(String.valueOf(most)),
                "specials", Html.text(Limits.PASSWORD_SPECIALS),
                "ruleLength", Html.text(texts.get("page.rule.length", least, most)),
                "ruleCharacters", Html.text(texts.get("page.rule.characters", Limits.PASSWORD_SPECIALS))));
    }

    private Texts in(Language language) {
        return texts.getOrDefault(language, Texts.in(language));
    }
}
