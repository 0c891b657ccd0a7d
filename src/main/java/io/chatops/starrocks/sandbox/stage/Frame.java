package io.chatops.starrocks.sandbox.stage;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One WebSocket frame. Source: RFC 6455, section 5.2. */
public final class Frame {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int MOST = 4 * 1024 * 1024;

    private final boolean last;
    private final int opcode;
    private final byte[] payload;

    Frame(boolean last, int opcode, byte[] payload) {
        this.last = last;
        this.opcode = opcode;
        this.payload = payload.clone();
    }

    /** A whole text. */
    public static Frame text(String text) {
        return new Frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The end of a connection, with its reason's code. */
    public static Frame close(int code) {
        return new Frame(true, CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    boolean last() {
        return last;
    }

    int opcode() {
        return opcode;
    }

    byte[] payload() {
        return payload.clone();
    }

    /** Reads what a client sent; a client masks every frame. */
    static Frame read(DataInputStream in) throws IOException {
        int head = in.readUnsignedByte();
        int lengthByte = in.readUnsignedByte();
        if ((lengthByte & 0x80) == 0) {
            throw new IOException("a client masks its frames");
        }
        long length = lengthByte & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length < 0 || length > MOST) {
            throw new IOException("a frame of " + length + " bytes");
        }
        var mask = new byte[4];
        in.readFully(mask);
        var payload = new byte[(int) length];
        in.readFully(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new Frame((head & 0x80) != 0, head & 0x0f, payload);
    }

    /** The bytes of a frame from a server, which masks none. */
    byte[] encoded() {
        var out = new ByteArrayOutputStream(payload.length + 10);
        out.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 65_536) {
            out.write(126);
            writeNumber(out, payload.length, 2);
        } else {
            out.write(127);
            writeNumber(out, payload.length, 8);
        }
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** The same text in so many frames, cut without regard for characters. */
    public static Frame[] fragments(String text, int parts) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var frames = new Frame[parts];
        int size = bytes.length / parts + 1;
        for (int i = 0; i < parts; i++) {
            int from = Math.min(bytes.length, i * size);
            var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size));
            frames[i] = new Frame(i == parts - 1, i == 0 ? TEXT : CONTINUATION, piece);
        }
        return frames;
    }

    private static void writeNumber(ByteArrayOutputStream out, long number, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (number >> (8 * i)) & 0xff);
        }
    }
}
