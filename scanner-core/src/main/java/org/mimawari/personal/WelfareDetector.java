package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds what says that one person is given help: the number of a recipient, a certified level of care behind its word, public assistance that somebody receives. What is offered to many is none. */
final class WelfareDetector extends PatternDetector {
    WelfareDetector() {
        super(
                DataKind.WELFARE,
                List.of("受給者番号", "受給者証", "ケース番号", "介護度", "要介護状態区分", "認定区分", "生活保護", "care level"),
                "(?:(?:受給者|受給者証|ケース)番号[^0-9A-Za-z]{0,8}([A-Z]{0,2}[0-9]{5,12})(?![0-9])"
                        + "|(?:介護度|要介護状態区分|認定区分)[: (]{1,3}(?:要介護|要支援) ?[1-5](?![・~〜/、,0-9]| ?(?:以上|以下|から|又は|または|か|と|の(?:方|人)))"
                        + "|生活保護(?:を受給して(?:いま|い?る(?!方|人|世帯|場合|者|か|とき|こと))|を?受給中(?!の))"
                        + "|(?i:care level) ?: ?[1-5])");
    }
}
