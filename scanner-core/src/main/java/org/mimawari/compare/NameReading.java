package org.mimawari.compare;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;

/**
 * What a name (the words of a link, a title, the name of a file) says of the version of its document, and what is left of it: the name of the thing.
 *
 * @param core letters and digits that are no mark; empty if hardly anything is left
 */
public record NameReading(String core, Set<Mark> marks) {
    static final NameReading NONE = new NameReading("", Set.of());

    private static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 2;

    private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9]{1,5}$");
    private static final Pattern OF_NO_THING = Pattern.compile(
            "\\(?(?:pdf|excel|word|エクセル|ワード|一太郎|csv|zip|docx?|xlsx?|pptx?)(?:形式|ファイル|版|データ)?[:/]?(?:\\d+(?:[.,]\\d+)?(?:kb|mb|キロバイト|メガバイト|バイト)?)?\\)?"
                    + "|\\d+(?:[.,]\\d+)?(?:kb|mb|キロバイト|メガバイト)|(?:別|新しい)(?:ウイ?ンドウ|ウィンドウ|タブ)で?開(?:く|きます)|新規ウィンドウ"
                    + "|ダウンロード|(?:は|を)?こちら(?:から|へ)?|ファイル|を?開く|を?ご覧ください|詳しくは|詳細は?|クリック"
                    + "|(?:の|ご)*(?:チラシ|ちらし|リーフレット|ポスター|案内(?:文|書|状)?|お知らせ)(?:について)?|microsoft(?:word|excel|powerpoint)-?|無題");
    private static final Pattern DAY8 =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\\d|3[01])(?!\\d)");
    private static final Pattern MONTH6 = Pattern.compile("(?<!\\d)(20\\d{2})[-_.]?(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern ERA_MONTH = Pattern.compile("(?<![a-z])r(\\d{2})[._]?(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern ERA = Pattern.compile("(?<![a-z])r0?(\\d{1,2})(?:[._-]?(?:nendo|年度))?(?![\\d])");
    private static final Pattern COPY = Pattern.compile("のコピー|コピー|-copy");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("[-_ ]?\\(?(?<!\\d)(\\d{1,2})\\)?$");
    private static final Pattern AS_OF =
            Pattern.compile("^(?:に|付け?)?(?:一部)?(?:版|改訂|改定|改正|現在|更新|時点|作成|発行|訂正|修正|差し?替|追記)");
    private static final Set<MarkKind> STAY = EnumSet.of(MarkKind.PERIODICAL);
    private static final int REIWA = 2018;

    /** Of the words of a link, or a title. */
    static NameReading ofWords(String raw) {
        Reader reader = new Reader(PlainText.of(cut(raw)));
        reader.dates();
        reader.rules(MarkRule.WORDS);
        reader.drop(OF_NO_THING);
        return reader.read();
    }

    /** Of the name of a file, as {@code chirashi_v2.pdf}. */
    static NameReading ofFile(String raw) {
        String plain = PlainText.of(cut(raw).replace(' ', '_'));
        Reader reader = new Reader(EXTENSION.matcher(plain).replaceFirst(""));
        reader.fileDates();
        reader.dates();
        reader.rules(MarkRule.WORDS);
        reader.parts();
        return reader.read();
    }

    private static String cut(String raw) {
        return raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    }

    boolean isKnown() {
        return !core.isEmpty();
    }

    boolean has(MarkKind kind) {
        return marks.stream().anyMatch(mark -> mark.kind() == kind);
    }

    /** Takes marks out of a name, one kind after another. */
    private static final class Reader {
        private final Set<Mark> marks = new LinkedHashSet<>();
        private String text;

        Reader(String text) {
            this.text = text;
        }

        void dates() {
            StringBuilder rest = new StringBuilder();
            int end = 0;
            for (FoundDay day : FoundDay.in(text)) {
                String behind = text.substring(day.to());
                rest.append(text, end, day.from()).append(' ');
                end = day.to();
                if (day.fiscal() || day.year() > 0 && day.month() == 0) {
                    marks.add(new Mark(MarkKind.FISCAL_YEAR, day.year()));
                } else {
                    dated(day, AS_OF.matcher(behind).find());
                }
            }
            text = rest.append(text, end, text.length()).toString();
        }

        private void dated(FoundDay day, boolean asOf) {
            if (asOf) {
                // Even without its year it tells that this is not the first.
                marks.add(Mark.of(MarkKind.CORRECTED));
                day.date().ifPresent(date -> marks.add(Mark.of(MarkKind.AS_OF, date)));
            } else if (day.isMonth()) {
                marks.add(new Mark(MarkKind.MONTH, day.year() * 100 + day.month()));
            } else {
                day.date().ifPresent(date -> marks.add(Mark.of(MarkKind.DAY, date)));
            }
        }

        void fileDates() {
            Matcher day = DAY8.matcher(text);
            if (day.find()) {
                new FoundDay(0, 0, number(day, 1), number(day, 2), number(day, 3), false)
                        .date()
                        .ifPresent(date -> marks.add(Mark.of(MarkKind.AS_OF, date)));
                text = day.replaceFirst(" ");
            }
            Matcher month = MONTH6.matcher(text);
            if (month.find()) {
                marks.add(new Mark(MarkKind.MONTH, number(month, 1) * 100 + number(month, 2)));
                text = month.replaceFirst(" ");
            }
            Matcher eraMonth = ERA_MONTH.matcher(text);
            if (eraMonth.find()) {
                new FoundDay(0, 0, REIWA + number(eraMonth, 1), number(eraMonth, 2), 0, false)
                        .date()
                        .ifPresent(date -> marks.add(Mark.of(MarkKind.AS_OF, date)));
                text = eraMonth.replaceFirst(" ");
            }
            Matcher era = ERA.matcher(text);
            if (era.find()) {
                marks.add(new Mark(MarkKind.FISCAL_YEAR, REIWA + number(era, 1)));
                text = era.replaceFirst(" ");
            }
        }

        private static int number(Matcher match, int group) {
            return Integer.parseInt(match.group(group));
        }

        void rules(List<MarkRule> rules) {
            for (MarkRule rule : rules) {
                Matcher match = rule.pattern().matcher(text);
                if (match.find()) {
                    marks.add(rule.mark(match));
                    text = STAY.contains(rule.kind()) ? text : match.replaceAll(" ");
                }
            }
        }

        /** Words between dashes, and the number at the end. */
        void parts() {
            Matcher copy = COPY.matcher(text);
            if (copy.find()) {
                marks.add(new Mark(MarkKind.SUFFIX, 1000));
                text = copy.replaceAll("");
            }
            StringBuilder rest = new StringBuilder();
            for (String part : text.split("[-_. ]", -1)) {
                if (!isMark(part)) {
                    rest.append(rest.isEmpty() ? "" : "-").append(part);
                }
            }
            text = rest.toString().strip();
            Matcher number = NUMBER_BEHIND.matcher(text);
            if (number.find() && number.start() > 0) {
                marks.add(new Mark(MarkKind.SUFFIX, number(number, 1)));
                text = text.substring(0, number.start());
            }
        }

        private boolean isMark(String part) {
            for (MarkRule rule : MarkRule.ROMAJI) {
                Matcher match = rule.pattern().matcher(part);
                if (match.matches()) {
                    marks.add(rule.mark(match));
                    return true;
                }
            }
            return part.isEmpty();
        }

        void drop(Pattern words) {
            text = words.matcher(text).replaceAll(" ");
        }

        NameReading read() {
            StringBuilder core = new StringBuilder();
            int letters = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    core.append(c);
                    letters += PlainText.isDigit(c) ? 0 : 1;
                }
            }
            return new NameReading(letters < FEWEST_LETTERS ? "" : core.toString(), Set.copyOf(marks));
        }
    }
}
