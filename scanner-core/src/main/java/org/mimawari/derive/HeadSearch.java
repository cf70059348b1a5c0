package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.mimawari.personal.CellKinds;
import org.mimawari.personal.QuestionKinds;
import org.mimawari.personal.TableSigns;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.term.DataKind;

/** Finds the headings among the first rows of a table. Remembers what at most {@value #MOST_KNOWN} short cells say, as long as the run. Thread-safe; linear. */
final class HeadSearch {
    /** So many known words make a row that holds no value the headings. */
    private static final int ENOUGH = 2;

    private static final int FEWEST_BLOCKS = 3;

    /** So many headings for one thing are values that are like headings: names of schools. */
    private static final int MOST_ALIKE = 4;

    private static final int LONGEST = 160;

    /** "氏名", "名前", "申込者氏名（漢字）", "なまえ", "フリガナ", "Name". */
    private static final String LAST_OF_NAMES = "名前えなナﾅ者)）eE";

    /** More unknown words than known ones are values. */
    private static final int MOST_UNKNOWN = 3;

    private static final int MOST_KNOWN = 4_096;
    private static final int LONGEST_KNOWN = 40;

    private final Map<String, Said> known = new ConcurrentHashMap<>();
    private final QuestionKinds questions;
    private final TableSigns signs;
    private final CellKinds cells;

    HeadSearch(QuestionKinds questions, TableSigns signs, CellKinds cells) {
        this.questions = questions;
        this.signs = signs;
        this.cells = cells;
    }

    /**
     * What was found.
     *
     * @param head what the headings say; {@link TableHead#NONE} with what the titles say if there are none
     * @param told columns, from 0, of which the heading tells what they hold
     * @param people columns below which people stand
     * @param below number of the first row that is no heading
     * @param known how many headings are known
     * @param listings columns of what is published on purpose: facilities, works, registers
     */
    record Found(TableHead head, Set<Integer> told, Set<Integer> people, int below, int known, Set<Integer> listings) {
        boolean hasHeadings() {
            return below > 0;
        }

        /** Columns whose heading is known. */
        Set<Integer> headings() {
            Set<Integer> both = new TreeSet<>(told);
            both.addAll(people);
            return both;
        }

        /** Headings that ask for the same count once: values that are like headings (生活保護, 卵アレルギー) come again and again. */
        private int ofPeople() {
            return HeadSearch.ofPeople(head, people);
        }
    }

    /** What one row says if it is one of headings. */
    private record Line(
            TableHead head,
            Set<Integer> told,
            Set<Integer> people,
            int known,
            int different,
            int filled,
            Set<Integer> listings) {}

