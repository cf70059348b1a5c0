package org.mimawari.extract.plain;

import java.util.Arrays;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.TableSink;
import org.mimawari.extract.Charsets;
import org.mimawari.extract.CsvRows;
import org.mimawari.extract.Delimiters;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** Reads tables of plain text, whatever their character set and delimiter, row by row, with the limits of {@link CsvRows}. Thread-safe. */
public final class CsvReader implements DocumentReader {
    private static final int MOST_ROWS = 2_000_000;
    private static final int LOOK_AT = 64 * 1024;

    private final CsvRows rows = new CsvRows(MOST_ROWS);
    private final Charsets charsets = new Charsets();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        TableSink table = sink.table(Place.WHOLE, Concealment.NONE, Set.of());
        PrintedLinks links = new PrintedLinks(sink);
        boolean whole = rows.feed(body, delimiter(body), row -> {
            allowance.check();
            table.row(row, Concealment.NONE);
            row.forEach(links::in);
        });
        return new ReadResult.Read<>(whole ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    private char delimiter(Body body) {
        byte[] bytes = body.bytes();
        byte[] start = bytes.length > LOOK_AT ? Arrays.copyOf(bytes, LOOK_AT) : bytes;
        return Delimiters.of(charsets.text(new Body(start, body.type(), false))).orElse(',');
    }
}
