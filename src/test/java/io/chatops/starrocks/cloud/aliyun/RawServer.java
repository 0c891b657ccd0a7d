package io.chatops.starrocks.cloud.aliyun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that may do with a connection what no decent server does. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listening;
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);

    RawServer(Behaviour behaviour) throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> accept(behaviour), "raw-accept");
    }

    String url(String scheme) {
        return scheme + "://127.0.0.1:" + listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        stopped.countDown();
        listening.close();
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                var socket = listening.accept();
                int number = connections.incrementAndGet();
                start(() -> serve(behaviour, socket, number), "raw-" + number);
            }
        } catch (IOException closed) {
            stopped.countDown();
        }
    }

    private void serve(Behaviour behaviour, Socket socket, int number) {
        try (socket) {
            socket.getInputStream().read(new byte[65_536]);
            behaviour.serve(socket, number, stopped);
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** One answer, complete. */
    static void answer(Socket socket, String body) throws IOException {
        socket.getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** A byte now and then, for as long as the server lives: no single read takes long. */
    static void drip(Socket socket, CountDownLatch stopped) throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        while (!stopped.await(100, TimeUnit.MILLISECONDS)) {
            out.write(' ');
            out.flush();
        }
    }

    interface Behaviour {
        void serve(Socket socket, int number, CountDownLatch stopped) throws IOException, InterruptedException;
    }
}
