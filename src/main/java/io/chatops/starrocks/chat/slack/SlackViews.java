package io.chatops.starrocks.chat.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.view.View;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut.Opened;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Drawings;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens modals, shows something else in them, and publishes the App Home. */
final class SlackViews {
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    /** A trigger lives three seconds, so a later answer is worth nothing. */
    private static final Duration TRIGGER = Duration.ofMillis(2800);

    private final SlackWeb web;
    private final SlackForms forms;
    private final SlackCards cards;
    private final Drawings drawings;

    /** What this process drew last, as long as somebody may still press on it: it may be newer than what could be written down. */
    private final Cache<String, FormRef> drawn =
            Caffeine.newBuilder().maximumSize(1_000).build();

    SlackViews(SlackWeb web, SlackForms forms, SlackCards cards, Drawings drawings) {
        this.drawings = drawings;
        this.web = web;
        this.forms = forms;
        this.cards = cards;
    }

    Opened open(String trigger, Actor to, Form form) {
        var view = BlockJson.of(forms.view(form));
        var reply = web.call("views.open", Map.of("trigger_id", trigger, "view", view), TRIGGER);
        if (reply.delivery("views.open", Optional.empty()) instanceof Delivery.Failed failed) {
            return new Opened(Optional.empty(), Optional.of(failed));
        }
        var ref = reply.text("view", "id")
                .map(id -> new FormRef(SlackOut.PLATFORM, to.tenant(), id, reply.text("view", "hash")));
        return new Opened(ref, Optional.empty());
    }

    Delivery show(FormRef ref, Form form) {
        return show(ref, BlockJson.of(forms.view(form)));
    }

    /** Shows a view that is JSON already. */
    Delivery show(FormRef ref, String view) {
        var parameters = new HashMap<>(Map.of("view_id", ref.view(), "view", view));
        ref.state().ifPresent(hash -> parameters.put("hash", hash));
        var reply = web.insist("views.update", parameters, DEADLINE);
        var drew = new FormRef(ref.platform(), ref.tenant(), ref.view(), reply.text("view", "hash"));
        drew.state().ifPresent(hash -> drawn.put(ref.view(), drew));
        drawings.drew(drew);
        return reply.delivery("views.update", Optional.empty());
    }

    /**
     * Guarded by the hash that the last update of any replica came back with: whatever a person sent off since has another. Where that
     * could not be written down, by that of this process.
     */
    Delivery showAgain(FormRef ref, Form form) {
        var here = Optional.ofNullable(drawn.getIfPresent(ref.view())).flatMap(FormRef::state);
        return Stream.of(drawings.last(ref), here)
                .flatMap(Optional::stream)
                .distinct()
                .map(hash -> show(new FormRef(ref.platform(), ref.tenant(), ref.view(), Optional.of(hash)), form))
                .filter(shown -> !isOutdated(shown))
                .findFirst()
                .orElseGet(() -> new Delivery.Failed(Delivery.Reason.OUTDATED, "not_shown"));
    }

    private static boolean isOutdated(Delivery shown) {
        return shown instanceof Delivery.Failed failed && failed.reason() == Delivery.Reason.OUTDATED;
    }

    Delivery publish(Actor to, Card card) {
        var home = View.builder().type("home").blocks(cards.homeBlocks(card)).build();
        return web.call("views.publish", Map.of("user_id", to.user(), "view", BlockJson.of(home)), DEADLINE)
                .delivery("views.publish", Optional.empty());
    }
}
