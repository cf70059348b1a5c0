package org.mimawari.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells at next to no cost that a text says nothing of an audience. Of each phrase two characters are chosen that stand together in it; every second character of a text is looked up in a table
 * of bits, so that one of the two is met wherever the phrase stands. Only then more is looked at. A phrase that begins before the text may be told too. Thread-safe; linear, and no text costs more than {@value #ENOUGH} phrases.
 */
final class AudienceSigns {
    private static final int FULL_WIDTH = 0xFEE0;
    private static final int SLOTS = 1 << 10;
    private static final int FORMS = 1 << 15;
    /** A text in which so many phrases lack their people is made to be slow: it is told too, since words are read up to a limit and signs are not. */
    private static final int ENOUGH = 1_000;

    /** As far as people may stand before or behind "only". */
    private static final int NEAR = 32;

    private static final String FREQUENT = "etaoinsrhldcumfpgwybvkxjqz";

    private final AudiencePeople people;
    /** Which characters stand in a pair: looked up for half of the characters of a site. */
    private final boolean[] inPair = new boolean[Character.MAX_VALUE + 1];
    /** Bits for the pairs in all their forms; that of a pair may be set for another. */
    private final long[] forms = new long[FORMS / Long.SIZE];
    /** Folded pairs by their hash; 0 where there is none. */
    private final int[] pairs = new int[SLOTS];

    private final Sign[][] signs = new Sign[SLOTS][];

    /** What must stand beside a phrase. */
    enum Beside {
        NOTHING,
        PEOPLE_BEFORE,
        PEOPLE_BEHIND,
        PEOPLE
    }

    /** A phrase of at least two characters, folded, and where the two stand in it by which it is found. */
    private record Sign(String text, int pair, Beside beside) {}

    /** @param phrases folded, with what must stand beside them */
    AudienceSigns(Map<String, Beside> phrases, AudiencePeople people) {
        this.people = people;
        Map<Integer, List<Sign>> byPair = new HashMap<>();
        sorted(phrases).forEach(text -> {
            int at = rarestPair(text);
            byPair.computeIfAbsent(pair(text.charAt(at), text.charAt(at + 1)), none -> new ArrayList<>())
                    .add(new Sign(text, at, Objects.requireNonNull(phrases.get(text))));
            mark(text.charAt(at), text.charAt(at + 1));
        });
        byPair.forEach((pair, some) -> {
            int slot = slot(pair);
            pairs[slot] = pair;
            signs[slot] = some.toArray(new Sign[0]);
        });
    }

    /** The shortest first, which have the least choice. */
    private static Stream<String> sorted(Map<String, Beside> phrases) {
        return phrases.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private int rarestPair(String text) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < text.length(); i++) {
            int frequent = cost(text.charAt(i)) + cost(text.charAt(i + 1));
            if (frequent < least) {
                least = frequent;
                best = i;
            }
        }
        return best;
    }

    /** How often a further character would be met. A blank may be a line end; kana stand everywhere; of Latin letters some are rare; kanji are. */
    private int cost(char c) {
        if (c == ' ') {
            return 1_000;
        }
        int latin = FREQUENT.indexOf(c);
        boolean kana = c >= 'ぁ' && c <= 'ん';
        int frequent = latin >= 0 ? FREQUENT.length() - latin + 10 : kana ? 50 : 5;
        return inPair[c] ? 0 : frequent;
    }

    private static int pair(char a, char b) {
        return a << Character.SIZE | b;
    }

    private void mark(char a, char b) {
        for (char first : forms(a)) {
            inPair[first] = true;
            for (char second : forms(b)) {
                inPair[second] = true;
                int form = form(first, second);
                forms[form >>> 6] |= 1L << form;
            }
        }
    }

    /** Small and capital, of half and full width. */
    private static char[] forms(char c) {
        char capital = Character.toUpperCase(c);
        return c > ' ' && c < 0x7f
                ? new char[] {c, capital, (char) (c + FULL_WIDTH), (char) (capital + FULL_WIDTH)}
                : new char[] {c};
    }

    private static int form(char a, char b) {
        return a * 31 + b & FORMS - 1;
    }

    private boolean mayBePair(char a, char b) {
        int form = form(a, b);
        return (forms[form >>> 6] & 1L << form) != 0;
    }

    /** Where a pair stands, or else would stand. */
    private int slot(int pair) {
        int hash = pair * 0x9E3779B1;
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        while (pairs[slot] != 0 && pairs[slot] != pair) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    boolean areIn(char[] chars, int from, int to) {
        boolean[] table = inPair;
        int looks = 0;
        for (int i = from; i < to; i += 2) {
            char c = chars[i];
            if (table[c]) {
                looks += i + 1 < to && mayBePair(c, chars[i + 1]) ? looks(chars, from, to, i) : 0;
                looks += i > from && mayBePair(chars[i - 1], c) ? looks(chars, from, to, i - 1) : 0;
                if (looks >= ENOUGH) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many phrases stand around the pair here that are no sign for want of people; enough if one is a sign. */
    private int looks(char[] chars, int from, int to, int at) {
        int slot = slot(pair(folded(chars[at]), folded(chars[at + 1])));
        return pairs[slot] == 0 ? 0 : looks(signs[slot], chars, from, to, at);
    }

    private int looks(Sign[] some, char[] chars, int from, int to, int at) {
        int looks = 0;
        for (Sign sign : some) {
            int start = at - sign.pair();
            if (isTextAt(sign.text(), chars, from, to, start)) {
                String before = text(chars, Math.max(from, start - NEAR), Math.max(from, start));
                int behind = start + sign.text().length();
                if (isBeside(
                        sign.beside(),
                        before,
                        start - NEAR <= from,
                        text(chars, behind, Math.min(to, behind + NEAR)))) {
                    return ENOUGH;
                }
                looks++;
            }
        }
        return looks;
    }

    private static String text(char[] chars, int from, int to) {
        return to > from ? AudienceList.folded(new String(chars, from, to - from)) : "";
    }

    private boolean isBeside(Beside beside, String before, boolean whole, String behind) {
        boolean first =
                people.before(before, before.length()) != null || whole && people.mayBeInFront(before, before.length());
        boolean last = behind.isBlank() || people.behind(behind, 0) != null;
        return switch (beside) {
            case NOTHING -> true;
            case PEOPLE_BEFORE -> first;
            case PEOPLE_BEHIND -> last;
            case PEOPLE -> first || last;
        };
    }

    /** From where the text begins; a blank may stand in any form, and what is behind it is taken on trust. */
    private static boolean isTextAt(String text, char[] chars, int from, int to, int start) {
        for (int i = Math.max(from, start); i < start + text.length(); i++) {
            char c = text.charAt(i - start);
            if (c == ' ') {
                return i < to && (chars[i] <= ' ' || chars[i] == '\u3000');
            }
            if (i >= to || folded(chars[i]) != c) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        char narrow = c > '\uff00' && c < '\uff5f' ? (char) (c - FULL_WIDTH) : c;
        return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 0x20) : narrow;
    }
}
