package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds an illness, an allergy, a diagnosis or a treatment of one person: behind its word and a colon, or as the reason for a leave. Texts about illnesses, and questions without answers, are none. */
final class HealthDetector extends PatternDetector {
    HealthDetector() {
        super(
                DataKind.HEALTH,
                List.of(
                        "病名",
                        "傷病名",
                        "診断名",
                        "既往歴",
                        "既往症",
                        "持病",
                        "アレルギー",
                        "服薬",
                        "通院中",
                        "入院中",
                        "休職",
                        "療養中",
                        "治療中",
                        "diagnosis",
                        "diagnosed with",
                        "allergies",
                        "allergy",
                        "medication"),
                "(?:(?:病名|傷病名|診断名|既往歴|既往症|持病|アレルギー|服薬)(?:等)?[)]? ?: ?(?!なし|無|ない|有無|特に|あり|有り?|を|の|に|ご|記入|具体|例|\\(|はい|いいえ)([\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}A-Za-zー]{1,24})"
                        + "|(?<=(?:病|症|癌|がん|障害|骨折|炎|塞|腫|うつ)(?:で|のため|により))(?:(?:通院|入院|療養|治療)中|休職中?)(?!中|の|であ|に|は|や|・|、)"
                        + "|(?i:diagnosed with [a-z]{4,30}|(?:diagnosis|allerg(?:y|ies)|medication) ?: ?(?!none|no\\b|n/a|yes|if|please)[a-z]{3,30}))");
    }
}