    /** @param above what stands above the table */
    Found in(List<List<String>> rows, List<String> above) {
        Set<Sign> titles = EnumSet.noneOf(Sign.class);
        above.forEach(title -> titles.addAll(signs.ofTitle(title)));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (!cells.hasValue(row)) {
                Line line = line(row);
                if (isHead(row, line) || line.known() == 1 && standsOut(rows, i)) {
                    return below(rows, i + 1, line, titles);
                }
            }
            // A row of one cell or two above the headings is a title or a date.
            if (row.stream().filter(cell -> !cell.isBlank()).count() <= ENOUGH) {
                row.forEach(cell -> titles.addAll(signs.ofTitle(cell)));
            }
        }
        return new Found(TableHead.NONE.with(titles), Set.of(), Set.of(), 0, 0, Set.of());
    }

    /** Whether the row is one of headings, of which one asks for the names of people and another for more of them. */
    boolean asksForPeople(List<String> row) {
        int at = 0;
        while (at < row.size() && !mayAskForNames(row.get(at))) {
            at++;
        }
        if (at == row.size() || cells.hasValue(row)) {
            return false;
        }
        Line line = line(row);
        return line.head().isNamed() && ofPeople(line.head(), line.people()) >= ENOUGH && isHead(row, line);
    }

    /** By its last letter, which is looked at in each cell of each table. */
    private static boolean mayAskForNames(String cell) {
        int length = cell.length();
        return length > 0 && length <= LONGEST_KNOWN && LAST_OF_NAMES.indexOf(cell.charAt(length - 1)) >= 0;
    }

    private static int ofPeople(TableHead head, Set<Integer> people) {
        Set<Set<DataKind>> kinds = new HashSet<>(head.columns());
        kinds.remove(Set.of());
        return kinds.size() + (people.isEmpty() ? 0 : 1);
    }

    /** Whether what this column says, from the top down, are headings rather than those above: one person a column, or one below the other. */
    boolean isBeside(List<List<String>> rows, int column, Found above) {
        if (rows.stream().noneMatch(row -> row.size() > column + 1)) {
            return false;
        }
        if (comesAgain(rows, column)) {
            return true;
        }
        Set<String> met = new HashSet<>();
        Set<Said> ofPeople = new HashSet<>();
        int known = 0;
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column).strip() : "";
            if (cell.isEmpty() || !met.add(cell)) {
                continue;
            }
            Said said = said(cell);
            known += said.isKnown() ? 1 : 0;
            if (said.isOfPeople()) {
                ofPeople.add(said);
            }
            if (met.size() > known * 2 + MOST_UNKNOWN) {
                return false;
            }
        }
        return ofPeople.size() > Math.max(ENOUGH - 1, above.ofPeople()) && known * 2 + 1 >= met.size();
    }

    private Found below(List<List<String>> rows, int next, Line line, Set<Sign> titles) {
        TableHead head = line.head().with(titles);
        if (next < rows.size() && !cells.hasValue(rows.get(next))) {
            Line second = line(rows.get(next));
            if (isHead(rows.get(next), second) && second.known() == second.filled()) {
                Set<Integer> told = new HashSet<>(line.told());
                told.addAll(second.told());
                return new Found(
                        head.with(second.head()), told, line.people(), next + 1, line.known(), line.listings());
            }
        }
        return new Found(head, line.told(), line.people(), next, line.known(), line.listings());
    }

    private boolean isHead(List<String> row, Line line) {
        boolean half = line.filled() > 1 && line.known() * 2 >= line.filled();
        boolean alike = line.known() > line.different() * MOST_ALIKE;
        boolean ofValues = line.known() <= ENOUGH
                && row.stream().filter(HeadSearch::isBareNumber).count() >= ENOUGH;
        return !alike && !ofValues && (line.known() >= ENOUGH || line.known() == 1 && half) && !cells.hasValue(row);
    }

    /** Whether numbers stand below at least two of its cells, which hold none. */
    private static boolean standsOut(List<List<String>> rows, int head) {
        List<String> cells = rows.get(head);
        List<List<String>> below = rows.subList(head + 1, rows.size());
        int above = 0;
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            above += !cell.isBlank() && !hasDigit(cell) && areNumbers(below, column) ? 1 : 0;
        }
        return above >= ENOUGH;
    }

    private static boolean areNumbers(List<List<String>> rows, int column) {
        int filled = 0;
        int numbers = 0;
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column) : "";
            filled += cell.isBlank() ? 0 : 1;
            numbers += hasDigit(cell) ? 1 : 0;
        }
        return filled >= ENOUGH && numbers == filled;
    }

    /** A number or a date, and no word with it. */
    private static boolean isBareNumber(String cell) {
        return hasDigit(cell) && cell.chars().noneMatch(Character::isLetter);
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    /** Whether the same few words come again and again in the same order, one of them at least a heading of people: one block a person. */
    private boolean comesAgain(List<List<String>> rows, int column) {
        List<String> words = rows.stream()
                .map(row -> column < row.size() ? row.get(column).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
        int block = words.isEmpty() ? -1 : words.subList(1, words.size()).indexOf(words.get(0)) + 1;
        if (block < ENOUGH || words.size() < block * FEWEST_BLOCKS) {
            return false;
        }
        for (int i = block; i < words.size(); i++) {
            if (!words.get(i).equals(words.get(i - block))) {
                return false;
            }
        }
        return words.subList(0, block).stream().anyMatch(word -> said(word).isOfPeople());
    }

    private Line line(List<String> row) {
        List<Set<DataKind>> columns = new ArrayList<>();
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        Set<Integer> told = new HashSet<>();
        Set<Integer> people = new HashSet<>();
        int known = 0;
        int filled = 0;
        Set<Integer> listings = new HashSet<>();
        Set<Said> different = new HashSet<>();
        for (String cell : row) {
            Said said = cell.isBlank() ? Said.NOTHING : said(cell);
            if (said.isKnown()) {
                known++;
                different.add(said);
            }
            filled += cell.isBlank() ? 0 : 1;
            if (said.signs().stream().anyMatch(Sign::isOfListing)) {
                listings.add(columns.size());
            }
            if (said.tells()) {
                told.add(columns.size());
            } else if (said.isOfPeople()) {
                people.add(columns.size());
            }
            columns.add(said.kinds());
            all.addAll(said.signs());
        }
        return new Line(new TableHead(columns, all), told, people, known, different.size(), filled, listings);
    }

    /** What one heading says. */
    private record Said(Set<Sign> signs, Set<DataKind> kinds) {
        static final Said NOTHING = new Said(Set.of(), Set.of());

        boolean isKnown() {
            return !signs.isEmpty() || !kinds.isEmpty();
        }

        boolean isOfPeople() {
            return !kinds.isEmpty() || signs.stream().anyMatch(Sign::isOfPeople);
        }

        /** Below "滞納者", and below "連絡のつく番号", only the cells tell what it is. */
        boolean tells() {
            return isKnown() && (!kinds.isEmpty() || !signs.stream().allMatch(Sign::leavesItToCells));
        }
    }

    /** The same headings stand all over a site. */
    private Said said(String cell) {
        if (cell.length() > LONGEST || cell.chars().noneMatch(Character::isLetter)) {
            return Said.NOTHING;
        }
        if (cell.length() > LONGEST_KNOWN) {
            return judged(cell);
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(cell, this::judged);
    }

    private Said judged(String cell) {
        Set<Sign> said = signs.ofHeading(cell);
        Set<DataKind> kinds = said.stream().anyMatch(Sign::isOfNoPerson) ? Set.of() : questions.askedFor(cell);
        boolean unknown = said.isEmpty() && kinds.isEmpty();
        return new Said(unknown ? signs.ofEnding(cell) : said, kinds);
    }
}
