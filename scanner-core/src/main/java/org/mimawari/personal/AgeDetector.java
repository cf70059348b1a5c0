package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds the age of one person: behind its word, or in brackets behind a name. Ages that a programme is for, or that many have, are none. */
final class AgeDetector extends PatternDetector {
    AgeDetector() {
        super(
                DataKind.AGE,
                List.of("年齢", "満", "(", "age", "aged"),
                "(?:年齢[: ]{1,3}満? ?[0-9]{1,3}(?:歳|才)?|満[0-9]{1,3}(?:歳|才)|\\([0-9]{1,3}(?:歳|才)?\\)(?<=(?:歳|才)\\))|(?i:(?<![a-z])(?:age|aged) ?:? ?[0-9]{1,3}))"
                        + "(?![0-9]| ?(?:歳|才)? ?(?:以上|以下|未満|から|まで|の(?:方|人|者|お?子|誕生日)|児|に(?:達|なる)|代|[~〜・/、-]|(?i:and (?:over|up|above|under)|or (?:over|older|younger)|to |years? and)))");
    }
}
