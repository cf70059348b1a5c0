package org.mimawari.personal;

import java.text.Normalizer;

/** What one cell is made of, counted in one pass, so that most patterns need not even be tried. Of a cell at most {@value #LONGEST} characters count. Used by one thread. */
final class CellLook {
    private static final int LONGEST = 80;
    private static final int LONGEST_NAME = 20;

    private final String text;
    private int digits;
    private int kanji;
    private int kana;
    private int latin;
    private int blanks;
    private int others;
    private boolean at;

    CellLook(String cell) {
        text = folded(cell);
        for (int i = 0; i < text.length(); i++) {
            count(text.charAt(i));
        }
    }

    private static String folded(String cell) {
        String cut = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        boolean wide = false;
        boolean narrowKana = false;
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            wide |= c < ' '
                    || c == '\u00A0'
                    || c == '\u3000'
                    || c == 'ー'
                    || c >= '\u2010' && c <= '\u2500'
                    || c >= '\uFF01';
            narrowKana |= c >= '\uFF66' && c <= '\uFF9F';
        }
        String full = narrowKana ? Normalizer.normalize(cut, Normalizer.Form.NFKC) : cut;
        return (wide ? FoldedText.of(full).folded() : full).strip();
    }

    private void count(char c) {
        if (c >= '0' && c <= '9') {
            digits++;
        } else if (c == ' ') {
            blanks++;
        } else if (c >= '\u3041' && c <= '\u30FE' && c != '\u30FB') {
            kana++;
        } else if (c >= '\u3400' && c <= '\u9FFF'
                || c == '\u3005'
                || Character.isSurrogate(c)
                || c >= '\uF900' && c <= '\uFAFF') {
            kanji++;
        } else if (c < '\u2000' && Character.isLetter(c)) {
            latin++;
        } else {
            others++;
            at |= c == '@';
        }
    }

    /** In one spelling of digits, blanks and hyphens. */
    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int digits() {
        return digits;
    }

    boolean hasAt() {
        return at;
    }

    boolean hasKanji() {
        return kanji > 0;
    }

    boolean isJapanese() {
        return kanji + kana > 0;
    }

    boolean isLatin() {
        return latin > 0 && kanji + kana == 0;
    }

    boolean mixesLettersAndDigits() {
        return digits > 0 && latin > 0 && kanji + kana + blanks == 0;
    }

    /** Whether it is made of what names are made of. */
    boolean mayBeName() {
        int letters = kanji + kana + latin;
        int marks = latin > 0 ? 2 : 0;
        return digits == 0
                && !at
                && letters >= 2
                && others <= marks
                && blanks <= 2
                && text.length() <= LONGEST_NAME + marks;
    }

    /** The same with those that are shorter and longer than most. */
    boolean isAboutAsLongAsNames() {
        return hasNameLength() || kana == 0 && kanji >= 2 && kanji <= 8 && latin == 0;
    }

    /** Whether it is three to six characters, or seven to fourteen syllables in two words, or four to twelve in one: as names are, and much else. */
    boolean hasNameLength() {
        return kana == 0
                ? kanji >= 3 && kanji <= 6 && latin == 0
                : kanji == 0 ? kana >= 4 && kana <= 14 : kanji + kana >= 3 && kanji + kana <= 7;
    }
}
