package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds that somebody has been convicted or arrested (前科, 犯歴). Rules for who may apply, and questions, are none. */
final class CriminalRecordDetector extends PatternDetector {
    CriminalRecordDetector() {
        super(
                DataKind.CRIMINAL_RECORD,
                List.of("前科", "犯罪歴", "犯歴", "逮捕歴", "前歴", "criminal record", "conviction"),
                "(?:前科 ?[0-9一二三四五]{1,2} ?犯|(?:前科|犯罪歴|犯歴|逮捕歴|前歴) ?[: ]? ?(?:あり|有り|有(?!無))(?![・/、]| ?(?:・|/|の(?:方|人|者)))|(?:前科|犯罪歴|逮捕歴)がある(?!方|人|者|場合|とき|こと|か|\\p{IsHan})|(?i:(?:criminal record|convictions?) ?: ?(?:yes|[1-9])(?! ?[/,])))");
    }
}
