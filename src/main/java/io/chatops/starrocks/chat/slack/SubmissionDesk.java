package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a form that was sent off, and answers what it does next while Slack waits. */
final class SubmissionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionDesk.class);

    private final InboundHandler handler;
    private final SlackForms forms;
    private final LateForms late;
    private final SlackWork work;
    private final Notices notices;
    private final Timing timing;

    SubmissionDesk(
            InboundHandler handler, SlackForms forms, LateForms late, SlackWork work, Notices notices, Timing timing) {
        this.handler = handler;
        this.forms = forms;
        this.late = late;
        this.work = work;
        this.notices = notices;
        this.timing = timing;
    }

    Acknowledged take(Payload payload) {
        var state = payload.state();
        var submitted = new Inbound.Submitted(
                payload.actor(), payload.form(), payload.formRef(), state.values(), state.secrets());
        try {
            var answer = work.answer(() -> handler.submitted(submitted));
            return await(answer, payload, state);
        } catch (RejectedExecutionException full) {
            return notice(payload, state, "slack.busy");
        } catch (IllegalArgumentException unfit) {
            LOG.error("a form does not fit Slack reason={}", unfit.getMessage());
            return notice(payload, state, "slack.failed");
        }
    }

    private Acknowledged await(CompletableFuture<FormAnswer> answer, Payload payload, FormState state) {
        try {
            return now(answer.get(timing.answer().toMillis(), TimeUnit.MILLISECONDS), payload, state);
        } catch (TimeoutException slow) {
            LOG.info("a form's answer is slow, it follows");
            var waiting = page(payload, "slack.working");
            return update(waiting, () -> late.follow(payload, answer));
        } catch (ExecutionException failed) {
            LOG.error("a form's answer failed kind={}", kind(failed));
            return notice(payload, state, "slack.failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return notice(payload, state, "slack.failed");
        }
    }

    private Acknowledged now(FormAnswer answer, Payload payload, FormState state) {
        if (answer instanceof FormAnswer.Errors errors) {
            return errors(payload, state, errors.byField());
        }
        if (answer instanceof FormAnswer.Next next) {
            return update(next.form(), () -> {});
        }
        if (answer instanceof FormAnswer.Later later) {
            return update(later.meanwhile(), () -> late.show(payload, later.then()));
        }
        return Acknowledged.empty();
    }

    private Acknowledged update(Form form, Runnable afterwards) {
        var view = BlockJson.of(forms.view(form));
        return Acknowledged.json("{\"response_action\":\"update\",\"view\":" + view + "}", afterwards);
    }

    /** Slack knows errors under inputs only: one for a field that is not there stands under the first. */
    private Acknowledged errors(Payload payload, FormState state, Map<String, String> byField) {
        var first = state.firstBlock();
        if (first.isEmpty()) {
            var text = String.join("\n", byField.values());
            return update(notices.page(payload.form(), title(payload), text), () -> {});
        }
        var errors = new JsonObject();
        byField.forEach((field, text) -> {
            var block = state.blocks().getOrDefault(field, first.get());
            var sentence = SlackText.notEmpty(SlackText.cut(SlackText.clean(text), 2000));
            var before = JsonTree.text(errors, block).map(words -> words + " ").orElse("");
            errors.addProperty(block, before + sentence);
        });
        var answer = new JsonObject();
        answer.addProperty("response_action", "errors");
        answer.add("errors", errors);
        return Acknowledged.json(answer.toString());
    }

    /** Nothing typed is lost by one of our own sentences, as long as there is an input to put it under. */
    Acknowledged notice(Payload payload, FormState state, String key) {
        return errors(payload, state, Map.of("", notices.both(key)));
    }

    private Form page(Payload payload, String key) {
        return notices.page(payload.form(), title(payload), notices.both(key));
    }

    static String title(Payload payload) {
        return payload.text("view", "title", "text").orElse("StarRocks");
    }

    private static String kind(ExecutionException failed) {
        var cause = failed.getCause();
        return (cause == null ? failed : cause).getClass().getName();
    }
}
