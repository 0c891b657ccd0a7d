package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.Place;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every request that Bolt has read. It stands before Bolt's own routing, which loses a payload with two actions and picks by
 * chance between two handlers of one name. Acknowledges first and hands over then, but for the two kinds that Slack waits for.
 */
final class SlackInbound {
    /** The global shortcut of the manifest: opens the wizard. */
    static final String CREATE_SHORTCUT = "starrocks_create";

    /** The message shortcut of the manifest: takes a message for something said to the bot. */
    static final String ASK_SHORTCUT = "starrocks_ask";

    private static final Logger LOG = LoggerFactory.getLogger(SlackInbound.class);

    private final InboundHandler handler;
    private final ChatOut out;
    private final SlackWork work;
    private final Notices notices;
    private final EventDesk events = new EventDesk();
    private final Turnstile turnstile;
    private final Timing timing;
    private final Routes routes = new Routes();
    private final Acknowledged busy;

    SlackInbound(
            SlackSettings settings,
            InboundHandler handler,
            ChatOut out,
            SlackWork work,
            Notices notices,
            Turnstile turnstile,
            Timing timing,
            SubmissionDesk submissions,
            SearchDesk searches) {
        this.handler = handler;
        this.out = out;
        this.work = work;
        this.notices = notices;
        this.turnstile = turnstile;
        this.timing = timing;
        this.busy = Acknowledged.saying(notices.both("slack.busy"));
        routes.add("Command " + settings.command(), this::command)
                .add("BlockAction", payload(this::blockActions))
                .add("ViewSubmission", payload(submissions::take))
                .add("BlockSuggestion", payload(searches::take))
                .add("ViewClosed", payload(this::viewClosed))
                .add("GlobalShortcut " + CREATE_SHORTCUT, payload(this::createShortcut))
                .add("MessageShortcut " + ASK_SHORTCUT, payload(this::askShortcut))
                .add("Event app_mention", event(events::mention, handler::said))
                .add("Event message", event(events::direct, handler::said))
                .add("Event app_home_opened", event(events::home, handler::homeOpened))
                .add("UrlVerification", SlackInbound::verification)
                .add("SSLCheck", request -> Acknowledged.empty());
    }

    /** Answers any request: what nobody takes is acknowledged too, since Slack would send it again. */
    Acknowledged take(Request<?> request) {
        var route = routes.find(name(request));
        if (route.isEmpty()) {
            LOG.info("nobody takes this kind={}", request.getRequestType());
            return Acknowledged.empty();
        }
        return route.get().take(request);
    }

    private static String name(Request<?> request) {
        return switch (request.getRequestType()) {
            case Command ->
                "Command " + ((SlashCommandRequest) request).getPayload().getCommand();
            case Event ->
                "Event " + JsonTree.text(json(request), "event", "type").orElse("");
            case GlobalShortcut, MessageShortcut ->
                request.getRequestType() + " "
                        + JsonTree.text(json(request), "callback_id").orElse("");
            default -> request.getRequestType().name();
        };
    }

    /** Whoever is turned away hears it in the acknowledgement: it costs no call and no new words, so nobody is left without one in a flood. */
    private Acknowledged command(Request<?> request) {
        if (work.isFull()) {
            return busy;
        }
        var payload = ((SlashCommandRequest) request).getPayload();
        var actor = new Actor(SlackOut.PLATFORM, given(payload.getTeamId()), given(payload.getUserId()));
        var channel = given(payload.getChannelId());
        var place = new Place(SlackOut.PLATFORM, actor.tenant(), channel, Optional.empty(), Payload.isDirect(channel));
        var doorway =
                new Doorway(Optional.ofNullable(payload.getTriggerId()), Optional.ofNullable(payload.getResponseUrl()));
        var command = new Inbound.Command(
                actor, place, TypedText.of(given(payload.getText())).strip(), doorway);
        var key = doorway.trigger().map(trigger -> "command " + trigger);
        Runnable act = () ->
                turnstile.pass(() -> turnstile.isFirst(key), () -> handler.command(command), actor, place, doorway);
        return Acknowledged.empty(() -> work.take(act, sayBusy(actor, place, doorway)));
    }

    /** Usually one action; several when elements changed together. Each is handed over in its order. */
    private Acknowledged blockActions(Payload payload) {
        if (payload.isInForm()) {
            return formActions(payload);
        }
        return handOver(() -> payload.actions().forEach(action -> messageAction(payload, action)), payload);
    }

