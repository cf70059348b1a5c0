package org.mimawari.personal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds dates of birth in all eras (明治 to 令和, M T S H R) and of the western calendar: a full date by the word "生年月日", "生まれ", "生" or "born". A date without such a word is any date.
 */
final class BirthDateDetector implements Detector {
    private static final String ERA = "(?:明治|大正|昭和|平成|令和|[MTSHR])?\\.? ?";
    private static final String NUMERAL = "[一二三四五六七八九十〇]{1,4}";
    private static final String DATE = ERA + "(?:[0-9]{1,4}|元|" + NUMERAL + ") ?[年./-] ?(?:0?[1-9]|1[0-2]|" + NUMERAL
            + ") ?[月./-] ?(?:0?[1-9]|[12][0-9]|3[01]|" + NUMERAL + ")(?![0-9]) ?日?";
    /** "平成20年4月1日生まれの方" says who may apply; it is nobody's date of birth. */
    private static final String NOT_FOR_MANY = "(?! ?(?:の(?:方|人|かた|者|男|女|お?子|児|市民|町民|村民|住民|対象)|から|まで|以降|以前|以後|[~〜]))";

    private static final PatternDetector NAMED = new PatternDetector(
            DataKind.BIRTH_DATE,
            List.of(),
            "(?:生年月日|誕生日|(?i:birth ?date|birthday|birth|born|dob))[:は( on]{0,5}(" + DATE
                    + "|(?:19|20)[0-9]{6}(?![0-9])|(?:[A-Z][a-z]{2,8}\\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8}),? (?:19|20)[0-9]{2})"
                    + "(?!(?: ?[~〜]| ?から|まで|以降|以前|以後))");
    private static final Pattern BORN = Pattern.compile("(?:生まれ|うまれ)" + NOT_FOR_MANY + "|生(?![まれ活産涯物徒命年月])");
    private static final Pattern BEFORE_IT = Pattern.compile("(?<![0-9])(" + DATE + ")$");
    private static final int LONGEST_DATE = 24;
    private static final int LONGEST_BORN = 12;

    @Override
    public List<String> words() {
        return List.of("生", "うまれ", "誕生日", "birth", "born", "dob");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        NAMED.look(text, at, found);
        if (found.isEmpty() && at > 1 && (text.charAt(at) == '生' || text.charAt(at) == 'う')) {
            before(text, at, found);
        }
    }

    private static void before(CharSequence text, int at, List<Span> found) {
        int end = text.charAt(at - 1) == ' ' ? at - 1 : at;
        char last = text.charAt(end - 1);
        if (last != '日' && (last < '0' || last > '9')) {
            return;
        }
        boolean born = BORN.matcher(text)
                .useTransparentBounds(true)
                .region(at, Math.min(text.length(), at + LONGEST_BORN))
                .lookingAt();
        if (born) {
            int from = Math.max(0, end - LONGEST_DATE);
            Matcher date = BEFORE_IT.matcher(text.subSequence(from, end));
            if (date.find()) {
                found.add(new Span(from + date.start(1), from + date.end(1), DataKind.BIRTH_DATE));
            }
        }
    }
}
