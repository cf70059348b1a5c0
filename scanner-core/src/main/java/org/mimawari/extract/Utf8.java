package org.mimawari.extract;

/**
 * Turns well-formed UTF-8 into characters, far quicker than a decoder that must be ready for anything: most pages are nothing else. Stops at the first byte that is not well-formed.
 * Stateless.
 *
 * @see <a href="https://www.unicode.org/versions/latest/">The Unicode Standard, table 3-7</a>
 */
final class Utf8 {
    /** First bytes of three, of which some are not well-formed. */
    private static final byte OVERLONG = (byte) 0xE0;

    private static final byte SURROGATE = (byte) 0xED;

    private Utf8() {}

    /**
     * How far it came: in the upper half how many bytes were read, in the lower how many characters were written.
     *
     * @param out has room for as many characters as there are bytes
     */
    static long decode(byte[] in, char[] out) {
        int i = 0;
        int o = 0;
        while (i < in.length) {
            int b = in[i];
            if (b >= 0) {
                out[o++] = (char) b;
                i++;
                continue;
            }
            // Kana and kanji at once: they are a third of a Japanese page.
            boolean common = b > OVERLONG && b < SURROGATE && i + 2 < in.length;
            if (common && isNext(in[i + 1]) && isNext(in[i + 2])) {
                out[o++] = (char) ((b & 0x0F) << 12 | (in[i + 1] & 0x3F) << 6 | in[i + 2] & 0x3F);
                i += 3;
                continue;
            }
            int length = length(in, i);
            if (length == 0) {
                break;
            }
            if (length == 3) {
                out[o++] = (char) ((b & 0x0F) << 12 | (in[i + 1] & 0x3F) << 6 | in[i + 2] & 0x3F);
            } else if (length == 2) {
                out[o++] = (char) ((b & 0x1F) << 6 | in[i + 1] & 0x3F);
            } else {
                int c = (b & 0x07) << 18 | (in[i + 1] & 0x3F) << 12 | (in[i + 2] & 0x3F) << 6 | in[i + 3] & 0x3F;
                out[o++] = Character.highSurrogate(c);
                out[o++] = Character.lowSurrogate(c);
            }
            i += length;
        }
        return (long) i << 32 | o;
    }

    /** How many bytes the character has that begins here; 0 if it is not well-formed or not whole. */
    static int length(byte[] in, int i) {
        int b = in[i] & 0xFF;
        if (b < 0xE0) {
            return b >= 0xC2 && i + 1 < in.length && isNext(in[i + 1]) ? 2 : 0;
        }
        if (b < 0xF0) {
            return i + 2 < in.length && isNext(in[i + 1]) && isNext(in[i + 2]) && isThree(b, in[i + 1] & 0xFF) ? 3 : 0;
        }
        boolean whole = b < 0xF5 && i + 3 < in.length && isNext(in[i + 1]) && isNext(in[i + 2]) && isNext(in[i + 3]);
        return whole && isFour(b, in[i + 1] & 0xFF) ? 4 : 0;
    }

    private static boolean isNext(byte b) {
        return b < (byte) 0xC0;
    }

    /** Neither longer than need be, nor half of a surrogate pair. */
    private static boolean isThree(int first, int second) {
        return (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0);
    }

    /** Neither longer than need be, nor beyond the last character. */
    private static boolean isFour(int first, int second) {
        return (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
    }
}
