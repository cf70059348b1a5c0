package org.mimawari.extract.pdf;

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

    void give(Place place, Concealment how, List<PdfRun> runs) {
        PdfTables tables = new PdfTables(runs);
        List<PdfRun> rest = runs.stream().filter(run -> !tables.holds(run)).toList();
        for (String line : PdfRuns.lines(rest)) {
            if (how == Concealment.NONE || !isFiller(line)) {
                sink.text(place, how, new SiteText(line));
            }
        }
        for (List<List<String>> table : tables.tables()) {
            give(sink.table(place, how, Set.of()), table);
        }
    }

    private static void give(TableSink sink, List<List<String>> table) {
        for (List<String> row : table) {
            sink.row(row.stream().map(SiteText::new).toList(), Concealment.NONE);
        }
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
