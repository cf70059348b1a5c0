package org.mimawari.cli.endtoend;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * All that stands in the memory of a site, unpacked. Reads by what {@code docs/store.md} tells, not with the program's own reader, which could pass something over.
 */
final class MemoryText {
    private static final int VISIT = 0xD1;
    private static final int HEAD = 9;
    private static final int TAIL = 17;

    private final Map<Long, byte[]> visits = new HashMap<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private MemoryText() {}

    /** @param file the bytes of a {@code .memory} */
    static byte[] of(byte[] file) {
        MemoryText memory = new MemoryText();
        ByteBuffer in = ByteBuffer.wrap(file);
        while (in.remaining() >= HEAD) {
            long at = in.position();
            int kind = in.get() & 0xFF;
            byte[] content = new byte[in.getInt()];
            in.getInt();
            in.get(content);
            memory.block(at, kind, content);
        }
        return memory.text.toByteArray();
    }

    private void block(long at, int kind, byte[] content) {
        if (kind != VISIT) {
            text.writeBytes(content);
            return;
        }
        ByteBuffer tail = ByteBuffer.wrap(content, content.length - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
        int open = tail.getInt();
        byte[] plain = new byte[tail.getInt()];
        byte[] beside = visits.getOrDefault(tail.getLong(), new byte[0]);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(beside);
            inflater.setInput(content, open, content.length - TAIL - open);
            if (inflater.inflate(plain) != plain.length) {
                throw new AssertionError("a visit is shorter than it says");
            }
        } catch (DataFormatException e) {
            throw new AssertionError("a visit cannot be unpacked", e);
        } finally {
            inflater.end();
        }
        visits.put(at, plain);
        text.writeBytes(Arrays.copyOf(content, open));
        text.writeBytes(plain);
    }
}
