package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Hands on text of a page: tables as tables, the rest by line. */
final class PdfPrint {
    private static final int SAME_LETTER = 3;

    private final DocumentSink sink;

    PdfPrint(DocumentSink sink) {
        this.sink = sink;
    }

    /** What can be seen of a page. @param before is asked what goes on from the page before, and told what may go on on the next */
    void give(Place place, List<PdfRun> seen, PdfTableAcross before) {
        PdfTables tables = new PdfTables(seen);
        List<PdfRun> rest = seen.stream().filter(run -> !tables.holds(run)).toList();
        PdfRuns.lines(rest).forEach(line -> sink.text(place, Concealment.NONE, new SiteText(line)));
        before.rowsOf(tables.tables()).forEach(rows -> {
            TableSink out = sink.table(place, Concealment.NONE, Set.of());
            rows.forEach(row -> out.row(texts(row), Concealment.NONE));
        });
    }

    void give(Place place, Concealment how, List<PdfRun> runs) {
        give(place, how, runs, List.of());
    }

    /** @param beside what can be seen on the page: it may say what stands in the columns of hidden text */
    void give(Place place, Concealment how, List<PdfRun> runs, List<PdfRun> beside) {
        List<PdfRun> all = new ArrayList<>(runs);
        all.addAll(beside);
        PdfTables tables = new PdfTables(all);
        List<PdfRun> rest = runs.stream().filter(run -> !tables.holds(run)).toList();
        for (String line : PdfRuns.lines(rest)) {
            if (how == Concealment.NONE || !isFiller(line)) {
                sink.text(place, how, new SiteText(line));
            }
        }
        Set<PdfRun> own = new HashSet<>(runs);
        for (PdfTable table : tables.tables()) {
            if (table.rows().stream().flatMap(List::stream).anyMatch(own::contains)) {
                give(place, how, table, own);
            }
        }
    }

    /** Headings that can be seen go with hidden rows, as such. */
    private void give(Place place, Concealment how, PdfTable table, Set<PdfRun> own) {
        List<PdfRun> first = table.rows().get(0);
        boolean headed = first.stream().noneMatch(own::contains)
                && first.stream().noneMatch(run -> run.text().chars().anyMatch(Character::isDigit));
        TableSink out = sink.table(place, headed ? Concealment.NONE : how, Set.of());
        if (headed) {
            out.row(texts(table.cells(first, run -> true)), Concealment.NONE);
        }
        for (List<PdfRun> row : table.rows()) {
            if (row.stream().anyMatch(own::contains)) {
                out.row(texts(table.cells(row, own::contains)), headed ? how : Concealment.NONE);
            }
        }
    }

    private static List<SiteText> texts(List<String> cells) {
        return cells.stream().map(SiteText::new).toList();
    }

    /** Nothing that says anything: signs alone, one letter, or one letter over and over, as it stands under boxes where text was. */
    static boolean isFiller(String line) {
        int first = 0;
        int count = 0;
        boolean same = true;
        for (int i = 0; i < line.length(); i++) {
            int c = line.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                same &= count == 0 || c == first;
                first = count == 0 ? c : first;
                count++;
            }
        }
        return count < 2 || same && count >= SAME_LETTER;
    }
}
