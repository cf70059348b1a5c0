package org.mimawari.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Guesses the character set of a page that states none, among those that Japanese pages use: ISO-2022-JP by its escapes, UTF-16 without a mark by its noughts, UTF-8 when the
 * bytes are well-formed, else EUC-JP or Windows-31J, whichever has the fewest malformed places and then the more kana and common kanji. Looks at the
 * first {@value #LOOK_AT} bytes; linear.
 */
final class CharsetGuess {
    private static final int LOOK_AT = 128 * 1024;
    private static final int LOOK_FOR_NOUGHTS = 4096;
    /** One byte in so many. */
    private static final int FEWEST_NOUGHTS = 20;

    private static final int STEP = 4096;
    private static final int COST_OF_FAULT = 50;

    Charset of(byte[] bytes) {
        byte[] start = bytes.length > LOOK_AT ? Arrays.copyOf(bytes, LOOK_AT) : bytes;
        Optional<Charset> wide = wide(start);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (isSevenBit(start)) {
            return hasJapaneseEscape(start) ? known("iso-2022-jp") : StandardCharsets.UTF_8;
        }
        if (score(start, StandardCharsets.UTF_8, 0).faults() == 0) {
            return StandardCharsets.UTF_8;
        }
        return best(start, List.of(known("euc-jp"), known("shift_jis"), StandardCharsets.UTF_8));
    }

    /** UTF-16 that lost its mark: line ends and digits have a nought at their side, always the same one. */
    private static Optional<Charset> wide(byte[] bytes) {
        int[] noughts = new int[2];
        int[] lineEnds = new int[2];
        int last = Math.min(bytes.length, LOOK_FOR_NOUGHTS) & ~1;
        for (int at = 0; at < last; at++) {
            noughts[at & 1] += bytes[at] == 0 ? 1 : 0;
            lineEnds[at & 1] += bytes[at] == '\n' && bytes[at ^ 1] == 0 ? 1 : 0;
        }
        int text = noughts[0] == 0 ? 0 : 1;
        boolean wide = noughts[text] == 0 && noughts[1 - text] * FEWEST_NOUGHTS > last && lineEnds[text] > 0;
        return wide ? Optional.of(text == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Charset known(String label) {
        Optional<Charset> charset = CharsetLabels.charset(label);
        return charset.orElse(StandardCharsets.UTF_8);
    }

    private static boolean isSevenBit(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasJapaneseEscape(byte[] bytes) {
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1b && bytes[at + 1] == '$' && (bytes[at + 2] == 'B' || bytes[at + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    /** No candidate with more faults than this has any points left: they are only counted on if none of the others has. */
    private static Charset best(byte[] bytes, List<Charset> candidates) {
        Best best = best(bytes, candidates, bytes.length / COST_OF_FAULT);
        return best.points() >= 0
                ? best.charset()
                : best(bytes, candidates, Integer.MAX_VALUE).charset();
    }

    private record Best(Charset charset, long points) {}

    private static Best best(byte[] bytes, List<Charset> candidates, int mostFaults) {
        Best best = new Best(StandardCharsets.UTF_8, Long.MIN_VALUE);
        for (Charset candidate : candidates) {
            Score score = score(bytes, candidate, mostFaults);
            long points = score.japanese() - (long) COST_OF_FAULT * score.faults();
            if (points > best.points()) {
                best = new Best(candidate, points);
            }
        }
        return best;
    }

    /**
     * @param faults malformed or unknown sequences; one that the end cuts off is none
     * @param japanese characters that Japanese text is made of, less those that show a wrong guess
     */
    private record Score(int faults, long japanese) {}

    /** @param mostFaults with more of them the rest is left out: each letter takes a byte at least, and has two points at most, in two bytes */
    private static Score score(byte[] bytes, Charset charset, int mostFaults) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(STEP);
        int faults = 0;
        long japanese = 0;
        CoderResult result;
        do {
            result = decoder.decode(in, out, false);
            japanese += japanese(out.flip());
            out.clear();
            if (result.isError()) {
                faults++;
                in.position(in.position() + result.length());
            }
        } while (!result.isUnderflow() && faults <= mostFaults);
        return new Score(faults, japanese);
    }

    private static long japanese(CharBuffer text) {
        long points = 0;
        for (int i = 0; i < text.length(); i++) {
            points += points(text.charAt(i));
        }
        return points;
    }

    private static int points(char c) {
        if (c >= '\u3041' && c <= '\u3096') {
            return 2;
        }
        if (c >= '\u30a1' && c <= '\u30fc' || c >= '\u4e00' && c <= '\u9fff' || c == '、' || c == '。') {
            return 1;
        }
        // Half-width katakana: rare in text, and what EUC-JP looks like when it is read as Shift_JIS.
        return c >= '\uff61' && c <= '\uff9f' ? -1 : 0;
    }
}
