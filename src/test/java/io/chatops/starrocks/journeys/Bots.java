package io.chatops.starrocks.journeys;

import java.util.List;

/** The bots that share one database. */
interface Bots extends AutoCloseable {
    /** Where those that run listen. */
    List<Integer> ports();

    /** What each does once a second by itself, where it does not do so anyhow. */
    void beat();

    /** The same for one of them alone, from 0. */
    void beat(int which);

    /** Stops every one of them and starts others on the same database. */
    void restart();

    @Override
    void close();
}
