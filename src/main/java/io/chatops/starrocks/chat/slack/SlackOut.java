package io.chatops.starrocks.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.chat.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows cards and forms in Slack: messages, private answers, modals and the App Home. */
final class SlackOut implements ChatOut {
    /** The opaque name of this platform on actors and places. */
    static final String PLATFORM = "slack";

    private static final Logger LOG = LoggerFactory.getLogger(SlackOut.class);
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    /** A trigger lives three seconds, so a later answer is worth nothing. */
    private static final Duration TRIGGER = Duration.ofMillis(2800);

    private final SlackWeb web;
    private final SlackCards cards;
    private final SlackForms forms;
    private final SlackPeople people;
    private final ReplyAddresses addresses;
    private final ChannelPace pace;
    private final Pause pause;
    private final Gson gson = GsonFactory.createSnakeCase();

    SlackOut(
            SlackWeb web,
            SlackCards cards,
            SlackForms forms,
            SlackPeople people,
            ReplyAddresses addresses,
            ChannelPace pace,
            Pause pause) {
        this.web = web;
        this.cards = cards;
        this.forms = forms;
        this.people = people;
        this.addresses = addresses;
        this.pace = pace;
        this.pause = pause;
    }

    @Override
    public Delivery post(Place place, Card card) {
        return fitting(() -> postTo(place.channel(), place.thread(), place.tenant(), card));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        return fitting(() -> update(message, card));
    }

    private Delivery update(MessageRef message, Card card) {
        var parameters = content(card);
        parameters.put("channel", message.channel());
        parameters.put("ts", message.message());
        var reply = web.call("chat.update", parameters, DEADLINE);
        return delivered("chat.update", reply, Optional.of(message));
    }

    @Override
    public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        return fitting(() -> tell(to, place, doorway, card));
    }

    private Delivery tell(Actor to, Place place, Doorway doorway, Card card) {
        if (byReplyAddress(doorway, card)) {
            return new Delivery.Delivered(Optional.empty());
        }
        if (place.direct()) {
            return postTo(place.channel(), place.thread(), place.tenant(), card);
        }
        var parameters = content(card);
        parameters.put("channel", place.channel());
        parameters.put("user", to.user());
        place.thread().ifPresent(thread -> parameters.put("thread_ts", thread));
        var reply = web.call("chat.postEphemeral", parameters, DEADLINE);
        if (reply.ok()) {
            return new Delivery.Delivered(Optional.empty());
        }
        // Never again after silence: it may be there already. A refusal for the place leaves the direct message.
        return reply.failure().reason() == Delivery.Reason.NOT_A_MEMBER
                ? postTo(to.user(), Optional.empty(), to.tenant(), card)
                : delivered("chat.postEphemeral", reply, Optional.empty());
    }

    @Override
    public Opened open(Doorway doorway, Actor to, Form form) {
        if (doorway.trigger().isEmpty()) {
            return notOpened(SlackReply.failed("no_trigger").failure());
        }
        try {
            return open(doorway.trigger().get(), to, json(forms.view(form)));
        } catch (IllegalArgumentException unfit) {
            return notOpened(unfit(unfit));
        }
    }

    private Opened open(String trigger, Actor to, String view) {
        var reply = web.call("views.open", Map.of("trigger_id", trigger, "view", view), TRIGGER);
        return reply.ok()
                ? new Opened(
                        reply.text("view", "id")
                                .map(id -> new FormRef(PLATFORM, to.tenant(), id, reply.text("view", "hash"))),
                        Optional.empty())
                : notOpened(failed("views.open", reply));
    }

    private static Opened notOpened(Delivery.Failed failure) {
        return new Opened(Optional.empty(), Optional.of(failure));
    }

    @Override
    public Delivery show(FormRef ref, Form form) {
        return fitting(() -> show(ref, gson.toJsonTree(forms.view(form))));
    }

    /** Shows a view that is JSON already. */
    Delivery show(FormRef ref, JsonElement view) {
        var parameters = new HashMap<>(Map.of("view_id", ref.view(), "view", gson.toJson(view)));
        ref.state().ifPresent(hash -> parameters.put("hash", hash));
        return delivered("views.update", web.call("views.update", parameters, DEADLINE), Optional.empty());
    }

    @Override
    public Delivery publishHome(Actor to, Card card) {
        return fitting(() -> publish(to, card));
    }

    private Delivery publish(Actor to, Card card) {
        var view = View.builder().type("home").blocks(cards.homeBlocks(card)).build();
        var reply = web.call("views.publish", Map.of("user_id", to.user(), "view", json(view)), DEADLINE);
        return delivered("views.publish", reply, Optional.empty());
    }

    @Override
    public Person person(Actor actor) {
        return people.person(actor);
    }

    private Delivery postTo(String channel, Optional<String> thread, String tenant, Card card) {
        var wait = pace.reserve(channel);
        if (wait.isEmpty() || !waited(wait.get())) {
            return new Delivery.Failed(Delivery.Reason.UNREACHABLE, "channel_busy");
        }
        var parameters = content(card);
        parameters.put("channel", channel);
        parameters.put("unfurl_links", "false");
        parameters.put("unfurl_media", "false");
        thread.ifPresent(ts -> parameters.put("thread_ts", ts));
        var reply = web.call("chat.postMessage", parameters, DEADLINE);
        var message = reply.text("ts")
                .map(ts ->
                        new MessageRef(PLATFORM, tenant, reply.text("channel").orElse(channel), ts));
        return delivered("chat.postMessage", reply, message);
    }

    private boolean byReplyAddress(Doorway doorway, Card card) {
        var address = doorway.reply().flatMap(addresses::take);
        if (address.isEmpty()) {
            return false;
        }
        var answer = new JsonObject();
        answer.addProperty("response_type", "ephemeral");
        answer.addProperty("replace_original", false);
        answer.addProperty("text", cards.text(card));
        answer.add("blocks", gson.toJsonTree(cards.blocks(card)));
        var reply = web.post(address.get(), gson.toJson(answer), DEADLINE);
        if (!reply.ok()) {
            LOG.info("private answer not taken error={}", reply);
        }
        return reply.ok();
    }

    /** Text and blocks always go together: an edit with the text alone would take the blocks away. */
    private Map<String, String> content(Card card) {
        var content = new HashMap<String, String>();
        content.put("text", cards.text(card));
        content.put("blocks", gson.toJson(cards.blocks(card)));
        return content;
    }

    private String json(View view) {
        return gson.toJson(view);
    }

    private static Delivery delivered(String method, SlackReply reply, Optional<MessageRef> message) {
        return reply.ok() ? new Delivery.Delivered(message) : failed(method, reply);
    }

    private static Delivery.Failed failed(String method, SlackReply reply) {
        LOG.warn("slack refused method={} error={}", method, reply);
        return reply.failure();
    }

    /** A card or form that no cutting makes fit is refused like any other that Slack does not take. */
    private static Delivery fitting(Supplier<Delivery> showing) {
        try {
            return showing.get();
        } catch (IllegalArgumentException unfit) {
            return unfit(unfit);
        }
    }

    private static Delivery.Failed unfit(IllegalArgumentException reason) {
        LOG.error("something does not fit Slack reason={}", reason.getMessage());
        return new Delivery.Failed(Delivery.Reason.REFUSED, "unfit");
    }

    private boolean waited(Duration time) {
        try {
            if (!time.isZero()) {
                pause.await(time);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
