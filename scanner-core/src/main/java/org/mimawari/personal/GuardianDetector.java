package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds the name of a parent or guardian behind its word and a colon. */
final class GuardianDetector extends PatternDetector {
    private final NotNames notNames = new NotNames();

    GuardianDetector() {
        super(
                DataKind.GUARDIAN,
                List.of("保護者", "親権者", "父", "母", "guardian", "parent"),
                "(?:(?:保護者|親権者)(?:の?氏名|名)?|(?<!\\p{IsHan})[父母](?:氏名|名)?|(?i:(?<![a-z])(?:guardian|parent)(?:'s)?(?: name)?)) ?: ?([\\p{IsHan}々]{1,4} ?[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー]{1,6}|[\\p{IsKatakana}ー]{2,8} [\\p{IsKatakana}ー]{2,8}|[A-Z][a-z]{1,20} [A-Z][A-Za-z]{1,20})(?![\\p{IsHan}])");
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        return !notNames.endIn(new Surroundings(text, span).value().toString());
    }
}
