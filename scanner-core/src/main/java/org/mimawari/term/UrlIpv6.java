package org.mimawari.term;

import java.util.Arrays;
import java.util.Optional;

/** Reads an IPv6 address, an embedded IPv4 one included, and writes it in brackets with the longest run of zeros left out. */
final class UrlIpv6 {

    private static final int PIECES = 8;

    private final String text;
    private final int[] pieces = new int[PIECES];
    private int count;
    private int gap = -1;
    private int at;

    private UrlIpv6(String text) {
        this.text = text;
    }

    static Optional<String> parse(String text) {
        UrlIpv6 address = new UrlIpv6(text);
        return address.read() ? Optional.of(address.written()) : Optional.empty();
    }

    private boolean read() {
        if (text.startsWith("::")) {
            at = 1;
        } else if (text.startsWith(":")) {
            return false;
        }
        while (at < text.length()) {
            if (count == PIECES || !readPiece()) {
                return false;
            }
        }
        spread();
        return count == PIECES;
    }

    /** One piece with the colon after it, a second colon (the gap), or the embedded IPv4 address. */
    private boolean readPiece() {
        if (text.charAt(at) == ':') {
            boolean firstGap = gap < 0;
            at++;
            pieces[count++] = 0;
            gap = count;
            return firstGap;
        }
        int start = at;
        int value = readHex();
        if (at < text.length() && text.charAt(at) == '.') {
            at = start;
            return readIpv4();
        }
        if (at == start) {
            return false;
        }
        pieces[count++] = value;
        return at == text.length() || text.charAt(at++) == ':' && at < text.length();
    }

    private int readHex() {
        int value = 0;
        int end = Math.min(text.length(), at + 4);
        while (at < end && UrlPercent.hexDigit(text.charAt(at)) >= 0) {
            value = value << 4 | UrlPercent.hexDigit(text.charAt(at++));
        }
        return value;
    }

    private boolean readIpv4() {
        if (count > PIECES - 2) {
            return false;
        }
        int address = 0;
        for (int i = 0; i < 4; i++) {
            boolean dot = i == 0 || at < text.length() && text.charAt(at++) == '.';
            int number = dot ? readDecimal() : -1;
            if (number < 0) {
                return false;
            }
            address = address << 8 | number;
        }
        pieces[count++] = address >>> 16;
        pieces[count++] = address & 0xFFFF;
        return at == text.length();
    }

    /** A number up to 255 without leading zeros, or -1. */
    private int readDecimal() {
        int start = at;
        int value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            if (at > start && value == 0) {
                return -1;
            }
            value = value * 10 + text.charAt(at++) - '0';
            if (value > 255) {
                return -1;
            }
        }
        return at == start ? -1 : value;
    }

    /** Moves what follows the gap to the end. */
    private void spread() {
        if (gap < 0) {
            return;
        }
        int tail = count - gap;
        System.arraycopy(pieces, gap, pieces, PIECES - tail, tail);
        Arrays.fill(pieces, gap, PIECES - tail, 0);
        count = PIECES;
    }

    private String written() {
        int[] zeros = longestZeros();
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < PIECES; i++) {
            if (i == zeros[0]) {
                out.append(i == 0 ? "::" : ":");
                i += zeros[1] - 1;
                continue;
            }
            out.append(Integer.toHexString(pieces[i])).append(i < PIECES - 1 ? ":" : "");
        }
        return out.append(']').toString();
    }

    /** Start and length of the first longest run of two or more zero pieces; start -1 when there is none. */
    private int[] longestZeros() {
        int[] longest = {-1, 1};
        int start = 0;
        for (int i = 0; i <= PIECES; i++) {
            if (i == PIECES || pieces[i] != 0) {
                longest = i - start > longest[1] ? new int[] {start, i - start} : longest;
                start = i + 1;
            }
        }
        return longest;
    }
}
