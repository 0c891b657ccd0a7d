package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions about instances, to the person who asked alone. The cloud is asked each time: no answer is older than the time
 * that stands under it. Returns at once; the answer comes from another thread, and comes whatever happens.
 */
public final class Inquiries {
    /** The action of every button under an answer, by which a press is routed to {@link #pressed}. */
    public static final String ACTION = Cards.ACTION;

    private static final Logger LOG = LoggerFactory.getLogger(Inquiries.class);

    /** How long a button may be pressed. */
    private static final Duration VALID = Duration.ofHours(1);

    /** For all regions together: the longest read and a little. */
    private static final Duration SWEEP = Duration.ofSeconds(40);

    private final CloudAccounts accounts;
    private final Regions regions;
    private final Meanings meanings;
    private final Veil veil;
    private final Supplier<String> ids;
    private final InstantSource time;
    private final ExecutorService questions;
    private final Consumer<String> broke;
    private final Sweep sweep;
    private final Cards cards;
    private final Files files;
    private final ListTopic list = new ListTopic();
    private final AboutInstance one = new AboutInstance();
    private final Map<Reader, Texts> texts = new ConcurrentHashMap<>();

    /**
     * @param regions that may be asked, the usual one first; not empty
     * @param masker takes secrets out of whatever the cloud says
     * @param ids random and not to be guessed
     * @param crew where answers are waited for
     */
    public Inquiries(
            CloudAccounts accounts,
            List<Region> regions,
            Masker masker,
            Meanings meanings,
            Supplier<String> ids,
            InstantSource time,
            Crew crew) {
        this.accounts = accounts;
        this.regions = new Regions(regions);
        this.meanings = meanings;
        this.veil = new Veil(masker);
        this.ids = ids;
        this.time = time;
        this.questions = crew.questions();
        this.broke = crew.broke();
        this.sweep = new Sweep(crew.regions(), SWEEP);
        this.cards = new Cards(meanings, ids, time);
        this.files = new Files(cards);
    }

    /**
     * The threads that wait for answers; two pools, because a question waits for its regions.
     *
     * @param questions one task a question
     * @param regions one task a region, which bounds how many calls are on their way at once
     * @param broke is told of which platform the asker is whose answer broke
     */
    public record Crew(ExecutorService questions, ExecutorService regions, Consumer<String> broke) {
        /** Threads of which nobody counts what breaks on them. */
        public Crew(ExecutorService questions, ExecutorService regions) {
            this(questions, regions, uncounted -> {});
        }
    }

    private record Reader(Language language, String platform) {}

    /** Answers a typed question. */
    public void ask(Topic topic, Typed typed, Asker asker) {
        later(asker, () -> {
            var reading = new LineReader(regions, accounts.profiles()).read(topic, typed);
            if (reading instanceof Reading.Unclear unclear) {
                asker.whisper(unclear(unclear, topic, asker));
            } else {
                var inquiry = ((Reading.Understood) reading).inquiry();
                asker.whisper(answer(inquiry, speaking(inquiry, asker)));
            }
        });
    }

    /**
     * Does what a button under an answer means, for the person who asked.
     *
     * @param button the value that the button carried
     */
    public void pressed(String button, Asker asker) {
        later(asker, () -> {
            var meaning = meanings.find(button);
            if (meaning.isEmpty()) {
                asker.whisper(Card.saying(Tone.WARNING, get(asker, "query.button.gone")));
            } else if (!meaning.get().owner().equals(asker.actor())) {
                asker.whisper(Card.saying(Tone.WARNING, get(asker, "query.button.not_yours")));
            } else if (!time.instant().isBefore(meaning.get().at().plus(VALID))) {
                asker.whisper(expired(meaning.get(), asker));
            } else {
                act(button, meaning.get(), asker);
            }
        });
    }

