package org.mimawari.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.mimawari.extract.Deadline;

/**
 * Looks whether a packed stream of a PDF file unpacks to more than {@value #LIMIT} bytes, before the library unpacks it into memory: a hundred
 * kilobytes can hold a hundred megabytes, and packed twice they can hold anything. Streams that are encrypted, or packed by LZW, are not looked into.
 */
final class PackedStreams {
    static final long LIMIT = 128L * 1024 * 1024;
    /** The most that deflate can pack. */
    private static final int BEST_RATIO = 1032;

    private static final int MOST_LAYERS = 4;
    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};

    private final Deadline deadline;
    private final byte[] step = new byte[64 * 1024];

    PackedStreams(Deadline deadline) {
        this.deadline = deadline;
    }

    boolean exceedLimit(byte[] pdf) {
        int at = next(pdf, 0);
        while (at >= 0) {
            int start = pastLineEnd(pdf, at);
            int following = next(pdf, start);
            int end = following < 0 ? pdf.length : following;
            if (isPacked(pdf, start, end) && exceedsLimit(pdf, start, end - start)) {
                return true;
            }
            at = following;
        }
        return false;
    }

    /** Just behind the next keyword. */
    private static int next(byte[] pdf, int from) {
        for (int at = from; at + KEYWORD.length <= pdf.length; at++) {
            if (pdf[at] == 's' && isKeyword(pdf, at)) {
                return at + KEYWORD.length;
            }
        }
        return -1;
    }

    private static boolean isKeyword(byte[] pdf, int at) {
        for (int i = 0; i < KEYWORD.length; i++) {
            if (pdf[at + i] != KEYWORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static int pastLineEnd(byte[] pdf, int from) {
        int at = from;
        while (at < pdf.length && at < from + 2 && (pdf[at] == '\r' || pdf[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static boolean isPacked(byte[] pdf, int start, int end) {
        return end - start > 2 && isPackedHeader(pdf[start] & 0xff, pdf[start + 1] & 0xff);
    }

    private static boolean isPackedHeader(int first, int second) {
        return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }

    private boolean exceedsLimit(byte[] pdf, int start, int length) {
        int layers = 1;
        while (layers < MOST_LAYERS && holdsPacked(unpacked(pdf, start, length, layers))) {
            layers++;
        }
        if (layers == 1 && (long) length * BEST_RATIO <= LIMIT) {
            return false;
        }
        long size = 0;
        try (InputStream in = unpacked(pdf, start, length, layers)) {
            int got = in.read(step);
            while (got > 0 && size <= LIMIT) {
                deadline.check();
                size += got;
                got = in.read(step);
            }
        } catch (IOException damaged) {
            return size > LIMIT;
        }
        return size > LIMIT;
    }

    private static InputStream unpacked(byte[] pdf, int start, int length, int layers) {
        InputStream in = new ByteArrayInputStream(pdf, start, length);
        for (int i = 0; i < layers; i++) {
            in = new InflaterInputStream(in);
        }
        return in;
    }

    private static boolean holdsPacked(InputStream stream) {
        try (stream) {
            return isPackedHeader(stream.read(), stream.read());
        } catch (IOException damaged) {
            return false;
        }
    }
}
