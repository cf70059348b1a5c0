package org.mimawari.extract.plain;

import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.Charsets;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.TextColumns;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.PublicUrl;

/** Reads running text, whatever its character set, paragraph by paragraph: lines up to a blank one; lines in columns as tables. Thread-safe. */
public final class TextReader implements DocumentReader {
    private static final int LONGEST = 50_000;

    private final Charsets charsets = new Charsets();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        String text = charsets.text(body);
        PrintedLinks links = new PrintedLinks(sink);
        TextColumns columns = TextColumns.ofPlainText(sink);
        for (int at = 0; at < text.length(); ) {
            allowance.check();
            int end = end(text, at);
            SiteText paragraph = new SiteText(text.substring(at, end));
            if (!paragraph.isBlank()) {
                columns.paragraph(paragraph.raw());
                links.in(paragraph);
            }
            at = end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
        }
        columns.end();
        return new ReadResult.Read<>(body.whole() ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    /** Where the paragraph ends; a long one at the end of a line if it has lines. */
    private static int end(String text, int from) {
        int last = from;
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                boolean blank = at + 1 < text.length() && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r');
                if (blank || at - from > LONGEST) {
                    return at;
                }
                last = at;
            }
            if (at - from > 2 * LONGEST) {
                return last > from ? last : at;
            }
        }
        return text.length();
    }
}
