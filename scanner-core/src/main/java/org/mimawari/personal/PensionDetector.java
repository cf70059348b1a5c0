package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Finds basic pension numbers (four and six digits), also with the four digits of the kind of pension on a certificate, by the words that stand before them. */
final class PensionDetector extends NumberDetector {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}[- ]?[0-9]{6}(?:[- ]?[0-9]{4})?");

    PensionDetector() {
        super(
                DataKind.PENSION,
                List.of("基礎年金番号", "年金手帳", "年金番号", "年金証書", "pension number", "pension no"),
                "(?:基礎年金番号|年金手帳|年金番号|年金証書|(?i:pension (?:number|no\\.?)))[^0-9]{0,20}([0-9]{4}[- ]?[0-9]{6}(?:[- ]?[0-9]{4})?)(?![0-9]|-[0-9])");
    }

    @Override
    boolean isOne(CharSequence value) {
        return NUMBER.matcher(value).matches() && !isMadeUp(value);
    }
}
