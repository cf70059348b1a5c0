package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds twelve digits by the word "マイナンバー" or "個人番号", in one run, in fours, or one in each box. It tells of those with a right check digit: of random numbers one in ten has one, so the word must be there too. */
final class MyNumberDetector extends NumberDetector {
    private static final String DIGITS = "([0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}|[0-9](?: [0-9]){11})(?![0-9])";
    private final MyNumberCheck check = new MyNumberCheck();

    MyNumberDetector() {
        super(
                DataKind.MY_NUMBER,
                List.of("マイナンバー", "個人番号", "my number", "mynumber", "individual number"),
                "(?:マイナンバー|個人番号|(?i:my ?number|individual number))[^0-9]{0,24}" + DIGITS);
    }

    @Override
    boolean isOne(CharSequence value) {
        return check.fits(value.toString()) && !isMadeUp(value);
    }
}
