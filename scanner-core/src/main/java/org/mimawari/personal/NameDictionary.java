package org.mimawari.personal;

import com.atilika.kuromoji.dict.TokenInfoDictionary;
import com.atilika.kuromoji.ipadic.Tokenizer;
import com.atilika.kuromoji.util.SimpleResourceResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Family and given names of Japan, and how they are read: those of the dictionary of kuromoji-ipadic (13,021 and 18,983 entries). Loaded when first asked, in a third of a second, and kept as numbers in about a
 * megabyte. Tells whether text can be a full name; that it is one only a whole column of such cells makes likely. Thread-safe.
 */
public final class NameDictionary {
    private static final int LONGEST_PART = 5;
    private static final int LONGEST_GIVEN = 3;
    private static final int LONGEST_READING = 9;
    private static final int LONGEST = 20;

    private static final int KIND = 2;
    private static final int PART = 3;
    private static final int WORD = 6;
    private static final int READING = 7;

    private final @Nullable Predicate<String> kept;
    private volatile @Nullable Names names;

    /** What is known: sorted numbers that stand for the words. */
    private record Names(
            long[] family,
            long[] given,
            long[] familyReadings,
            long[] givenReadings,
            CommonLetters firsts,
            CommonLetters lasts) {}

    /** All names in memory once, however many dictionaries there are. */
    private static final class All {
        static final Names NAMES = load(any -> true);
    }

    public NameDictionary() {
        this.kept = null;
    }

    /** @param kept which names to know: for measuring with names that were left out */
    public NameDictionary(Predicate<String> kept) {
        this.kept = kept;
    }

    private Names names() {
        Names known = names;
        if (known == null) {
            known = kept == null ? All.NAMES : load(kept);
            names = known;
        }
        return known;
    }

    private static Names load(Predicate<String> kept) {
        LongStream.Builder family = LongStream.builder();
        LongStream.Builder given = LongStream.builder();
        LongStream.Builder familyReadings = LongStream.builder();
        LongStream.Builder givenReadings = LongStream.builder();
        CommonLetters firsts = new CommonLetters();
        CommonLetters lasts = new CommonLetters();
        entries((isFamily, word, reading) -> {
            if (kept.test(word)) {
                (isFamily ? family : given).add(number(word));
                (isFamily ? familyReadings : givenReadings).add(number(reading));
                (isFamily ? firsts : lasts).add(word.charAt(isFamily ? 0 : word.length() - 1));
            }
        });
        return new Names(
                sorted(family),
                sorted(given),
                sorted(familyReadings),
                sorted(givenReadings),
                firsts.settled(),
                lasts.settled());
    }

    private static long[] sorted(LongStream.Builder numbers) {
        return numbers.build().distinct().sorted().toArray();
    }

    /** Takes one name of the dictionary. */
    public interface Entry {
        void is(boolean family, String word, String reading);
    }

    /** All names of the dictionary, in its order. */
    public static void entries(Entry taker) {
        try {
            TokenInfoDictionary dictionary =
                    TokenInfoDictionary.newInstance(new SimpleResourceResolver(Tokenizer.class));
            for (int source = 0; ; source++) {
                for (int id : dictionary.lookupWordIds(source)) {
                    if (dictionary.getFeature(id, KIND).equals("人名")) {
                        entry(dictionary, id, taker);
                    }
                }
            }
        } catch (ArrayIndexOutOfBoundsException end) {
            // The dictionary does not tell how many sources it has.
        } catch (IOException damaged) {
            throw new UncheckedIOException("The dictionary of names cannot be read", damaged);
        }
    }

    private static void entry(TokenInfoDictionary dictionary, int id, Entry taker) {
        String part = dictionary.getFeature(id, PART);
        if (part.equals("姓") || part.equals("名")) {
            taker.is(part.equals("姓"), dictionary.getFeature(id, WORD), dictionary.getFeature(id, READING));
        }
    }

    private static long number(CharSequence word) {
        return number(word, 0, word.length());
    }

    /** FNV-1a. */
    private static long number(CharSequence text, int from, int to) {
        long number = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            number = (number ^ text.charAt(i)) * 0x100000001b3L;
        }
        return number;
    }

    /** Whether the text, in one or two parts, can be a family name and a given name, written in characters. */
    public boolean isFullName(String text) {
        String name = text.strip();
        return name.length() >= 2
                && name.length() <= LONGEST
                && isFull(name, LONGEST_PART, names().family, names().given);
    }

    public boolean isFamily(String text) {
        return isOf(names().family, number(text));
    }

    public boolean isGiven(String text) {
        return isOf(names().given, number(text));
    }

    /** Whether it begins with a family name, and one to three characters follow: given names are new with every year. */
    public boolean beginsWithFamilyName(String text) {
        String name = text.strip();
        for (int at = 1; at < name.length() && at <= LONGEST_PART; at++) {
            int rest = name.length() - at;
            if (rest <= LONGEST_GIVEN && isOf(names().family, number(name, 0, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins as family names do and ends as given names do, though neither is known. */
    boolean hasEndsOfName(String text) {
        return names().firsts.has(text.charAt(0)) && names().lasts.has(text.charAt(text.length() - 1));
    }

    /** Whether it ends in a given name of two characters or more, and one to three characters stand before it. */
    public boolean endsWithGivenName(String text) {
        String name = text.strip();
        for (int at = 1; at <= LONGEST_GIVEN && at + 2 <= name.length(); at++) {
            if (isOf(names().given, number(name, at, name.length()))) {
                return true;
            }
        }
        return false;
    }

    /** The same as it is read, in katakana or hiragana. */
    public boolean isReading(String text) {
        String name = text.strip();
        if (name.length() < 4 || name.length() > LONGEST) {
            return false;
        }
        String katakana = katakana(name);
        return katakana != null && isFull(katakana, LONGEST_READING, names().familyReadings, names().givenReadings);
    }

    private static @Nullable String katakana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'ぁ' && c <= 'ゖ') {
                out.append((char) (c + ('ァ' - 'ぁ')));
            } else if (c >= 'ァ' && c <= 'ー' || isBlank(c)) {
                out.append(c);
            } else {
                return null;
            }
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0';
    }

    private static boolean isFull(String name, int longestPart, long[] family, long[] given) {
        for (int at = 1; at < name.length() && at <= longestPart; at++) {
            if (isBlank(name.charAt(at))) {
                return isParted(name, at, family, given);
            }
        }
        for (int at = 1; at < name.length() && at <= longestPart; at++) {
            if (name.length() - at <= longestPart
                    && isOf(family, number(name, 0, at))
                    && isOf(given, number(name, at, name.length()))) {
                return true;
            }
        }
        return false;
    }

    /** With a blank between the parts, one of them that is known is enough. */
    private static boolean isParted(String name, int blank, long[] family, long[] given) {
        int next = blank + 1;
        while (next < name.length() && isBlank(name.charAt(next))) {
            next++;
        }
        boolean rest = name.length() > next && name.length() - next <= LONGEST_READING;
        return rest
                && (isOf(family, number(name, 0, blank)) || isOf(given, number(name, next, name.length())))
                && name.substring(next).chars().noneMatch(c -> isBlank((char) c));
    }

    private static boolean isOf(long[] known, long number) {
        return Arrays.binarySearch(known, number) >= 0;
    }
}
