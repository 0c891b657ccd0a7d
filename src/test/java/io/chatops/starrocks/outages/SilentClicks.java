package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

/**
 * Does one thing again and again, and has the database go away a statement later each time, until it is not missed any more: each
 * time whoever did it must see something.
 */
final class SilentClicks {
    /** No click asks for more. */
    private static final int MOST = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final FailingDatabase database;
    private final Eyes eyes;
    private final BiPredicate<BooleanSupplier, Duration> eventually;

    SilentClicks(FailingDatabase database, Eyes eyes, BiPredicate<BooleanSupplier, Duration> eventually) {
        this.database = database;
        this.eyes = eyes;
        this.eventually = eventually;
    }

    /** How something is begun that is then done. */
    interface Prepared {
        Runnable act(int number);
    }

    /** Demands that none is silent, whether one statement is lost or all that follow. */
    void areNone(String what, Prepared click) {
        var silent = new ArrayList<String>();
        int statements = 0;
        while (isMissed(what, click, statements, 1, silent)) {
            statements++;
            assertThat(statements).as("statements of %s", what).isLessThan(MOST);
        }
        // after the last one nothing is lost either way
        for (int answered = 0; answered < statements; answered++) {
            isMissed(what, click, answered, Integer.MAX_VALUE, silent);
        }
        assertThat(silent).isEmpty();
    }

    /** The same in half the time: all statements that follow are lost, from one on that comes a statement later each time. */
    void areNoneOnceItIsAway(String what, Prepared click) {
        var silent = new ArrayList<String>();
        int statements = 0;
        while (isMissed(what, click, statements, Integer.MAX_VALUE, silent)) {
            statements++;
            assertThat(statements).as("statements of %s", what).isLessThan(MOST);
        }
        assertThat(silent).isEmpty();
    }

    private boolean isMissed(String what, Prepared click, int answered, int times, List<String> silent) {
        var act = click.act(2 * answered + (times == 1 ? 0 : 1));
        eyes.close();
        database.goesAway(answered, times);
        boolean seen;
        boolean missed;
        try {
            act.run();
            seen = eventually.test(eyes::saw, PATIENCE);
        } finally {
            missed = database.comesBack();
        }
        if (!seen) {
            silent.add(what + " with the database away after " + answered + " statements"
                    + (times == 1 ? ", for one" : " for good") + (missed ? "" : ", which nobody missed"));
        }
        return missed;
    }
}
