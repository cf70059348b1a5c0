package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds what a certificate of a disability says of one person: its number, or its grade (療育手帳 A, 身体障害者手帳 2級). Programmes for holders of a certificate, and spans of grades, are none. */
final class DisabilityDetector extends PatternDetector {
    /** Of one person, and not "1級から3級までの方". */
    private static final String OF_ONE =
            "(?![A-Za-z0-9級判]|[・~〜/、,]| ?(?:以上|以下|から|又は|または|か|及び|および|と|の(?:方|人|者|児|かた)|を|に(?:該当|あたる)|所持|程度|相当|でも?))";

    private static final String GRADE = "(?:[1-6]級|[AB][12]?(?:判定)?|判定 ?[AB][12]?|[1-4]度|(?i:grade ?[1-6]))" + OF_ONE;

    DisabilityDetector() {
        super(
                DataKind.DISABILITY,
                List.of(
                        "療育手帳",
                        "障害者手帳",
                        "障がい者手帳",
                        "保健福祉手帳",
                        "愛の手帳",
                        "みどりの手帳",
                        "障害支援区分",
                        "障害程度区分",
                        "disability certificate"),
                "(?:療育|障害者|障がい者|保健福祉|愛の|みどりの)手帳(?:番号|の?等級|の?程度)?[: (]{0,3}(?:"
                        + "(?:の?番号)?[^0-9A-Za-z\\p{IsHan}]{0,6}(?:第 ?)?[A-Z]{0,2}[0-9]{5,12}(?![0-9])|" + GRADE
                        + ")|障害(?:支援|程度)区分[: ]{0,2}(?:区分)?[1-6]" + OF_ONE + "|(?i:disability certificate)[: ,]{1,3}"
                        + GRADE);
    }
}
