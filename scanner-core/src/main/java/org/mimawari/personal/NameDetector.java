package org.mimawari.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds Japanese names by what stands beside them: a title of respect after them (様, さん, 氏, 殿, くん, 君, ちゃん, 先生), or a word such as "氏名：" before them. What is known to be no
 * name ({@link NotNames}) stays.
 */
final class NameDetector implements Detector {
    private static final int LONGEST_KANJI = 6;
    private static final int LONGEST_PART = 4;
    private static final int LONGEST_KATAKANA = 14;

    /** Each title with what makes another word of it: 様式, 氏名, 殿堂, 君津, さんぽ. */
    private static final Pattern TITLE = Pattern.compile(
            "様(?![式子々相態似変])|さま(?![ざ])|さん(?!か(?!ら)|ま(?![でたもす])|そ(?![のれちう])|ご礁|ごしょう|すう|り[くん]|ぎょう|[ぽむ])|氏(?![名神族子家])|殿(?![堂下町様場])|くん(?![れせし])|君(?![津主臨が島])|ちゃん(?![ねぽ])|先生");

    private static final String KANJI = "[\\p{IsHan}々]";
    private static final Pattern LABELLED = Pattern.compile(
            "(?:氏名|名前|代表者?名?|担当者?名?|申込者名?|申請者名?|保護者名?|児童名|生徒名|患者名|参加者名|なまえ)[)\\]]? ?: ?(" + KANJI
                    + "{1,5} ?[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー]{0,6}|[\\p{IsKatakana}ー]{2,8} ?[\\p{IsKatakana}ー]{0,8}|[\\p{IsHiragana}]{2,6} [\\p{IsHiragana}]{2,6})");
    private static final Pattern AFTER_BLANK = Pattern.compile(
            "氏名 (" + KANJI + "{1,4} " + KANJI + "{1,4}|" + KANJI + "{3,5})(?![\\p{IsHan}\\p{IsHiragana}])");

    /** How a name is read, as it stands in brackets behind the name. */
    private static final Pattern READING = Pattern.compile(" ?\\(([\\p{IsKatakana}\\p{IsHiragana}ー・ ]{2,20})\\)");

    private static final int LONGEST_READING = 23;
    private static final int REACH = 48;
    private static final List<String> WORDS = List.of(
            "様", "さま", "さん", "氏", "殿", "くん", "君", "ちゃん", "先生", "名前", "代表", "担当", "申込者", "申請者", "保護者", "児童名", "生徒名",
            "患者名", "参加者名", "なまえ");

    private final NotNames notNames = new NotNames();

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        if (matcher(TITLE, text, at).lookingAt()) {
            before(text, at, found);
        }
        labelled(matcher(LABELLED, text, at), found);
        labelled(matcher(AFTER_BLANK, text, at), found);
        found.addAll(readings(text, found));
    }

    private static Matcher matcher(Pattern pattern, CharSequence text, int at) {
        return pattern.matcher(text).useTransparentBounds(true).region(at, Math.min(text.length(), at + REACH));
    }

    private static List<Span> readings(CharSequence text, List<Span> names) {
        List<Span> found = new ArrayList<>();
        Matcher reading = READING.matcher(text);
        for (Span name : names) {
            if (reading.region(name.end(), Math.min(text.length(), name.end() + REACH))
                    .lookingAt()) {
                found.add(new Span(reading.start(1), reading.end(1), DataKind.KANA));
            }
        }
        return found;
    }

    private void labelled(Matcher matcher, List<Span> found) {
        if (matcher.lookingAt()) {
            String[] parts = matcher.group(1).strip().split(" ", -1);
            boolean name = matcher.group(1).strip().length() >= 2;
            for (String part : parts) {
                name &= !notNames.endIn(part);
            }
            if (name) {
                found.add(new Span(matcher.start(1), matcher.end(1), DataKind.NAME));
            }
        }
    }

    private void before(CharSequence text, int title, List<Span> found) {
        int end = beforeReading(text, title > 0 && text.charAt(title - 1) == ' ' ? title - 1 : title);
        int start = runStart(text, end);
        int length = end - start;
        if (length == 0 || notNames.endIn(text.subSequence(start, end).toString())) {
            return;
        }
        if (isKatakana(text.charAt(end - 1))) {
            if (length >= 2 && length <= LONGEST_KATAKANA) {
                found.add(new Span(start, end, DataKind.NAME));
            }
            return;
        }
        int family = length <= LONGEST_PART ? familyStart(text, start) : start;
        if (family < start || length >= 2) {
            // A longer run begins with an office or a place: only its end is the name.
            int from = length > LONGEST_KANJI ? end - LONGEST_PART : family;
            found.add(new Span(from, end, DataKind.NAME));
        }
    }

    /** Where the name ends of which the reading in brackets ends at {@code end}; the same place when there is no reading. */
    private static int beforeReading(CharSequence text, int end) {
        int floor = Math.max(0, end - LONGEST_READING);
        int open = floor + text.subSequence(floor, end).toString().lastIndexOf('(');
        if (open < 1 || text.charAt(open) != '(') {
            return end;
        }
        int from = text.charAt(open - 1) == ' ' ? open - 1 : open;
        return READING.matcher(text).region(from, end).matches() ? from : end;
    }

    /** Where the family name begins that stands before a given name and a blank; the start of the given name when there is none. */
    private int familyStart(CharSequence text, int given) {
        if (given < 2 || text.charAt(given - 1) != ' ') {
            return given;
        }
        int start = runStart(text, given - 1);
        int length = given - 1 - start;
        if (length == 0 || length > LONGEST_PART || !isKanji(text.charAt(start))) {
            return given;
        }
        String family = text.subSequence(start, given - 1).toString();
        // "青空市 田中様": a place, while 古市 and 中村 are names.
        boolean place = length >= 3 && "市区町村県都府道".indexOf(family.charAt(length - 1)) >= 0;
        return place || notNames.endIn(family) ? given : start;
    }

    private static int runStart(CharSequence text, int end) {
        int start = end;
        if (end > 0 && isKanji(text.charAt(end - 1))) {
            while (start > 0 && end - start <= REACH && isKanji(text.charAt(start - 1))) {
                start--;
            }
        } else {
            while (start > 0 && end - start <= REACH && isKatakana(text.charAt(start - 1))) {
                start--;
            }
        }
        return start;
    }

    private static boolean isKanji(char c) {
        return c >= '一' && c <= '鿿'
                || c == '々'
                || c == 'ヶ'
                || c > 'ヿ' && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isKatakana(char c) {
        return c == '・' || c == 'ー' || c >= 'ァ' && c <= 'ヺ' || c >= 'ｦ' && c <= 'ﾟ';
    }
}
