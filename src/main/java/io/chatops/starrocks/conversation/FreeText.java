package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.conversation.CommandLine.Pair;
import io.chatops.starrocks.conversation.Tally.Outcome;
import io.chatops.starrocks.intent.Context;
import io.chatops.starrocks.intent.Intent;
import io.chatops.starrocks.intent.Router;
import io.chatops.starrocks.intent.Slots;
import io.chatops.starrocks.intent.Understanding;
import io.chatops.starrocks.secret.Masker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what is no command. A request that does not say which product it means is answered with a question, never with an act;
 * what is understood goes the same road as the verb that it means.
 */
final class FreeText {
    private static final Logger LOG = LoggerFactory.getLogger(FreeText.class);

    private final Topics topics;
    /** A decision in a few words, perhaps with what it is about: it is never taken for a press. */
    private static final Pattern DECISION =
            Pattern.compile("(?i)(please\\s+)?(i\\s+)?(approved?|reject(ed)?|lgtm)(\\s+[^\\s?]+){0,4}[.!]*"
                    + "|[请我]*(同意|批准|审批通过|通过审批|驳回|拒绝)(\\s+\\S+){0,3}[了吧。！!]*((这个|该|此)?(申请|请求|审批)[了吧。！!]*)?");

    private final Shelf<Request> requests;
    private final RequestDesk approvals;
    private final Masker masker;

    FreeText(Topics topics, Shelf<Request> requests, RequestDesk approvals, Masker masker) {
        this.topics = topics;
        this.requests = requests;
        this.approvals = approvals;
        this.masker = masker;
    }

    /**
     * What a line comes to.
     *
     * @param line a verb with its line; empty when it was answered here
     * @param outcome how it was answered here
     */
    record Heard(Optional<CommandLine> line, Outcome outcome) {
        static final Heard ANSWERED = new Heard(Optional.empty(), Outcome.ANSWERED);
        static final Heard CLARIFIED = new Heard(Optional.empty(), Outcome.CLARIFIED);
    }

    /** Answers a line, or says which verb does. */
    Heard heard(String text, Context context, Audience audience) {
        if (isDecision(text)) {
            audience.whisper(Tone.PLAIN, "approval.free_text");
            approvals.answer(CommandLine.of("requests"), audience);
            return Heard.ANSWERED;
        }
        var understood = Router.standard().route(text, context);
        LOG.info("free text intent={} context={}", understood.intent(), context);
        remember(understood, audience);
        return switch (understood.intent()) {
            case CLARIFY_PRODUCT -> {
                ask(text, understood, audience);
                yield Heard.CLARIFIED;
            }
            case NOT_STARROCKS -> heardOut(Answers.otherProduct(audience.words()), audience);
            case OUT_OF_SCOPE -> heardOut(Answers.outOfScope(audience.words()), audience);
            case UNKNOWN -> heardOut(Answers.notUnderstood(audience.words()), audience);
            case CANCEL -> heardOut(Answers.nothingToCancel(audience.words()), audience);
            case SCALE, RESTART ->
                heardOut(Answers.writeNotOffered(audience.words(), understood.intent(), understood.slots()), audience);
            case CREATE_INSTANCE,
                    LIST_INSTANCES,
                    INSTANCE_STATUS,
                    NODE_GROUPS,
                    UPGRADABLE_VERSIONS,
                    CONFIGS,
                    CONFIG_HISTORY,
                    GATEWAYS,
                    GETTING_STARTED,
                    PARAMETER_HELP,
                    HELP ->
                new Heard(Optional.of(line(understood.intent(), understood.slots(), text)), Outcome.ANSWERED);
        };
    }

    /** Whether a line sounds like an approval or a rejection, which words cannot give. */
    static boolean isDecision(String text) {
        return DECISION.matcher(text.strip()).matches();
    }

    /** What this person said in this thread or conversation before. */
    Context context(Audience audience) {
        return topics.of(audience.actor(), audience.place());
    }

