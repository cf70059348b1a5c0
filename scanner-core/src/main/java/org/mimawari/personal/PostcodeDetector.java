package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds postcodes: behind "〒" or its word, or in front of a place. It tells of those that are not an office's by the words around them. */
final class PostcodeDetector implements Detector {
    private static final String PLACE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ヶケ々]";
    private static final PatternDetector SIGNED =
            new PatternDetector(DataKind.POSTCODE, List.of(), "(〒 ?[0-9]{3}-?[0-9]{4})(?![0-9-])");
    private static final PatternDetector AT_PLACE = new PatternDetector(
            DataKind.POSTCODE,
            List.of(),
            "(?<![0-9-])([0-9]{3}-[0-9]{4})(?= ?(?:" + PLACE + "{2,3}[都道府県]|" + PLACE + "{1,6}[市区町村]))");
    private static final PatternDetector NAMED = new PatternDetector(
            DataKind.POSTCODE,
            List.of(),
            "(?:郵便番号|郵便|(?i:zip code|zip|postcode))[:. ]{0,3}([0-9]{3}-?[0-9]{4})(?![0-9])");

    private final Organisations offices = new Organisations();

    @Override
    public List<String> words() {
        return List.of(NUMBER, "〒", "郵便", "zip", "postcode");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        char first = text.charAt(at);
        if (first >= '0' && first <= '9') {
            AT_PLACE.look(text, at, found);
        } else {
            (first == '〒' ? SIGNED : NAMED).look(text, at, found);
        }
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        Surroundings around = new Surroundings(text, span);
        return !offices.announce(around) && !offices.follow(around);
    }
}
