package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;

/** Tells numbers that stand in examples and tests: 0000000, 1234567, 111122223333; and words that say so beside a number. Thread-safe; linear. */
final class MadeUpNumber {
    private static final int FEWEST = 2;
    private static final int LONGEST_STEPS = 5;
    private static final int RUNS_SHARE = 3;

    /** What makes of such a word one that leads to an example standing elsewhere: "記入例はこちら", "見本（PDF：120KB）". */
    private static final String ELSEWHERE =
            "(?!は、?(?:こちら|コチラ|別|次|下|以下|裏面|PDF|ＰＤＦ)|[のは、 　（(【\\[［]{0,2}(?:PDF|ＰＤＦ|Excel|Word|エクセル|ワード|ダウンロード|閲覧|一覧)|を|に|も|参照|の(?:とおり|通り|よう)|があ|・|」を|』を)";

    /** "記入例", but not "記入例を参照". */
    private static final String EXAMPLE =
            "(?:記入|記載|入力|申請|請求|様式|作成)(?:例|見本)" + ELSEWHERE + "|見本(?!市)" + ELSEWHERE + "|サンプル" + ELSEWHERE + "|架空";

    private static final Pattern TITLE = Pattern.compile(EXAMPLE + "|(?i:\\b(?:sample|specimen|example)\\b)");
    /** Without one of these the pattern need not be tried. */
    private static final List<String> PARTS = List.of("例", "見本", "サンプル", "架空", "ample", "AMPLE", "pecimen", "PECIMEN");

    private static final int LONGEST_TITLE = 60;
    private static final Pattern SAMPLE = Pattern.compile(
            EXAMPLE
                    + "|ダミー|仮の番号|(?<!\\p{IsHan})例(?=[:)\\]>.] ?|[0-9]? )|(?i:\\b(?:sample|example|dummy|specimen)\\b|e\\.g\\.)");

    private static final int BEFORE = 60;
    private static final int BEHIND = 30;

    /** Whether nobody has such a number: hardly any different digits, or one after the other. */
    boolean is(CharSequence number) {
        String digits = Surroundings.digits(number);
        int runs = 1;
        int steps = 0;
        int mostSteps = 0;
        for (int i = 1; i < digits.length(); i++) {
            int step = (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10;
            runs += step == 0 ? 0 : 1;
            steps = step == 1 || step == 9 ? steps + 1 : 0;
            mostSteps = Math.max(mostSteps, steps);
        }
        return digits.chars().distinct().count() <= FEWEST
                || mostSteps >= LONGEST_STEPS
                || runs * RUNS_SHARE <= digits.length();
    }

    /** Whether a word right beside the stretch says that it is an example. */
    boolean isShownAsExample(Surroundings around) {
        return around.near(BEFORE, BEHIND, SAMPLE);
    }

    /** Whether a short line, a title or the name of a sheet says that what stands below it is an example. */
    boolean announcesExample(String line) {
        return line.length() <= LONGEST_TITLE
                && PARTS.stream().anyMatch(line::contains)
                && TITLE.matcher(line).find();
    }
}
