package io.chatops.starrocks.sandbox.dingtalk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where WebSockets are opened: a plain server on loopback with a thread for each connection. */
final class WebSocketDoor implements AutoCloseable {
    private static final String PATH = "/connect";

    private final ServerSocket server;
    private final State state;
    private final Gateway gateway;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private WebSocketDoor(ServerSocket server, State state, Gateway gateway) {
        this.server = server;
        this.state = state;
        this.gateway = gateway;
    }

    static WebSocketDoor open(State state, Gateway gateway) {
        try {
            var server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            var door = new WebSocketDoor(server, state, gateway);
            thread("simulated-dingtalk-door", door::accept).start();
            return door;
        } catch (IOException failed) {
            throw new UncheckedIOException("the simulated gateway cannot start", failed);
        }
    }

    String endpoint() {
        return "ws://127.0.0.1:" + server.getLocalPort() + PATH;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                thread("simulated-dingtalk-link", () -> serve(socket)).start();
            } catch (IOException closed) {
                // a connection that ended at once, or the end of the simulation
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            shake(socket).ifPresent(link -> {
                link.readUntilEnd(gateway::heard);
                gateway.left(link);
            });
        } catch (IOException ended) {
            // the bot went before the handshake was done
        } finally {
            sockets.remove(socket);
        }
    }

    private Optional<GatewayLink> shake(Socket socket) throws IOException {
        var asked = Handshake.read(socket.getInputStream());
        var fault = state.faults().next(Faults.HANDSHAKE);
        if (fault.isPresent() && fault.get() instanceof Fault.Held held) {
            held.gate().pass();
        } else if (fault.isPresent()) {
            var status = fault.get() instanceof Fault.Broken broken ? broken.status() : 503;
            socket.getOutputStream().write(Handshake.refused(status));
            return Optional.empty();
        }
        if (!PATH.equals(asked.path()) || !gateway.admits(asked.ticket())) {
            socket.getOutputStream().write(Handshake.refused(401));
            return Optional.empty();
        }
        var link = new GatewayLink(socket, state.ids().next("c-"));
        return gateway.join(link, asked.accepted()) ? Optional.of(link) : Optional.empty();
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
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
            throw new UncheckedIOException("the simulated gateway cannot stop", failed);
        }
    }
}
