package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Finds numbers of passports by the words that stand before them. It tells of those with two capital letters and seven digits, as Japanese ones have. */
final class PassportDetector implements Detector {
    private static final PatternDetector NAMED = new PatternDetector(
            DataKind.PASSPORT,
            List.of("旅券", "パスポート", "passport"),
            "(?:旅券|パスポート|(?i:passport))(?:の?番号|(?i: (?:number|no\\.?)))?[^0-9A-Za-z]{0,8}([A-Z]{2} ?[0-9]{7}|[A-Z]{0,2}[0-9]{5,12})(?![0-9A-Za-z])");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2} ?[0-9]{7}");

    private final MadeUpNumber madeUp = new MadeUpNumber();

    @Override
    public List<String> words() {
        return NAMED.words();
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        NAMED.look(text, at, found);
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        return isOne(new Surroundings(text, span).value());
    }

    /** Whether the text is such a number, if its heading or the words before it say so. */
    boolean isOne(CharSequence value) {
        return NUMBER.matcher(value).matches() && !madeUp.is(value);
    }
}