    /** A product was chosen for a request that named none. */
    Optional<CommandLine> chosen(String value, Audience audience) {
        var parts = value.split(" ", 2);
        var request = requests.find(parts[0]).filter(kept -> kept.actor().equals(audience.actor()));
        var product = parts.length == 2 ? Product.parse(parts[1]) : Optional.<Product>empty();
        if (request.isEmpty() || product.isEmpty()) {
            audience.whisper(Tone.WARNING, "answer.question.gone");
            return Optional.empty();
        }
        if (product.get() != Product.STARROCKS) {
            topics.named(audience.actor(), audience.place(), Context.OTHER);
            audience.whisper(Answers.elsewhere(audience.words(), product.get()));
            return Optional.empty();
        }
        topics.named(audience.actor(), audience.place(), Context.STARROCKS);
        var asked = request.get();
        if (asked.operation() == Intent.SCALE || asked.operation() == Intent.RESTART) {
            return answered(Answers.writeNotOffered(audience.words(), asked.operation(), asked.slots()), audience);
        }
        return Optional.of(line(asked.operation(), asked.slots(), asked.words()));
    }

    /** The same words as a line with a verb; empty values are left out. */
    private static CommandLine line(Intent intent, Slots slots, String text) {
        var words = new ArrayList<String>();
        var pairs = new ArrayList<Pair>();
        slots.region().ifPresent(region -> pairs.add(new Pair("region", region)));
        slots.profile().ifPresent(profile -> pairs.add(new Pair("profile", profile)));
        slots.instanceId().or(slots::instanceName).ifPresent(words::add);
        if (intent == Intent.CREATE_INSTANCE) {
            slots.cu().ifPresent(cu -> pairs.add(new Pair("cu", String.valueOf(cu))));
            slots.version().ifPresent(version -> pairs.add(new Pair("version", version)));
        }
        if (intent == Intent.PARAMETER_HELP) {
            words.addAll(Arrays.asList(text.strip().split("\\s+")));
        }
        if (intent == Intent.LIST_INSTANCES) {
            slots.status().ifPresent(status -> pairs.add(new Pair("status", status)));
            slots.instanceName().ifPresent(name -> pairs.add(new Pair("name", name)));
            words.clear();
        }
        return CommandLine.of(verb(intent), words, pairs, text);
    }

    private static String verb(Intent intent) {
        return switch (intent) {
            case CREATE_INSTANCE -> "create";
            case LIST_INSTANCES -> "list";
            case INSTANCE_STATUS -> "status";
            case NODE_GROUPS -> "nodes";
            case UPGRADABLE_VERSIONS -> "versions";
            case CONFIGS -> "configs";
            case CONFIG_HISTORY -> "history";
            case GATEWAYS -> "gateways";
            case GETTING_STARTED -> "start";
            case PARAMETER_HELP -> "params";
            case HELP, CANCEL, SCALE, RESTART, CLARIFY_PRODUCT, NOT_STARROCKS, OUT_OF_SCOPE, UNKNOWN -> "help";
        };
    }

    private void remember(Understanding understood, Audience audience) {
        if (understood.intent().needsProduct()) {
            topics.named(audience.actor(), audience.place(), Context.STARROCKS);
        } else if (understood.intent() == Intent.NOT_STARROCKS) {
            topics.named(audience.actor(), audience.place(), Context.OTHER);
        }
    }

    /** The founding document's question; the words, without their secrets, and the values are kept for the answer. */
    private void ask(String typed, Understanding understood, Audience audience) {
        var text = masker.mask(typed);
        var id = requests.keep(
                new Request(audience.actor(), text, understood.operation().orElse(Intent.HELP), understood.slots()));
        var buttons = Arrays.stream(Product.values())
                .map(product ->
                        Button.of(Actions.PRODUCT + "." + product.name(), id + " " + product.name(), product.label()))
                .toList();
        var shown = text.strip().length() > 200 ? text.strip().substring(0, 200) + "…" : text.strip();
        audience.whisper(new Card(
                audience.get("answer.product.title"),
                Tone.PLAIN,
                List.of(new Section.Text(audience.get("answer.product.text", shown))),
                buttons,
                List.of()));
    }

    private static Heard heardOut(Card card, Audience audience) {
        audience.whisper(card);
        return Heard.ANSWERED;
    }

    private static Optional<CommandLine> answered(Card card, Audience audience) {
        audience.whisper(card);
        return Optional.empty();
    }
}
