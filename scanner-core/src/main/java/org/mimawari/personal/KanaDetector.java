package org.mimawari.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Finds how a name is read, in kana behind a word such as "フリガナ". What stands in brackets behind a name is found with the name ({@link NameDetector}). */
final class KanaDetector extends PatternDetector {
    private static final String KATAKANA = "[\\p{IsKatakana}ー]";
    private static final String TWO = KATAKANA + "{2,8} " + KATAKANA + "{2,8}";
    private static final Pattern BLANK = Pattern.compile(" ");

    private final NotNames notNames = new NotNames();

    KanaDetector() {
        super(
                DataKind.KANA,
                List.of("フリガナ", "ふりがな", "よみがな", "読み仮名", "カナ"),
                "(?:フリガナ|ふりがな|よみがな|読み仮名|カナ(?:氏名)?)[)\\]]?(?: ?: ?| (?=" + TWO + "))(" + TWO + "|" + KATAKANA
                        + "{2,8}|\\p{IsHiragana}{2,6} \\p{IsHiragana}{2,6})");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        super.look(text, at, found);
        found.removeIf(span ->
                BLANK.splitAsStream(new Surroundings(text, span).value()).anyMatch(notNames::endIn));
    }
}
