package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.chat.Place;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows cards and forms in Slack: messages, private answers, modals and the App Home. */
final class SlackOut implements ChatOut {
    /** The opaque name of this platform on actors and places. */
    static final String PLATFORM = "slack";

    private static final Logger LOG = LoggerFactory.getLogger(SlackOut.class);

    private final SlackMessages messages;
    private final SlackFiles files;
    private final SlackViews views;
    private final SlackPeople people;

    SlackOut(SlackMessages messages, SlackFiles files, SlackViews views, SlackPeople people) {
        this.messages = messages;
        this.files = files;
        this.views = views;
        this.people = people;
    }

    @Override
    public Delivery post(Place place, Card card) {
        return fitting(() -> messages.post(place.channel(), place.thread(), place.tenant(), card));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        return fitting(() -> messages.edit(message, card));
    }

    @Override
    public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        return fitting(() -> messages.whisper(to, place, doorway, card));
    }

    @Override
    public Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
        return fitting(() -> messages.replace(to, place, doorway, card));
    }

    @Override
    public Delivery hand(Actor to, Place place, Card card, Attachment file) {
        return fitting(() -> files.hand(to, place, card, file));
    }

    @Override
    public Opened open(Doorway doorway, Actor to, Form form) {
        if (doorway.trigger().isEmpty()) {
            return notOpened(SlackReply.failed("no_trigger").failure());
        }
        try {
            return views.open(doorway.trigger().get(), to, form);
        } catch (IllegalArgumentException unfit) {
            return notOpened(unfit(unfit));
        }
    }

    @Override
    public Delivery show(FormRef ref, Form form) {
        return fitting(() -> views.show(ref, form));
    }

    @Override
    public Delivery showAgain(FormRef ref, Form form) {
        return fitting(() -> views.showAgain(ref, form));
    }

    /** Shows a view that is JSON already. */
    Delivery show(FormRef ref, String view) {
        return views.show(ref, view);
    }

    @Override
    public Delivery publishHome(Actor to, Card card) {
        return fitting(() -> views.publish(to, card));
    }

    @Override
    public Person person(Actor actor) {
        return people.person(actor);
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

    private static Opened notOpened(Delivery.Failed failure) {
        return new Opened(Optional.empty(), Optional.of(failure));
    }
}
