package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds the class, or the number of one pupil: 3年2組, a pupil's number behind its word, grades with a class in English. Years of an era (平成3年2月), a grade alone and fiscal years are none. */
final class SchoolDetector extends PatternDetector {
    SchoolDetector() {
        super(
                DataKind.SCHOOL,
                List.of("0", "学籍番号", "出席番号", "student id", "student number", "grade"),
                "(?:(?<![0-9元平成昭和令大正MTSHR.])[1-6]年 ?[0-9A-Za-zア-ン一二三四五六七八九十]{1,2} ?組(?! ?[0-9]{1,3}(?:位|勝|敗|点))"
                        + "|(?:学籍番号|出席番号)[: ]{1,3}[A-Z]{0,3}[0-9]{1,10}|(?i:student (?:id|number)) ?: ?[A-Z]{0,3}[0-9]{3,10}|(?i:grade) ?[1-9][0-9]? ?,? (?i:class) ?[0-9A-Z])");
    }
}
