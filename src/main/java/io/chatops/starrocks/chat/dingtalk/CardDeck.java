package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Memory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The parts of card mode, put together. Without a template no card is sent; those of another time are still changed, and presses on
 * them heard.
 */
final class CardDeck implements AutoCloseable {
    /** A part of the second and a half in which a press is answered. */
    private static final Duration SETTLING = Duration.ofMillis(400);

    private final CardViews views;
    private final InboundHandler handler;
    private final Speech speech;
    private final Codes codes;
    private final FormOnCard forms;
    private final MessageOnCard messages;
    private final Later later = Later.onThread("dingtalk-card-later");

    private CardDeck(
            InboundHandler handler, Speech speech, Codes codes, DingTalkCards cards, CardMode mode, InWords words) {
        this.views = words.views();
        this.handler = handler;
        this.speech = speech;
        this.codes = codes;
        var pages = new FormPage(handler::search);
        this.forms = new FormOnCard(new CardSender(cards, mode, words.names()), views, pages, words.forms(), speech);
        this.messages =
                new MessageOnCard(cards, mode, codes, words.messages(), speech, words.corpId(), words.names(), later);
    }

    /** What is said in place of a card. */
    private record InWords(
            FormScreen forms, CardScreen messages, String corpId, Supplier<String> names, CardViews views) {}

    static CardDeck of(
            DingTalkSettings settings,
            DingTalkCalls calls,
            InboundHandler handler,
            Speech speech,
            Codes codes,
            FormScreen formsInWords,
            CardScreen messagesInWords,
            Memory memory,
            InstantSource clock,
            RandomGenerator random) {
        var mode = new CardMode(settings.cardTemplateId().isPresent(), clock);
        var words = new InWords(
                formsInWords, messagesInWords, settings.corpId(), () -> name(random), new CardViews(memory));
        return new CardDeck(handler, speech, codes, new DingTalkCards(settings, calls), mode, words);
    }

    FormScreen forms() {
        return forms;
    }

    CardScreen messages() {
        return messages;
    }

    /** Who hears presses; what is said is heard by {@code words}. */
    DingTalkHandler desk(DingTalkHandler words, DingTalkInbound inbound, DingTalkForms open, Outlet outlet) {
        return new CardDesk(
                words,
                inbound,
                open,
                views,
                forms,
                new FormPresses(handler, open),
                messages,
                new MessagePresses(handler, open, codes, messages, SETTLING),
                handler,
                outlet,
                speech);
    }

    @Override
    public void close() {
        later.close();
    }

    private static String name(RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
