package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.FormRef;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings forms to the screen that were not ready when Slack had to be answered. */
final class LateForms {
    private static final Logger LOG = LoggerFactory.getLogger(LateForms.class);
    private static final int TRIES = 4;

    private final SlackOut out;
    private final SlackWork work;
    private final Notices notices;
    private final Timing timing;

    LateForms(SlackOut out, SlackWork work, Notices notices, Timing timing) {
        this.out = out;
        this.work = work;
        this.notices = notices;
        this.timing = timing;
    }

    /** Shows the form when it is there, and not before Slack has had the time to put its answer in place. */
    void show(Payload payload, CompletableFuture<FormAnswer.Late> form) {
        afterAnswering(payload, form, ready -> put(payload, ref -> bring(ref, ready), 1));
    }

    /** Shows what an answer means that came after its time. */
    void follow(Payload payload, CompletableFuture<FormAnswer> answer) {
        afterAnswering(payload, answer, ready -> follow(payload, ready));
    }

    private <T> void afterAnswering(Payload payload, CompletableFuture<T> awaited, Consumer<T> then) {
        BiConsumer<T, Throwable> arrived = (ready, failure) -> {
            if (failure == null) {
                then.accept(ready);
                return;
            }
            LOG.error("a late form failed kind={}", failure.getClass().getName());
            put(payload, page(payload, notices.both("slack.failed")), 1);
        };
        work.after(timing.afterAcknowledgement(), () -> {
            var unused = awaited.whenCompleteAsync(arrived, work.executor());
        });
    }

    private void follow(Payload payload, FormAnswer answer) {
        if (answer instanceof FormAnswer.Next next) {
            put(payload, next.form(), 1);
        } else if (answer instanceof FormAnswer.Later later) {
            put(payload, later.meanwhile(), 1);
            show(payload, later.then());
        } else if (answer instanceof FormAnswer.Errors errors) {
            put(
                    payload,
                    ref -> out.show(
                            ref, RestoredForm.json(payload, errors.byField().values())),
                    1);
        } else {
            put(payload, page(payload, notices.both("slack.done")), 1);
        }
    }

    /** What the person did meanwhile may have been answered by another replica: its drawing is not to be lost under ours. */
    private Delivery bring(FormRef ref, FormAnswer.Late late) {
        var form = late.form();
        if (form.isEmpty()) {
            LOG.info("a late form is left out, the person has gone on");
            return new Delivery.Delivered(Optional.empty());
        }
        var delivery = out.show(ref, form.get());
        if (delivery.delivered()) {
            late.instead().ifPresent(instead -> out.showAgain(ref, instead));
        }
        return delivery;
    }

    private void put(Payload payload, Form form, int tries) {
        put(payload, ref -> out.show(ref, form), tries);
    }

    /** Without a state: this form is newer than whatever stands there. Tried again, since the view may not be in place yet. */
    private void put(Payload payload, Function<FormRef, Delivery> showing, int tries) {
        var seen = payload.formRef();
        var ref = new FormRef(seen.platform(), seen.tenant(), seen.view(), Optional.empty());
        if (showing.apply(ref) instanceof Delivery.Failed failed) {
            if (tries < TRIES && failed.reason() != Delivery.Reason.REFUSED) {
                var pause = timing.afterAcknowledgement().multipliedBy(2L * tries);
                work.after(pause, () -> put(payload, showing, tries + 1));
            } else {
                LOG.warn("a late form was not shown error={}", failed.detail());
                missed(payload, failed);
            }
        }
    }

    /** Whoever closed the form needs no word; everybody else looks at a page that says to wait. */
    private void missed(Payload payload, Delivery.Failed failed) {
        if (failed.reason() != Delivery.Reason.GONE) {
            var words = Card.saying(Card.Tone.WARNING, notices.both("slack.stuck"));
            out.whisper(payload.actor(), payload.place(), payload.doorway(), words);
        }
    }

    private Form page(Payload payload, String text) {
        return notices.page(payload.form(), SubmissionDesk.title(payload), text);
    }
}
