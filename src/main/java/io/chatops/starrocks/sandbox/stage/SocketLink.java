package io.chatops.starrocks.sandbox.stage;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** One WebSocket of the bot, seen from the platform. */
public final class SocketLink {
    private final Socket socket;
    private final DataInputStream in;
    private final String id;
    private volatile boolean losesPongs;

    SocketLink(Socket socket, String id) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.id = id;
    }

    /** Names this connection and no other. */
    public String id() {
        return id;
    }

    /** Leaves pings of the bot without an answer from now on. */
    public void losePongs() {
        losesPongs = true;
    }

    /** Sends whole frames one after the other; false when the connection is gone. */
    public boolean send(Frame... frames) {
        var bytes = new ByteArrayOutputStream();
        for (var frame : frames) {
            bytes.writeBytes(frame.encoded());
        }
        return write(bytes.toByteArray());
    }

    /** Sends the first half of a frame and then resets the connection. */
    public void breakOffWithin(Frame frame) {
        var bytes = frame.encoded();
        write(Arrays.copyOf(bytes, bytes.length / 2));
        reset();
    }

    /** Writes bytes as they are; false when the connection is gone. */
    public synchronized boolean write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Takes what comes until the connection ends. */
    void readUntilEnd(Consumer<String> texts) {
        var text = new ByteArrayOutputStream();
        try {
            while (true) {
                var frame = Frame.read(in);
                if (frame.opcode() == Frame.CLOSE) {
                    send(new Frame(true, Frame.CLOSE, frame.payload()));
                    return;
                } else if (frame.opcode() == Frame.PING) {
                    answer(frame);
                } else if (frame.opcode() != Frame.PONG) {
                    text.writeBytes(frame.payload());
                    if (frame.last()) {
                        texts.accept(text.toString(StandardCharsets.UTF_8));
                        text.reset();
                    }
                }
            }
        } catch (IOException ended) {
            // the other side went, or we did
        }
    }

    private void answer(Frame ping) {
        if (!losesPongs) {
            send(new Frame(true, Frame.PONG, ping.payload()));
        }
    }

    /** Ends the connection with a TCP reset. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // it is closed already
        }
        end();
    }

    /** Ends the connection. */
    public void end() {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed already
        }
    }
}
