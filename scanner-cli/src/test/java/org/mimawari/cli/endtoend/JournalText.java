package org.mimawari.cli.endtoend;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * All that stands in the two files of a journal, unpacked: addresses whole, one a line, words and facts as they were before they were packed.
 * Reads by what {@code docs/store.md} tells, not with the program's own reader, which could pass something over. Stops at a torn end.
 */
final class JournalText {
    private static final int FIRST_COMMIT = 0xB1;
    private static final int COMMIT = 0xB2;
    private static final int MATTER = 0xB4;
    private static final int CHECK = 4;
    private static final byte[] FLUSH = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final Inflater inflater = new Inflater(true);
    private byte[] address = new byte[0];

    private JournalText() {}

    /** @param file the bytes of a {@code .journal} or a {@code .matter} */
    static byte[] of(byte[] file) {
        JournalText journal = new JournalText();
        ByteBuffer in = ByteBuffer.wrap(file);
        while (in.remaining() > 2 + CHECK) {
            int kind = in.get() & 0xFF;
            long length = number(in);
            in.position(Math.min(in.limit(), in.position() + CHECK));
            if (length > in.remaining()) {
                break;
            }
            ByteBuffer block = in.slice(in.position(), (int) length);
            in.position(in.position() + (int) length);
            journal.block(kind, block);
        }
        journal.inflater.end();
        return journal.text.toByteArray();
    }

    private void block(int kind, ByteBuffer block) {
        if (kind == MATTER) {
            unpack(block);
        } else if (kind == FIRST_COMMIT || kind == COMMIT) {
            if (kind == FIRST_COMMIT) {
                address = new byte[0];
            }
            number(block);
            while (block.hasRemaining()) {
                step(block);
            }
        } else {
            byte[] plain = new byte[block.remaining()];
            block.get(plain);
            text.writeBytes(plain);
        }
    }

    private void unpack(ByteBuffer block) {
        int length = block.remaining();
        byte[] packed = new byte[length + FLUSH.length];
        block.get(packed, 0, length);
        System.arraycopy(FLUSH, 0, packed, length, FLUSH.length);
        inflater.setInput(packed);
        byte[] some = new byte[8192];
        try {
            for (int made = inflater.inflate(some); made > 0; made = inflater.inflate(some)) {
                text.write(some, 0, made);
            }
        } catch (DataFormatException e) {
            throw new AssertionError("a block of matter cannot be unpacked", e);
        }
    }

    /** How many numbers, words of eight bytes and addresses follow each kind of step, in this order or the one that is written out. */
    private void step(ByteBuffer in) {
        int code = in.get() & 0xFF;
        switch (code & 0xF) {
            case 1 -> address(in, 3);
            case 2 -> {
                number(in);
                word(in);
                number(in);
            }
            case 3 -> numbers(in, 2);
            case 4, 6, 8, 9, 10, 13 -> numbers(in, 1);
            case 5 -> address(in, 2);
            case 7 -> {
                number(in);
                word(in);
            }
            case 11 -> {
                for (int i = 0; i < code >> 4; i++) {
                    word(in);
                }
            }
            case 12 -> address(in, 1);
            default -> throw new AssertionError("a step of an unknown kind: " + code);
        }
    }

    private static void numbers(ByteBuffer in, int count) {
        for (int i = 0; i < count; i++) {
            number(in);
        }
    }

    /** Looked through like a text: eight bytes have room for a value. */
    private void word(ByteBuffer in) {
        byte[] word = new byte[Long.BYTES];
        in.get(word);
        text.writeBytes(word);
        text.write('\n');
    }

    private void address(ByteBuffer in, int numbersBefore) {
        numbers(in, numbersBefore);
        int same = (int) number(in);
        int rest = (int) number(in);
        byte[] whole = Arrays.copyOf(address, same + rest);
        in.get(whole, same, rest);
        address = whole;
        text.writeBytes(whole);
        text.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        int next = 0x80;
        for (int shift = 0; (next & 0x80) != 0 && in.hasRemaining(); shift += 7) {
            next = in.get() & 0xFF;
            value |= (long) (next & 0x7F) << shift;
        }
        return value;
    }
}
