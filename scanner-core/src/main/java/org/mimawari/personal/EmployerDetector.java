package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds where somebody works, or as what, behind its word and a colon. A question without an answer is none. */
final class EmployerDetector extends PatternDetector {
    EmployerDetector() {
        super(
                DataKind.EMPLOYER,
                List.of("勤務先", "勤め先", "職業", "employer", "occupation"),
                "(?:勤務先(?:名称?)?|勤め先|職業|(?i:(?<![a-z])(?:employer|occupation))) ?: ?((?!なし|無し|無職|を|の|に|ご|記入|住所|電話|\\()[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}A-Za-zー]{2,30})");
    }
}
