package org.mimawari.personal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds postal addresses down to the house number; a town or ward alone is no address of a person. It tells of those that are not a facility's by the words around them.
 */
final class AddressDetector implements Detector {
    private static final String TOWN_ENDINGS = "市区町村郡";
    private static final String PREFECTURE_ENDINGS = "都道府県";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String DIGITS = "[0-9" + NUMERALS + "]{1,4}";
    /** A block ("丁目") alone is a part of the town. */
    private static final String HOUSE = DIGITS + "(?:丁目 ?" + DIGITS + "(?!丁目|[0-9" + NUMERALS
            + "])(?:番地?|号|-[0-9]{1,4})?|番地?|号|-[0-9]{1,4}(?![0-9]))";
    /** What makes a pair of numbers a span of ages, days or times. */
    private static final String NO_COUNT =
            "(?! ?(?:歳|才|年|月|日|時|分|名|人|回|学年|か月|ヶ月|カ月|円|%|％|ページ|頁|階|地区|街区|工区|区画|号線|期|次|部))";

    private static final Pattern NUMBER_OF_HOUSE =
            Pattern.compile(HOUSE + NO_COUNT + "(?:[0-9]{1,4}(?:番地?|号)|[-の][0-9]{1,4}|番地?|号){0,3}" + NO_COUNT);
    private static final int REACH = 48;
    private static final int LONGEST_NUMERAL = 4;

    /** From the town's ending to the house number. */
    private static final int LONGEST_STREET = 16;

    private static final int LONGEST_TOWN = 7;
    private static final int LONGEST_PREFECTURE = 4;

    private final Organisations offices = new Organisations();

    @Override
    public List<String> words() {
        return List.of(NUMBER, "丁目", "番", "号");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        int house = houseStart(text, at);
        if (house < 0) {
            return;
        }
        int town = townEnding(text, house);
        if (town < 0) {
            return;
        }
        Matcher number = NUMBER_OF_HOUSE
                .matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(house, Math.min(text.length(), house + REACH));
        if (number.lookingAt()) {
            found.add(new Span(start(text, town), number.end(), DataKind.ADDRESS));
        }
    }

    /** Of a number in digits the place itself; in front of "丁目" where Chinese numerals begin. */
    private static int houseStart(CharSequence text, int at) {
        char first = text.charAt(at);
        if (first >= '0' && first <= '9') {
            return at;
        }
        int start = at;
        while (start > 0 && at - start < LONGEST_NUMERAL && NUMERALS.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start < at ? start : -1;
    }

    /** Where the ending of the town stands that is the furthest from the house number. */
    private static int townEnding(CharSequence text, int house) {
        int end = house > 0 && text.charAt(house - 1) == ' ' ? house - 1 : house;
        int town = -1;
        for (int i = end - 1; i > 0 && end - i <= LONGEST_STREET + 1 && isOfPlace(text.charAt(i)); i--) {
            if (TOWN_ENDINGS.indexOf(text.charAt(i)) >= 0 && isOfPlace(text.charAt(i - 1))) {
                town = i;
            }
        }
        return town;
    }

    private static int start(CharSequence text, int town) {
        int start = back(text, town, LONGEST_TOWN);
        for (int i = town - 1; i >= start; i--) {
            if (PREFECTURE_ENDINGS.indexOf(text.charAt(i)) >= 0) {
                return Math.min(start, back(text, i, LONGEST_PREFECTURE));
            }
        }
        return start;
    }

    private static int back(CharSequence text, int from, int most) {
        int start = from;
        while (start > 0 && from - start < most && isOfPlace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfPlace(char c) {
        return c >= '一' && c <= '鿿'
                || c >= 'ぁ' && c <= 'ゖ'
                || c >= 'ァ' && c <= 'ヺ'
                || c == '々'
                || c == 'ー'
                || c > 'ヿ' && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        Surroundings around = new Surroundings(text, span);
        return !offices.announce(around) && !offices.follow(around);
    }
}
