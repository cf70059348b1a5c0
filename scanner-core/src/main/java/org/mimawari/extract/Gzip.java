package org.mimawari.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip up to a limit, so that a small file cannot fill the memory. */
final class Gzip {
    private static final int STEP = 8192;

    private Gzip() {}

    static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b && bytes[2] == 8;
    }

    /** The first bytes, as many as can be had: a file that breaks off gives what came before. */
    static byte[] unpackedStart(byte[] packed, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, STEP));
        byte[] step = new byte[Math.min(limit, STEP)];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            int got = in.read(step);
            while (got > 0 && out.size() < limit) {
                out.write(step, 0, Math.min(got, limit - out.size()));
                got = in.read(step);
            }
        } catch (IOException damaged) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }
}
