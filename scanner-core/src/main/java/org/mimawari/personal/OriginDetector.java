package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds somebody's registered domicile (本籍), race, ethnic or social origin behind its word. Texts about them, and questions without answers, are none. */
final class OriginDetector extends PatternDetector {
    OriginDetector() {
        super(
                DataKind.ORIGIN,
                List.of("本籍", "国籍", "人種", "民族", "同和地区", "被差別部落", "ethnicity", "ethnic origin"),
                "(?:本籍地?[: ]{1,3}(?!地|を|の|欄|記)[\\p{IsHan}]{1,4}[都道府県市区町村]|(?:人種|民族) ?: ?(?!を|の|なし|無)[\\p{IsHan}\\p{IsKatakana}]{2,12}|(?:同和地区|被差別部落)の?出身(?:者?である|者?です|$| ?[))])|(?i:(?<![a-z])ethnic(?:ity| origin) ?: ?)(?!(?i:none|n/a|any|optional))[A-Za-z]{3,20})");
    }
}
