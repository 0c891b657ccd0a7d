package io.chatops.starrocks.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.CyclicTimeouts;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends the connection of a request that takes too long: a thread that waits for more of a body gets none then, and is free again.
 * One timer serves all requests, since one for each is set and taken back for nothing thousands of times a second.
 */
final class Deadlines extends CyclicTimeouts<Deadlines.UnderWay> {
    private final Duration limit;
    private final Set<UnderWay> underWay = ConcurrentHashMap.newKeySet();

    Deadlines(Scheduler scheduler, Duration limit) {
        super(scheduler);
        this.limit = limit;
    }

    /** From now to the end of its answer a request has its time. */
    void begin(Request request) {
        var connection = request.getConnectionMetaData().getConnection().getEndPoint();
        var begun = new UnderWay(connection, System.nanoTime() + limit.toNanos());
        underWay.add(begun);
        Request.addCompletionListener(request, failure -> underWay.remove(begun));
        schedule(begun);
    }

    @Override
    protected Iterator<UnderWay> iterator() {
        return underWay.iterator();
    }

    @Override
    protected boolean onExpired(UnderWay late) {
        late.connection.close();
        return true;
    }

    /** One request; no two are equal. */
    static final class UnderWay implements CyclicTimeouts.Expirable {
        private final EndPoint connection;
        private final long end;

        private UnderWay(EndPoint connection, long end) {
            this.connection = connection;
            this.end = end;
        }

        @Override
        public long getExpireNanoTime() {
            return end;
        }
    }
}
