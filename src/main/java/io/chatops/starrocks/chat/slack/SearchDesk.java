package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers live lists while Slack waits; a list that says so when the answer would be too late. */
final class SearchDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SearchDesk.class);
    private static final int MOST = 100;

    private final InboundHandler handler;
    private final SlackWork work;
    private final Notices notices;
    private final Timing timing;

    SearchDesk(InboundHandler handler, SlackWork work, Notices notices, Timing timing) {
        this.handler = handler;
        this.work = work;
        this.notices = notices;
        this.timing = timing;
    }

    Acknowledged take(Payload payload) {
        var search = new Inbound.Search(
                payload.actor(),
                payload.form(),
                payload.text("action_id").orElse(""),
                payload.text("value").orElse(""));
        var fitting =
                find(search).stream().filter(SlackOptions::fits).limit(MOST).map(SlackOptions::of);
        return Acknowledged.json("{\"options\":" + BlockJson.of(fitting.toList()) + "}");
    }

    private List<Option> find(Inbound.Search search) {
        try {
            return work.answer(() -> handler.search(search)).get(timing.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("a live list was too slow field={}", SlackText.cut(search.field(), 40));
        } catch (RejectedExecutionException full) {
            LOG.warn("too busy for a live list");
        } catch (ExecutionException failed) {
            LOG.error("a live list failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return List.of(notices.unread());
    }
}
