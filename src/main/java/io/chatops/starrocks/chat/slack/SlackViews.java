package io.chatops.starrocks.chat.slack;

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

/** Opens modals, shows something else in them, and publishes the App Home. */
final class SlackViews {
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    /** A trigger lives three seconds, so a later answer is worth nothing. */
    private static final Duration TRIGGER = Duration.ofMillis(2800);

    private final SlackWeb web;
    private final SlackForms forms;
    private final SlackCards cards;
    private final Drawings drawings;

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
        drawings.drew(new FormRef(ref.platform(), ref.tenant(), ref.view(), reply.text("view", "hash")));
        return reply.delivery("views.update", Optional.empty());
    }

    /** Guarded by the hash that the last update of any replica came back with: whatever a person sent off since has another. */
    Delivery showAgain(FormRef ref, Form form) {
        var hash = drawings.last(ref);
        return hash.isEmpty()
                ? new Delivery.Failed(Delivery.Reason.OUTDATED, "not_shown")
                : show(new FormRef(ref.platform(), ref.tenant(), ref.view(), hash), form);
    }

    Delivery publish(Actor to, Card card) {
        var home = View.builder().type("home").blocks(cards.homeBlocks(card)).build();
        return web.call("views.publish", Map.of("user_id", to.user(), "view", BlockJson.of(home)), DEADLINE)
                .delivery("views.publish", Optional.empty());
    }
}
