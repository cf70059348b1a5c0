package org.mimawari.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;

/**
 * Finds what a text says of its version and its time: what stands in its first {@value #HEAD} letters, and of all dates the last day, the last deadline, and the last day as of which it says that it stands. Looks at
 * {@value #MOST} letters at most. Used by one thread; linear.
 */
final class TextMarks {
    private static final int HEAD = 600;
    private static final int MOST = 50_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_MARKS = 16;
    private static final int MOST_YEARLESS = 16;
    private static final int BESIDE = 14;

    private static final Pattern TILL_BEFORE =
            Pattern.compile("締め?切|〆切|期限|期日|(?:申込み?|申し込み|受付|募集|応募|申請|提出|受講申込|エントリー)(?:期間|期日)|必着日");
    private static final Pattern TILL_AFTER =
            Pattern.compile("^(?:\\([^)]{1,6}\\))?(?:午[前後])?(?:\\d{1,2}(?:時|:)(?:\\d{1,2}分?)?)?(?:まで|迄|必着|締|〆|消印|厳守)");
    private static final Pattern UNTIL =
            Pattern.compile("^(?:\\([^)]{1,6}\\))?(?:午[前後])?(?:\\d{1,2}(?:時|:)(?:\\d{1,2}分?)?)?(?:から)?[~-]?$");
    private static final Pattern AS_OF =
            Pattern.compile("^(?:\\([^)]{1,6}\\))?(?:に|付け?|日付)?(?:一部)?(?:版|改訂|改定|改正|現在|更新|時点|作成|発行|訂正|修正|差し?替|追記)");
    private static final Set<MarkKind> ONLY_NAMES =
            EnumSet.of(MarkKind.EXTRACT, MarkKind.DRAFT, MarkKind.NEWEST, MarkKind.OLD, MarkKind.CHANGE_OF_LAW);
    private static final Pattern CORRECTION =
            Pattern.compile("(?:訂正|修正|改訂|差し?替え?)版|訂正(?:しました|いたしました|させて|のお知らせ)|お詫びと訂正|差し?替えました"
                    + "|\\((?:再?訂正|修正|改訂|差し?替え?)\\)|(?:期間|期限|締切)を延長|(?:会場|日程|日時|場所|時間)(?:変更|を変更|が変わり)");

    private final Map<MarkKind, LocalDate> last = new EnumMap<>(MarkKind.class);
    private final Set<Mark> head = new LinkedHashSet<>();
    private final List<Yearless> yearless = new ArrayList<>();
    private String before = "";
    private int letters;
    private int year;
    private boolean fiscal;

    /** A day of which the year may be said elsewhere. */
    private record Yearless(MarkKind kind, FoundDay day) {}

    void add(String plain) {
        if (letters >= MOST) {
            return;
        }
        String line = plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) : plain;
        if (letters < HEAD) {
            inHead(line.length() > HEAD ? line.substring(0, HEAD) : line);
        }
        dates(line);
        letters += line.length();
        before = tail(before + line);
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - BESIDE));
    }

    private void inHead(String line) {
        if (CORRECTION.matcher(line).find()) {
            note(Mark.of(MarkKind.CORRECTED));
        }
        for (MarkRule rule : MarkRule.WORDS) {
            if (rule.kind() != MarkKind.CORRECTED && !ONLY_NAMES.contains(rule.kind())) {
                Matcher match = rule.pattern().matcher(line);
                if (match.find()) {
                    note(rule.mark(match));
                }
            }
        }
    }

    /** Of each kind the first. */
    private void note(Mark mark) {
        if (head.size() < MOST_MARKS && head.stream().noneMatch(one -> one.kind() == mark.kind())) {
            head.add(mark);
        }
    }

    private void dates(String line) {
        int end = 0;
        boolean open = false;
        for (FoundDay day : FoundDay.in(line)) {
            String front = end == 0 ? tail(before + line.substring(0, day.from())) : line.substring(end, day.from());
            boolean goesOn = end > 0 && open && UNTIL.matcher(front).find();
            open = goesOn || TILL_BEFORE.matcher(tail(front)).find();
            take(day, open, line.substring(day.to(), Math.min(line.length(), day.to() + BESIDE)));
            end = day.to();
        }
    }

    private void take(FoundDay day, boolean open, String behind) {
        if (day.fiscal()) {
            if (letters < HEAD) {
                note(new Mark(MarkKind.FISCAL_YEAR, day.year()));
            }
            knowYear(day.year(), true);
        } else if (day.isDay() || day.isMonth()) {
            take(day, kind(day, open, behind));
        }
    }

    private static MarkKind kind(FoundDay day, boolean open, String behind) {
        if (AS_OF.matcher(behind).find()) {
            return MarkKind.AS_OF;
        }
        boolean till = open || TILL_AFTER.matcher(behind).find();
        return till && day.isDay() ? MarkKind.DEADLINE : MarkKind.DAY;
    }

    private void take(FoundDay day, MarkKind kind) {
        if (day.year() > 0) {
            day.date().ifPresent(date -> keep(kind, date));
            knowYear(day.year(), false);
        } else if (yearless.size() < MOST_YEARLESS) {
            yearless.add(new Yearless(kind, day));
        }
    }

    private void knowYear(int said, boolean isFiscal) {
        if (year == 0) {
            year = said;
            fiscal = isFiscal;
        }
    }

    private void keep(MarkKind kind, LocalDate date) {
        last.merge(kind, date, (one, other) -> one.isAfter(other) ? one : other);
    }

    List<Mark> marks() {
        if (year > 0) {
            for (Yearless one : yearless) {
                Optional<LocalDate> date =
                        fiscal ? one.day().inFiscal(year) : one.day().in(year);
                date.ifPresent(day -> keep(one.kind(), day));
            }
        }
        yearless.clear();
        List<Mark> all = new ArrayList<>(head);
        last.forEach((kind, date) -> all.add(Mark.of(kind, date)));
        return all;
    }
}
