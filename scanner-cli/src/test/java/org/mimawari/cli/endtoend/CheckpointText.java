package org.mimawari.cli.endtoend;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * All texts and addresses of the checkpoint of a journal, whole, one a line. Reads by what {@code docs/store.md} tells, not with the program's own
 * reader, which could pass something over. Stops at a torn end.
 */
final class CheckpointText {
    private static final int NUMBER = 4;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private byte[] address = new byte[0];

    private CheckpointText() {}

    static byte[] of(byte[] file) {
        CheckpointText checkpoint = new CheckpointText();
        ByteBuffer in = ByteBuffer.wrap(file, 0, Math.max(0, file.length - NUMBER));
        try {
            int head = Integer.reverseBytes(in.getInt());
            checkpoint.line(bytes(in, head));
            while (in.hasRemaining()) {
                checkpoint.part(in);
            }
        } catch (BufferUnderflowException e) {
            checkpoint.line("torn".getBytes(StandardCharsets.US_ASCII));
        }
        return checkpoint.text.toByteArray();
    }

    private void part(ByteBuffer in) {
        int kind = in.get();
        int number = number(in);
        switch (kind) {
            case 1 -> {}
            case 2 -> {
                address = bytes(in, number);
                line(address);
            }
            case 3 -> line(bytes(in, number * Long.BYTES));
            case 4 -> line(bytes(in, number * Integer.BYTES));
            case 5 -> waiting(ByteBuffer.wrap(bytes(in, number)));
            default -> throw new AssertionError("a part of an unknown kind: " + kind);
        }
    }

    private void waiting(ByteBuffer in) {
        while (in.hasRemaining()) {
            number(in);
            number(in);
            int same = number(in);
            byte[] rest = bytes(in, number(in));
            byte[] whole = Arrays.copyOf(address, same + rest.length);
            System.arraycopy(rest, 0, whole, same, rest.length);
            address = whole;
            line(whole);
        }
    }

    private void line(byte[] bytes) {
        text.writeBytes(bytes);
        text.write('\n');
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        int next = 0x80;
        for (int shift = 0; (next & 0x80) != 0; shift += 7) {
            next = in.get() & 0xFF;
            value |= (next & 0x7F) << shift;
        }
        return value;
    }
}
