package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds somebody's religion, creed or political party behind its word and a colon. Texts about religions and parties are none. */
final class BeliefDetector extends PatternDetector {
    BeliefDetector() {
        super(
                DataKind.BELIEF,
                List.of("宗教", "信仰", "信条", "支持政党", "religion", "political affiliation"),
                "(?:宗教|信仰|信条|支持政党|(?i:(?<![a-z])religion|political affiliation))(?:名)? ?: ?((?!なし|無|問|不問|ない|有無|を|の|に|ご|記入|\\(|法人|(?i:none|n/a|any))[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}A-Za-zー]{2,20})(?![・/]| ?[・/])");
    }
}
