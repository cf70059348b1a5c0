package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Finds numbers of passports by the words that stand before them. It tells of those with two capital letters and seven digits, as Japanese ones have. */
final class PassportDetector extends NumberDetector {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2} ?[0-9]{7}");

    PassportDetector() {
        super(
                DataKind.PASSPORT,
                List.of("旅券", "パスポート", "passport"),
                "(?:旅券|パスポート|(?i:passport))(?:の?番号|(?i: (?:number|no\\.?)))?[^0-9A-Za-z]{0,8}([A-Z]{2} ?[0-9]{7}|[A-Z]{0,2}[0-9]{5,12})(?![0-9A-Za-z])");
    }

    @Override
    boolean isOne(CharSequence value) {
        return NUMBER.matcher(value).matches() && !isMadeUp(value);
    }
}
