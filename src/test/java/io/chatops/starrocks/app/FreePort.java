package io.chatops.starrocks.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port at which nobody listens, for a process that is told on which to listen. */
public final class FreePort {
    private static final int LOWEST = 10_000;

    /** Above it systems take the ports of outgoing connections, and one of them may take a port that was free a moment ago. */
    private static final int HIGHEST = 30_000;

    private FreePort() {}

    /** One that is free now. */
    public static int next() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port between " + LOWEST + " and " + HIGHEST + " is free");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
