package org.mimawari.personal;

import java.util.List;
import java.util.stream.Stream;
import org.mimawari.term.DataKind;

/** Finds postal codes and postal addresses down to the house number; a town or ward alone is no address of a person. */
final class AddressDetector implements Detector {
    private static final String PLACE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ヶケ々]";
    private static final int POSTCODE_DIGITS = 7;
    private static final String TOWN_ENDINGS = "市区町村郡";
    private static final String DIGITS = "[0-9一二三四五六七八九十]{1,4}";
    /** A block ("丁目") alone is a part of the town. */
    private static final String HOUSE =
            DIGITS + "(?:丁目 ?" + DIGITS + "(?!丁目|[0-9一二三四五六七八九十])(?:番地?|号|-[0-9]{1,4})?|番地?|号|-[0-9]{1,4}(?![0-9]))";
    /** What makes a pair of numbers a span of ages, days or times. */
    private static final String NO_COUNT =
            "(?! ?(?:歳|才|年|月|日|時|分|名|人|回|学年|か月|ヶ月|カ月|円|%|％|ページ|頁|階|地区|街区|工区|区画|号線|期|次|部))";

    private static final PatternDetector POSTCODE = new PatternDetector(
            DataKind.POSTCODE,
            "(?<![0-9-])(〒 ?[0-9]{3}-?[0-9]{4}|[0-9]{3}-[0-9]{4}(?= ?(?:" + PLACE + "{2,3}[都道府県]|" + PLACE
                    + "{1,6}[市区町村])))(?![0-9-])");
    private static final PatternDetector POSTCODE_NAMED =
            new PatternDetector(DataKind.POSTCODE, "(?:郵便番号|郵便|ZIP|zip code)[:. ]{0,3}([0-9]{3}-?[0-9]{4})(?![0-9])");
    private static final PatternDetector STREET = new PatternDetector(
            DataKind.ADDRESS,
            "((?:" + PLACE + "{1,4}[都道府県])?" + PLACE + "{1,7}[" + TOWN_ENDINGS + "]" + PLACE + "{0,16} ?" + HOUSE
                    + NO_COUNT + "(?:[0-9]{1,4}(?:番地?|号)|[-の][0-9]{1,4}|番地?|号){0,3}" + NO_COUNT + ")");

    /** House numbers may be written in Chinese characters, but only behind the name of a town. */
    private static boolean hasTown(String text) {
        return TOWN_ENDINGS.chars().anyMatch(ending -> text.indexOf(ending) >= 0);
    }

    @Override
    public List<Span> find(FoldedText text) {
        if (text.digits() < POSTCODE_DIGITS) {
            return hasTown(text.folded()) ? STREET.find(text) : List.of();
        }
        return Stream.of(POSTCODE, POSTCODE_NAMED, STREET)
                .flatMap(shape -> shape.find(text).stream())
                .toList();
    }
}
