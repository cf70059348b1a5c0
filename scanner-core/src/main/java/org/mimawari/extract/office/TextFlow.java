package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.TextColumns;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Puts the runs of a text or slide together to paragraphs and rows, and hands them on. Paragraphs and tables may stand within others: text boxes, notes, nested tables. Keeps what is open only. Used by one thread.
 */
final class TextFlow {
    private static final Set<Concealment> APART = EnumSet.of(Concealment.COMMENT, Concealment.SPEAKER_NOTES);

    private final DocumentSink sink;
    private final TextLinks links;
    private final Deque<Stretch> paragraphs = new ArrayDeque<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private Place place = Place.WHOLE;
    private Concealment base = Concealment.NONE;
    private TextColumns columns;

    TextFlow(DocumentSink sink, TextLinks links) {
        this.sink = sink;
        this.links = links;
        this.columns = new TextColumns(sink, place);
    }

    /** What follows stands there. @param concealment of all of it, if nothing else hides it */
    void at(Place newPlace, Concealment concealment) {
        columns.end();
        columns = new TextColumns(sink, newPlace);
        place = newPlace;
        base = concealment;
    }

    /** Something is over a limit. */
    void leftOut() {
        sink.leftOut();
    }

    Place place() {
        return place;
    }

    TextLinks links() {
        return links;
    }

    void add(Concealment how, String text) {
        if (text.isEmpty()) {
            return;
        }
        Stretch open = paragraphs.peek();
        if (open == null) {
            startParagraph();
            open = paragraphs.element();
        }
        if (open.add(how, text)) {
            close(open);
        }
    }

    void startParagraph() {
        paragraphs.push(new Stretch());
    }

    void endParagraph() {
        Stretch ended = paragraphs.poll();
        if (ended != null) {
            close(ended);
        }
    }

    private void close(Stretch paragraph) {
        OpenTable table = tables.peek();
        paragraph.each((how, text) -> {
            links.printed(place, text);
            if (table == null || APART.contains(how) || !fits(table.cell(), how, text)) {
                tell(how, text);
            }
        });
        paragraph.clear();
    }

    private static boolean fits(Stretch cell, Concealment how, String text) {
        if (cell.text(how).length() + text.length() > Stretch.LONGEST) {
            return false;
        }
        cell.add(how, cell.has(how) ? "\n" + text : text);
        return true;
    }

    private void tell(Concealment how, String text) {
        if (text.isBlank()) {
            return;
        }
        Concealment whole = how == Concealment.NONE ? base : how;
        if (whole == Concealment.NONE) {
            columns.paragraph(text);
        } else {
            sink.text(place, whole, new SiteText(text));
        }
    }

    /** @param concealment of the table as a whole, or NONE */
    void startTable(Concealment concealment) {
        columns.end();
        Concealment how = concealment == Concealment.NONE ? base : concealment;
        tables.push(new OpenTable(sink.table(place, how, Set.of())));
    }

    void startCell() {
        if (!tables.isEmpty()) {
            tables.element().startCell();
        }
    }

    /** @param span how many columns the cell is wide */
    void endCell(long span) {
        if (!tables.isEmpty()) {
            tables.element().endCell(span);
        }
    }

    /** @param row what hides the row as a whole, or NONE */
    void endRow(Concealment row) {
        if (!tables.isEmpty()) {
            tables.element().endRow(row);
        }
    }

    void endTable() {
        endRow(Concealment.NONE);
        tables.poll();
    }

    boolean isInTable() {
        return !tables.isEmpty();
    }

    /** Nothing follows in this part: what is still open is handed on. */
    void end() {
        while (!paragraphs.isEmpty()) {
            endParagraph();
        }
        while (!tables.isEmpty()) {
            endTable();
        }
        columns.end();
    }
}
