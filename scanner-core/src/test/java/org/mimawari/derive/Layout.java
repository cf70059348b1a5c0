package org.mimawari.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mimawari.derive.LeakTables.Column;

/** How a table is laid out. */
enum Layout {
    HEADINGS(Heads.ABOVE),
    TITLE_ABOVE(Heads.ABOVE),
    TWO_LINES(Heads.ABOVE),
    SHUFFLED(Heads.ABOVE),
    NAMES_IN_ONE(Heads.ABOVE),
    MERGED_CELLS(Heads.ABOVE),
    /** Group titles above the headings, numbers before and remarks behind. */
    GROUPED_HEADINGS(Heads.ABOVE),
    /** As a form asks. */
    QUESTIONS(Heads.ABOVE),
    /** Names as they are read, in half-width letters. */
    KANA_ONLY(Heads.ABOVE),
    /** Text columns of a page: long cells go on in the next row, headings come again, blank rows between. */
    BROKEN_ROWS(Heads.ABOVE),
    /** Columns beside them that lists have which are published on purpose. */
    PUBLIC_COLUMNS(Heads.ABOVE),
    /** One person a column. */
    SIDEWAYS(Heads.BESIDE),
    /** One person a block: what it is, and the value beside it. */
    BLOCKS(Heads.BESIDE),
    NO_HEADINGS(Heads.NONE),
    NO_HEADINGS_SHUFFLED(Heads.NONE),
    NO_HEADINGS_NUMBERED(Heads.NONE),
    NO_HEADINGS_NAMES_IN_ONE(Heads.NONE),
    NO_HEADINGS_KANA_ONLY(Heads.NONE);

    /** Where the headings stand. */
    enum Heads {
        ABOVE,
        BESIDE,
        NONE
    }

    private static final int WIDEST = 8;
    private static final List<Column> PUBLIC = List.of(
            new Column("施設名", "{place}公民館|{place}センター"),
            new Column("役職", "班長|会員|委員"),
            new Column("面積", "1##.##|2##"),
            new Column("担当課", "市民課|福祉課"),
            new Column("団体名", "{place}クラブ|{place}会"),
            new Column("定員", "20|30"));

    private final Heads heads;

    Layout(Heads heads) {
        this.heads = heads;
    }

    /** Those in which only cells tell what a table holds. */
    boolean hasHeadings() {
        return heads != Heads.NONE;
    }

    boolean isOneOfTheFirst() {
        return ordinal() <= MERGED_CELLS.ordinal() || this == NO_HEADINGS;
    }

    List<Column> columns(List<Column> all, Random random) {
        List<Column> columns = new ArrayList<>(all);
        switch (this) {
            case SHUFFLED, NO_HEADINGS_SHUFFLED -> Collections.shuffle(columns, random);
            case KANA_ONLY, NO_HEADINGS_KANA_ONLY -> columns.replaceAll(Layout::read);
            case PUBLIC_COLUMNS ->
                columns.add(random.nextInt(columns.size()), PUBLIC.get(random.nextInt(PUBLIC.size())));
            default -> {}
        }
        return columns;
    }

    private static Column read(Column column) {
        return switch (column.cell()) {
            case "name", "wide name", "close name" ->
                new Column(column.heading() + "（カナ）", column.cell().equals("name") ? "half kana" : "reading");
            case "parent" -> new Column(column.heading(), "close reading");
            default -> column;
        };
    }

    List<List<String>> table(List<String> headings, List<List<String>> records) {
        return switch (this) {
            case SIDEWAYS -> sideways(headings, records);
            case BLOCKS -> blocks(headings, records);
            case BROKEN_ROWS -> broken(headings, records);
            default -> upright(headings, records);
        };
    }

    private List<List<String>> upright(List<String> headings, List<List<String>> records) {
        List<List<String>> table = new ArrayList<>();
        if (hasHeadings()) {
            addHead(table, headings);
        }
        for (int row = 0; row < records.size(); row++) {
            table.add(row(records.get(row), row));
        }
        return table;
    }

    private List<String> row(List<String> record, int row) {
        List<String> cells = new ArrayList<>(record);
        switch (this) {
            case NAMES_IN_ONE, NO_HEADINGS_NAMES_IN_ONE ->
                cells.replaceAll(cell -> cell.replaceAll("(?<=\\p{IsHan})[ \\u3000](?=\\p{IsHan})", ""));
            case MERGED_CELLS -> cells.add(0, row % 5 == 0 ? "第" + (row / 5 + 1) + "班" : "");
            case GROUPED_HEADINGS, NO_HEADINGS_NUMBERED -> {
                cells.add(0, String.valueOf(row + 1));
                cells.add(row % 4 == 1 ? "要確認" : "");
            }
            default -> {}
        }
        return cells;
    }

    private void addHead(List<List<String>> table, List<String> headings) {
        List<String> head = new ArrayList<>(headings);
        switch (this) {
            case TITLE_ABOVE -> {
                table.add(List.of("令和8年度 参加者について", "", ""));
                table.add(List.of("", "", ""));
            }
            case MERGED_CELLS -> head.add(0, "班");
            case QUESTIONS ->
                head.replaceAll(heading -> heading.endsWith("ください") ? heading : "【必須】" + heading + "をご記入ください");
            case GROUPED_HEADINGS -> {
                List<String> groups = new ArrayList<>(Collections.nCopies(head.size() + 2, ""));
                groups.set(1, "基本情報");
                groups.set(head.size() / 2 + 1, "詳細");
                table.add(groups);
                head.add(0, "No.");
                head.add("備考");
            }
            default -> {}
        }
        table.add(head);
        if (this == TWO_LINES) {
            table.add(new ArrayList<>(Collections.nCopies(head.size(), "")));
        }
    }

    private static List<List<String>> sideways(List<String> headings, List<List<String>> records) {
        List<List<String>> table = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            List<String> row = new ArrayList<>(List.of(headings.get(column)));
            for (List<String> record : records) {
                row.add(record.get(column));
            }
            table.add(row);
        }
        return table;
    }

    private static List<List<String>> blocks(List<String> headings, List<List<String>> records) {
        List<List<String>> table = new ArrayList<>();
        for (List<String> record : records) {
            for (int column = 0; column < headings.size(); column++) {
                table.add(List.of(headings.get(column), record.get(column)));
            }
            table.add(List.of("", ""));
        }
        return table;
    }

    private static List<List<String>> broken(List<String> headings, List<List<String>> records) {
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            if (row % 20 == 0) {
                table.add(headings);
            }
            List<String> rest = new ArrayList<>();
            List<String> first = new ArrayList<>();
            for (String cell : records.get(row)) {
                boolean goesOn = cell.length() > WIDEST && cell.codePointAt(0) > 0x2000;
                first.add(goesOn ? cell.substring(0, WIDEST) : cell);
                rest.add(goesOn ? cell.substring(WIDEST) : "");
            }
            table.add(first);
            if (rest.stream().anyMatch(cell -> !cell.isEmpty())) {
                table.add(rest);
            }
            if (row % 7 == 6) {
                table.add(Collections.nCopies(headings.size(), ""));
            }
        }
        return table;
    }
}
