package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds numbers of driving licences by the words that stand before them. It tells of those with twelve digits, of which the first two are those of a prefecture's public safety commission (10 to 97); the licences of firms, estate agents and
 * doctors have other words and other numbers.
 */
final class LicenceDetector extends NumberDetector {
    private static final Pattern OF_DRIVERS = Pattern.compile("運転免許|免許証番号|免許証の番号|(?i:licen[cs]e)");
    private static final int BEFORE = 28;
    private static final Pattern NUMBER = Pattern.compile("(?:1[0-9]|[2-8][0-9]|9[0-7])[0-9]{10}");

    LicenceDetector() {
        super(
                DataKind.LICENCE,
                List.of("免許", "driver's licen", "driver licen", "drivers licen", "driving licen"),
                "(?:免許証?の?(?:番号)?|(?i:(?:driver'?s?|driving) licen[cs]e)(?i: (?:number|no\\.?))?)[^0-9A-Za-z]{0,8}((?:第 ?)?[A-Z]{0,2}(?:[0-9]{5,12}|[0-9]{4} [0-9]{4} [0-9]{4}))(?![0-9])");
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        return super.tells(text, span) && new Surroundings(text, span).before(BEFORE, OF_DRIVERS);
    }

    @Override
    boolean isOne(CharSequence value) {
        String digits = Surroundings.digits(value);
        return NUMBER.matcher(digits).matches() && !isMadeUp(digits);
    }
}
