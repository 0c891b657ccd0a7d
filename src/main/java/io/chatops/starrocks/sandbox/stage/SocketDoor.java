package io.chatops.starrocks.sandbox.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a simulated service takes WebSockets: a plain server on loopback with a thread for each connection. */
public final class SocketDoor implements AutoCloseable {
    /** Who decides on connections and hears what is said on them. */
    public interface Doorman {
        /** 101 for a connection that is welcome, else the status of its refusal; may stand still first. */
        int admit(Handshake asked);

        /** Answers the handshake with these bytes and takes the connection; false when it is gone already. */
        boolean join(SocketLink link, byte[] accepted);

        /** A whole text came. */
        void heard(SocketLink link, String text);

        /** The connection has ended. */
        void left(SocketLink link);
    }

    private static final int WELCOME = 101;

    private final ServerSocket server;
    private final String name;
    private final Doorman doorman;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private SocketDoor(ServerSocket server, String name, Doorman doorman) {
        this.server = server;
        this.name = name;
        this.doorman = doorman;
    }

    /**
     * Opens it on a free port.
     *
     * @param name the service's, for its threads, which keep no process alive
     */
    public static SocketDoor open(String name, Doorman doorman) {
        try {
            var server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            var door = new SocketDoor(server, name, doorman);
            door.thread("door", door::accept).start();
            return door;
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " cannot take connections", failed);
        }
    }

    /** Where it is, without a path. */
    public String address() {
        return "ws://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                thread("link", () -> serve(socket)).start();
            } catch (IOException closed) {
                // a connection that ended at once, or the end of the simulation
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            shake(socket).ifPresent(link -> {
                link.readUntilEnd(text -> doorman.heard(link, text));
                doorman.left(link);
            });
        } catch (IOException ended) {
            // the bot went before the handshake was done
        } finally {
            sockets.remove(socket);
        }
    }

    private Optional<SocketLink> shake(Socket socket) throws IOException {
        var asked = Handshake.read(socket.getInputStream());
        int status = doorman.admit(asked);
        if (status != WELCOME) {
            socket.getOutputStream().write(Handshake.refused(status));
            return Optional.empty();
        }
        var link = new SocketLink(socket, "c-" + number.incrementAndGet());
        return doorman.join(link, asked.accepted()) ? Optional.of(link) : Optional.empty();
    }

    private Thread thread(String part, Runnable work) {
        var thread = new Thread(work, name + "-" + part);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " cannot stop", failed);
        }
    }
}
