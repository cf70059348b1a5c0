package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds numbers of the insured (health, care, employment insurance) by the words that stand before them, and symbol and number of a health insurance card. The number of an insurer (保険者番号) is that of an office and public, and so is no
 * such number.
 */
final class InsuranceDetector implements Detector {
    private static final PatternDetector INSURED = new PatternDetector(
            DataKind.INSURANCE,
            List.of("被保険者", "保険証", "健康保険", "insurance number", "insurance no", "insurance id"),
            "(?:被保険者証?|保険証|健康保険証?|(?i:insurance))(?:の?記号・?)?の?(?:証?番号|(?i: (?:number|no\\.?|id)))?[^0-9A-Za-z]{0,8}([0-9]{4}-[0-9]{6}-[0-9]|[A-Z]{0,2}[0-9]{5,12})(?![0-9]|-[0-9])");
    private static final PatternDetector SOCIAL_SECURITY = new PatternDetector(
            DataKind.INSURANCE,
            List.of(),
            "(?i:social security (?:number|no\\.?)|ssn) ?:? ?([0-9]{3}-[0-9]{2}-[0-9]{4})(?![0-9])");
    private static final PatternDetector SYMBOL = new PatternDetector(
            DataKind.INSURANCE,
            List.of("記号"),
            "(?<=(?:保険証|保険者証|健康保険|国民健康保険|資格確認書).{0,20})記号[^0-9A-Za-z]{0,4}([0-9]{1,8}[^0-9]{1,4}番号[^0-9]{0,4}[0-9]{1,8})(?![0-9])");

    /** Of the insured: 8 digits of the aged, 10 of care insurance, 11 of employment insurance; symbol and number may be shorter. */
    private static final Pattern NUMBER = Pattern.compile(
            "[0-9]{4}-[0-9]{6}-[0-9]|[0-9]{3}-[0-9]{2}-[0-9]{4}|[0-9]{6,11}|[0-9]{1,8}[^0-9]{1,8}[0-9]{1,8}");

    private static final Pattern OF_INSURER = Pattern.compile("(?:(?<!被)保険者|事業所|医療機関|指定)番号[^0-9]{0,10}$");
    private static final int BEFORE = 24;

    private final MadeUpNumber madeUp = new MadeUpNumber();

    @Override
    public List<String> words() {
        return List.of(
                "被保険者",
                "保険証",
                "健康保険",
                "insurance number",
                "insurance no",
                "insurance id",
                "記号",
                "social security",
                "ssn");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        INSURED.look(text, at, found);
        SYMBOL.look(text, at, found);
        SOCIAL_SECURITY.look(text, at, found);
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        Surroundings around = new Surroundings(text, span);
        return isOne(around.value()) && !around.before(BEFORE, OF_INSURER);
    }

    /** Whether the text is such a number, if its heading or the words before it say so. */
    boolean isOne(CharSequence value) {
        return NUMBER.matcher(value).matches() && !madeUp.is(value);
    }
}
