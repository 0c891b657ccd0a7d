package io.chatops.starrocks.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Sends requests one after the other over connections that stay open; small, so that it takes little from what it measures. */
final class LoadClient {
    private LoadClient() {}

    /** Sends it all; the time of each request in the order of length. */
    static Measured drive(int port, List<byte[]> requests, Load load) throws Exception {
        int each = load.each();
        var together = new CyclicBarrier(load.connections());
        var threads = Executors.newFixedThreadPool(load.connections(), LoadClient::thread);
        try {
            var tasks = new ArrayList<Callable<long[]>>();
            for (int connection = 0; connection < load.connections(); connection++) {
                var own = requests.subList(connection * each, (connection + 1) * each);
                tasks.add(() -> connection(port, own, together));
            }
            long[] times = new long[each * load.connections()];
            long begin = Long.MAX_VALUE;
            long end = Long.MIN_VALUE;
            int next = 0;
            for (var done : threads.invokeAll(tasks)) {
                long[] found = done.get();
                begin = Math.min(begin, found[each]);
                end = Math.max(end, found[each + 1]);
                System.arraycopy(found, 0, times, next, each);
                next += each;
            }
            Arrays.sort(times);
            return new Measured(times, end - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        return new Thread(work, "load");
    }

    /** The times of one connection's requests, then when the first began and when the last ended. */
    private static long[] connection(int port, List<byte[]> requests, CyclicBarrier together) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            var times = new long[requests.size() + 2];
            together.await();
            times[requests.size()] = System.nanoTime();
            for (int sent = 0; sent < requests.size(); sent++) {
                long before = System.nanoTime();
                out.write(requests.get(sent));
                out.flush();
                answer(in);
                times[sent] = System.nanoTime() - before;
            }
            times[requests.size() + 1] = System.nanoTime();
            return times;
        }
    }

    private static void answer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("not acknowledged: " + status);
        }
        int length = 0;
        boolean chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var plain = header.toLowerCase(Locale.ROOT);
            chunked |= plain.startsWith("transfer-encoding: chunked");
            length = plain.startsWith("content-length:")
                    ? Integer.parseInt(plain.substring(15).strip())
                    : length;
        }
        in.skipNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size);
            line(in);
            chunked = size > 0;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the connection was closed after: " + line);
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