    private void act(String button, Meaning meaning, Asker asker) {
        if (meaning.deed() instanceof Meaning.Ask ask) {
            asker.replace(answer(ask.inquiry(), speaking(ask.inquiry(), asker)));
        } else if (meaning.deed() instanceof Meaning.File file) {
            sendFile(file.inquiry(), speaking(file.inquiry(), asker));
        } else if (meaning.deed() instanceof Meaning.Show show) {
            show(button, meaning, show.card(), asker);
        } else {
            asker.whisper(Card.saying(Tone.PLAIN, get(asker, "query.show.before")));
        }
    }

    private Card answer(Inquiry inquiry, Asker asker) {
        var scene = scene(inquiry, asker);
        if (!inquiry.topic().aboutOne()) {
            return cards.of(list.answer(inquiry, scene), inquiry, asker, scene);
        }
        var said = one.answer(inquiry, scene);
        return cards.of(said.answer(), said.inquiry(), asker, scene);
    }

    private void sendFile(Inquiry inquiry, Asker asker) {
        var scene = scene(inquiry, asker);
        var sheet = inquiry.topic().aboutOne() ? one.sheet(inquiry, scene) : list.sheet(inquiry, scene);
        sheet.answer().ifPresent(rows -> files.hand(rows, inquiry, asker, scene));
        sheet.failure().ifPresent(failure -> files.failed(failure, inquiry, asker, scene));
    }

    /** Shown once: a second press must not post it a second time. */
    private void show(String button, Meaning meaning, Card card, Asker asker) {
        var shown = new Meaning(meaning.owner(), new Meaning.Shown(), meaning.command(), meaning.at());
        if (!meanings.replace(button, meaning, shown)) {
            asker.whisper(Card.saying(Tone.PLAIN, get(asker, "query.show.before")));
            return;
        }
        var delivery = asker.chat().post(asker.place(), Cards.shown(card, asker, get(asker, "query.show.asked")));
        if (delivery instanceof Delivery.Failed failed) {
            meanings.put(button, meaning);
            var why = failed.reason() == Delivery.Reason.NOT_A_MEMBER ? "query.show.invite" : "query.show.failed";
            asker.whisper(Card.saying(Tone.WARNING, get(asker, why)));
        }
    }

    private Card unclear(Reading.Unclear unclear, Topic topic, Asker asker) {
        var title = get(asker, "query.unclear.title", topic.word());
        var text = get(asker, unclear.text(), unclear.arguments().toArray());
        return Card.saying(Tone.WARNING, title, text, get(asker, "query.example." + topic.word(), regions.usual()));
    }

    private Card expired(Meaning meaning, Asker asker) {
        var sections = List.<Section>of(
                new Section.Text(get(asker, "query.button.again")), new Section.Code(meaning.command()));
        return new Card(get(asker, "query.button.expired"), Tone.WARNING, sections, List.of(), List.of());
    }

    private Scene scene(Inquiry inquiry, Asker asker) {
        ZoneId zone = asker.chat().person(asker.actor()).zone();
        var words = new Phrases(texts(asker), zone, veil);
        var account = accounts.account(inquiry.scope().profile());
        return new Scene(account.starRocks(), regions, sweep, words, time.instant());
    }

    private static Asker speaking(Inquiry inquiry, Asker asker) {
        return inquiry.scope().language().map(asker::speaking).orElse(asker);
    }

    private String get(Asker asker, String key, Object... arguments) {
        return texts(asker).get(key, arguments);
    }

    private Texts texts(Asker asker) {
        var reader = new Reader(asker.language(), asker.actor().platform());
        return texts.computeIfAbsent(reader, each -> Texts.in(each.language(), each.platform()));
    }

    private void later(Asker asker, Runnable work) {
        try {
            questions.execute(() -> guarded(asker, work));
        } catch (RejectedExecutionException busy) {
            asker.whisper(Card.saying(Tone.WARNING, get(asker, "query.busy")));
        }
    }

    private void guarded(Asker asker, Runnable work) {
        try {
            work.run();
        } catch (Throwable broken) {
            var token = ids.get();
            LOG.error("error={}", token, broken);
            broke.accept(asker.actor().platform());
            asker.whisper(Card.saying(Tone.BAD, get(asker, "query.broken", token)));
        }
    }
}
