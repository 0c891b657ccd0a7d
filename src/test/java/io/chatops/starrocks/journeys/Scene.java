package io.chatops.starrocks.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import io.chatops.starrocks.sandbox.cloud.World;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Where a story is played: four people of one team on some chat platform, the bot among them, and a simulated Alibaba Cloud. Alice, Bob
 * and Carol read and write English, Wang Chinese.
 */
interface Scene extends AutoCloseable {
    Somebody alice();

    Somebody bob();

    Somebody carol();

    Somebody wang();

    SimulatedCloud cloud();

    World world();

    /** The orders that reached the cloud since the scene was opened. */
    List<Received> orders();

    /** The instances that there are since the scene was opened. */
    List<SimulatedInstance> instances();

    /** Moves the clock, and lets the bot do what is due then. */
    void timePasses(Duration time);

    /** Lets so much time pass as a new instance needs, until this person sees that it has come so far. */
    Sight timePassesUntil(Somebody person, String instance, Status status);

    /** Waits while the bot works on; the clock stands still where it is moved by hand. */
    void awaits(String what, BooleanSupplier condition);

    /** Whether these words passed through the chat anywhere but in a field that the platform masks for passwords. */
    boolean chatCarried(String words);

    /** What the platform found wrong in what the bot asked of it. */
    List<String> mistakes();

    /** Stops the bot and starts it again on the same database. */
    void restarts();

    @Override
    void close();

    /** The one order, by its interface's names. */
    default JsonNode order() {
        var all = orders();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " orders in place of one");
        }
        return all.get(0).body().orElseThrow();
    }
}
