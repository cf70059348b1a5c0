package org.mimawari.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;

/**
 * A packed text of gigabytes, most of which is the same again and again. Only one block of that is packed, and its bytes are repeated: they are what a packer writes who forgets all behind each block.
 *
 * @param deflated as it stands in a zip
 * @param size unpacked
 * @param crc of what is unpacked
 */
@SuppressWarnings("ArrayRecordComponent")
public record Bomb(byte[] deflated, long size, int crc, int adler) {
    private static final int BLOCK = 1 << 20;
    /** The usual window and strength. */
    private static final short ZLIB = 0x789c;

    /** A text that is packed as it stands. */
    public static Bomb of(String text) {
        return of(text, "", 0, "");
    }

    /**
     * @param again what is repeated between both ends
     * @param bytes how many bytes that fills at least
     */
    public static Bomb of(String before, String again, long bytes, String after) {
        byte[] block =
                again.repeat(again.isEmpty() ? 0 : 1 + BLOCK / again.length()).getBytes(StandardCharsets.UTF_8);
        long times = block.length == 0 ? 0 : (bytes + block.length - 1) / block.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] start = before.getBytes(StandardCharsets.UTF_8);
        byte[] end = after.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(packed(start, false));
        byte[] once = packed(block, false);
        for (long i = 0; i < times; i++) {
            out.writeBytes(once);
        }
        out.writeBytes(packed(end, true));
        Checksum[] sums = {new CRC32(), new Adler32()};
        for (Checksum sum : sums) {
            sum.update(start);
            for (long i = 0; i < times; i++) {
                sum.update(block);
            }
            sum.update(end);
        }
        long size = start.length + times * block.length + end.length;
        return new Bomb(out.toByteArray(), size, (int) sums[0].getValue(), (int) sums[1].getValue());
    }

    private static byte[] packed(byte[] bytes, boolean last) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        if (last) {
            deflater.finish();
        }
        byte[] room = new byte[bytes.length + 1_000];
        int length = deflater.deflate(room, 0, room.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
        deflater.end();
        return ByteBuffer.allocate(length).put(room, 0, length).array();
    }

    /** As it stands in a PDF file. */
    public byte[] zlib() {
        return ByteBuffer.allocate(Short.BYTES + deflated.length + Integer.BYTES)
                .putShort(ZLIB)
                .put(deflated)
                .putInt(adler)
                .array();
    }
}
