package io.chatops.starrocks.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server of this machine and can be cut: every connection ends then, and no other is taken until it is mended. */
public final class Relay implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private final int port;
    private ServerSocket door;
    private boolean silent;

    /** A relay to a port of this machine. */
    public Relay(int target) {
        this.target = target;
        door = listen(0);
        port = door.getLocalPort();
    }

    /** Where it listens, for good. */
    public int port() {
        return port;
    }

    /** The server is gone: it refuses, and what was connected is no more. */
    public synchronized void cut() {
        close(door);
        open.forEach(Relay::close);
        open.clear();
    }

    /** Connections stay and new ones are taken, but nothing is heard on any of them: a network that swallows, a server that hangs. */
    synchronized void silence() {
        silent = true;
    }

    /** All that was sent meanwhile arrives. */
    synchronized void speak() {
        silent = false;
        notifyAll();
    }

    private synchronized void whenNotSilent() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    /** The server is there again. */
    public synchronized void mend() {
        door = listen(port);
    }

    private ServerSocket listen(int number) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            threads.execute(() -> take(listening));
            return listening;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void take(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var from = listening.accept();
                var to = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(from);
                open.add(to);
                threads.execute(() -> pump(from, to));
                threads.execute(() -> pump(to, from));
                if (listening.isClosed()) {
                    close(from);
                    close(to);
                }
            } catch (IOException gone) {
                // cut, or a server that takes nobody: whoever called notices
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            var bytes = new byte[8192];
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                whenNotSilent();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException gone) {
            // cut
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception gone) {
            throw new AssertionError("a socket that does not close", gone);
        }
    }

    @Override
    public void close() {
        cut();
        threads.shutdownNow();
    }
}
