package org.mimawari.personal;

import java.util.List;
import java.util.stream.Stream;
import org.mimawari.term.DataKind;

/** Finds dates of birth: a full date by the word "生年月日", "生まれ", "生" or "born". A date without such a word is any date. */
final class BirthDateDetector implements Detector {
    /** What the shortest of the shapes has. */
    private static final int LEAST_DIGITS = 2;

    private static final String ERA = "(?:明治|大正|昭和|平成|令和|[MTSHR])?\\.? ?";
    private static final String DATE = ERA + "(?:[0-9]{1,4}|元)[年./-] ?[0-9]{1,2}[月./-] ?[0-9]{1,2}日?";
    /** "平成20年4月1日生まれの方" says who may apply; it is nobody's date of birth. */
    private static final String NOT_FOR_MANY = "(?! ?(?:の(?:方|人|かた|者|男|女|お?子|児|市民|町民|村民|住民|対象)|から|まで|以降|以前|以後|[~〜]))";

    private static final PatternDetector NAMED = new PatternDetector(
            DataKind.BIRTH_DATE,
            "(?:生年月日|誕生日|(?i:birth ?date|date of birth|birthday|born|dob))[:は( on]{0,5}(" + DATE
                    + "|(?:19|20)[0-9]{6})");
    private static final PatternDetector BORN = new PatternDetector(
            DataKind.BIRTH_DATE, "(?<![0-9])(" + DATE + ") ?(?:(?:生まれ|うまれ)" + NOT_FOR_MANY + "|生(?![まれ活産涯物徒命]))");
    private static final PatternDetector BORN_IN_ENGLISH = new PatternDetector(
            DataKind.BIRTH_DATE,
            "(?i:born|birth|birthday)[: (on]{0,5}((?:[A-Z][a-z]{2,8}\\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8}),? (?:19|20)[0-9]{2})");

    @Override
    public List<Span> find(FoldedText text) {
        if (text.digits() < LEAST_DIGITS) {
            return List.of();
        }
        return Stream.of(NAMED, BORN, BORN_IN_ENGLISH)
                .flatMap(shape -> shape.find(text).stream())
                .toList();
    }
}
