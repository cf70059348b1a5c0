package org.mimawari.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A zip of packed texts, written as Java writes one: sizes stand behind each file, and in the list at the end. */
public final class BombZip {
    private static final short VERSION = 20;
    /** Sizes behind the file; names in UTF-8. */
    private static final short FLAGS = 1 << 3 | 1 << 11;

    private static final short DEFLATED = 8;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();
    private short count;

    public BombZip add(String file, Bomb content) {
        byte[] name = file.getBytes(StandardCharsets.UTF_8);
        int at = files.size();
        files.writeBytes(little(30)
                .putInt(0x04034b50)
                .putShort(VERSION)
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .position(26)
                .putShort((short) name.length)
                .array());
        files.writeBytes(name);
        files.writeBytes(content.deflated());
        files.writeBytes(sizes(little(16).putInt(0x08074b50), content).array());
        list.writeBytes(sizes(
                        little(46)
                                .putInt(0x02014b50)
                                .putShort(VERSION)
                                .putShort(VERSION)
                                .putShort(FLAGS)
                                .putShort(DEFLATED)
                                .position(16),
                        content)
                .putShort((short) name.length)
                .position(42)
                .putInt(at)
                .array());
        list.writeBytes(name);
        count++;
        return this;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer sizes(ByteBuffer into, Bomb content) {
        return into.putInt(content.crc()).putInt(content.deflated().length).putInt((int) content.size());
    }

    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(list.toByteArray());
        all.writeBytes(little(22)
                .putInt(0x06054b50)
                .position(8)
                .putShort(count)
                .putShort(count)
                .putInt(list.size())
                .putInt(files.size())
                .array());
        return all.toByteArray();
    }
}
