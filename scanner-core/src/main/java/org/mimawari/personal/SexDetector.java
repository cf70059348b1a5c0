package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds the sex of one person behind its word. A question with its choices, or a rule for applicants, is none. */
final class SexDetector extends PatternDetector {
    SexDetector() {
        super(
                DataKind.SEX,
                List.of("性別", "sex", "gender"),
                "(?:性別|(?i:(?<![a-z])(?:sex|gender)))(?: ?[:)] ?| )((?:男性?|女性?|男子|女子)(?![\\p{IsHan}ぁ-ん]| ?[・/,、] ?| (?:女|男))|(?i:female|male)(?![a-z]| ?[/,|] ?| (?:or|and|female)))");
    }
}