    /** What stands on a form is noted before Slack is answered, and no longer than Slack waits. */
    private Acknowledged formActions(Payload payload) {
        var changes = payload.actions().stream()
                .map(action -> change(payload, action))
                .toList();
        CompletableFuture<Boolean> noted;
        try {
            noted = work.answer(() -> isNoted(payload, changes));
            awaits(noted);
        } catch (RejectedExecutionException full) {
            return Acknowledged.empty(sayBusy(payload.actor(), payload.place(), payload.doorway()));
        }
        return handOver(
                () -> outcome(noted),
                () -> changes.forEach(handler::changed),
                payload.actor(),
                payload.place(),
                payload.doorway());
    }

    private boolean isNoted(Payload payload, List<Inbound.Changed> changes) {
        boolean first = turnstile.isFirst(payload.key());
        if (first) {
            changes.forEach(handler::noted);
        }
        return first;
    }

    private void awaits(CompletableFuture<Boolean> noted) {
        try {
            var unused = noted.get(timing.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("what stands on a form is noted late");
        } catch (ExecutionException failed) {
            LOG.warn("what stands on a form could not be noted");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean outcome(CompletableFuture<Boolean> noted) {
        try {
            return noted.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Once.Unavailable away) {
                throw away;
            }
            throw failed;
        }
    }

    private void messageAction(Payload payload, JsonObject action) {
        var name = JsonTree.text(action, "action_id").orElse("");
        handler.pressed(new Inbound.Pressed(
                payload.actor(),
                payload.place(),
                CardButtons.action(name),
                JsonTree.text(action, "value").orElse(""),
                payload.message(),
                payload.doorway()));
    }

    private static Inbound.Changed change(Payload payload, JsonObject action) {
        var state = payload.state();
        return new Inbound.Changed(
                payload.actor(),
                payload.form(),
                payload.formRef(),
                JsonTree.text(action, "action_id").orElse(""),
                state.values(),
                state.secrets(),
                payload.doorway());
    }

    private Acknowledged viewClosed(Payload payload) {
        return handOver(() -> handler.closed(new Inbound.Closed(payload.actor(), payload.form())), payload);
    }

    private Acknowledged createShortcut(Payload payload) {
        var command = new Inbound.Command(payload.actor(), payload.place(), "create", payload.doorway());
        return handOver(() -> handler.command(command), payload);
    }

    private Acknowledged askShortcut(Payload payload) {
        var words = payload.text("message", "text").orElse("");
        var said = new Inbound.Said(payload.actor(), payload.place(), TypedText.of(words), payload.doorway());
        return handOver(() -> handler.said(said), payload);
    }

    private <T extends Inbound> Routes.Route event(Function<JsonObject, Optional<T>> read, Consumer<T> deliver) {
        return request -> {
            var payload = json(request);
            BooleanSupplier isFirst = () -> turnstile.isFirst(events.key(payload));
            return read.apply(payload)
                    .map(found ->
                            handOver(isFirst, () -> deliver.accept(found), found.actor(), place(found), Doorway.NONE))
                    .orElseGet(Acknowledged::empty);
        };
    }

    private static Place place(Inbound inbound) {
        return inbound instanceof Inbound.Said said ? said.place() : own(inbound.actor());
    }

    /** The conversation of a person with the bot, which Slack finds by the person's id. */
    private static Place own(Actor actor) {
        return new Place(SlackOut.PLATFORM, actor.tenant(), actor.user(), Optional.empty(), true);
    }

    private static Routes.Route payload(Function<Payload, Acknowledged> take) {
        return request -> take.apply(new Payload(json(request)));
    }

    /** The reader makes nothing else of a payload. */
    private static JsonObject json(Request<?> request) {
        return ((Interaction) request).root();
    }

    private static Acknowledged verification(Request<?> request) {
        return Acknowledged.text(given(((UrlVerificationRequest) request).getChallenge()));
    }

    private Acknowledged handOver(Runnable task, Payload payload) {
        return handOver(
                () -> turnstile.isFirst(payload.key()), task, payload.actor(), payload.place(), payload.doorway());
    }

    private Acknowledged handOver(BooleanSupplier isFirst, Runnable task, Actor actor, Place place, Doorway doorway) {
        return Acknowledged.empty(() ->
                work.soon(() -> turnstile.pass(isFirst, task, actor, place, doorway), sayBusy(actor, place, doorway)));
    }

    private Runnable sayBusy(Actor actor, Place place, Doorway doorway) {
        return () -> out.whisper(actor, place, doorway, notices.busy());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
