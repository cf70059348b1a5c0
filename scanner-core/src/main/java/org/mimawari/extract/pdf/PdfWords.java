package org.mimawari.extract.pdf;

import java.util.BitSet;

/** Remembers which text a file shows, as hashes of all short pieces of it, to tell later whether another text is new: in 2 MB, however long the file. Used by one thread. */
final class PdfWords {
    private static final int PIECE = 4;
    private static final int SLOTS = 1 << 24;
    private static final double NEW_PART = 0.5;

    private final BitSet pieces = new BitSet();

    void add(String text) {
        String plain = plain(text);
        for (int i = 0; i == 0 || i + PIECE <= plain.length(); i++) {
            pieces.set(slot(plain, i));
        }
    }

    /** Whether most of the text was not there. */
    boolean isNew(String text) {
        String plain = plain(text);
        int count = 0;
        int met = 0;
        for (int i = 0; i == 0 || i + PIECE <= plain.length(); i++) {
            count++;
            met += pieces.get(slot(plain, i)) ? 1 : 0;
        }
        return plain.length() > 1 && count - met >= NEW_PART * count;
    }

    private static int slot(String text, int from) {
        int hash = 17;
        for (int i = from; i < Math.min(text.length(), from + PIECE); i++) {
            hash = hash * 1_000_003 + text.charAt(i);
        }
        return (hash ^ hash >>> 8) & (SLOTS - 1);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
