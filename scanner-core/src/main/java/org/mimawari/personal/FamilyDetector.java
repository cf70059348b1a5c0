package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds what is said of somebody's family: how one is related, the head of the household, the spouse. A list of choices is none. */
final class FamilyDetector extends PatternDetector {
    FamilyDetector() {
        super(
                DataKind.FAMILY,
                List.of("続柄", "世帯主", "配偶者", "家族構成", "relationship", "marital status"),
                "(?:続柄[: (]{1,3}(?:世帯主|本人|妻|夫|[長次二三四五]?[男女]|父|母|祖父|祖母|孫|兄|弟|姉|妹)(?![\\p{IsHan}ぁ-ん・/、,]| ?[・/、,]| (?:妻|夫|子|父|母|長))"
                        + "|(?:世帯主|配偶者)(?:の?氏名|名)? ?: ?(?:[\\p{IsHan}々]{1,4} ?[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー]{1,6}|[\\p{IsKatakana}ー]{2,8} [\\p{IsKatakana}ー]{2,8}|[A-Z][a-z]{1,20} [A-Z][A-Za-z]{1,20})(?!\\p{IsHan})|家族構成 ?: ?(?:本人|妻|夫|父|母|祖|長|[0-9]人)"
                        + "|(?i:relationship ?: ?(?:father|mother|wife|husband|son|daughter|grand)|marital status ?: ?(?:single|married|divorced|widowed)(?! ?[/,|])))");
    }
}
