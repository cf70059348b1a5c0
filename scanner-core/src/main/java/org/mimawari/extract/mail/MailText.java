package org.mimawari.extract.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.Charsets;
import org.mimawari.extract.HtmlRows;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.office.RtfReader;
import org.mimawari.extract.plain.CsvReader;
import org.mimawari.extract.plain.TextReader;
import org.mimawari.term.PublicUrl;

/** Reads what a mail itself says, as text or as HTML. A character set that is wrongly named is guessed. Thread-safe. */
final class MailText {
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final String LOCKED_TEXT = "-----BEGIN PGP MESSAGE-----";

    private final Charsets charsets = new Charsets();
    private final DocumentReader texts = new TextReader();
    private final DocumentReader richTexts = new RtfReader();
    private final DocumentReader tables = new CsvReader();

    /** Whether all of it was read; what is encrypted is not. */
    boolean plain(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) throws IOException {
        Body known = rightlyNamed(body);
        DocumentReader reader = DocumentFormat.of(known) == DocumentFormat.CSV ? tables : texts;
        ReadResult<DocumentExtent> result = reader.read(known, url, sink, allowance);
        boolean whole = result instanceof ReadResult.Read<DocumentExtent> read
                && read.value().unread() == 0;
        return whole && !charsets.text(known).contains(LOCKED_TEXT);
    }

    boolean plain(String text, PublicUrl url, DocumentSink sink, Allowance allowance) throws IOException {
        Body body = new Body(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", true);
        return plain(body, url, sink, allowance);
    }

    boolean rich(String text, PublicUrl url, DocumentSink sink, Allowance allowance) throws IOException {
        Body body = new Body(text.getBytes(StandardCharsets.ISO_8859_1), "", true);
        return richTexts.read(body, url, sink, allowance) instanceof ReadResult.Read<DocumentExtent> read
                && read.value().unread() == 0;
    }

    boolean html(Body body, DocumentSink sink, Allowance allowance) {
        return html(charsets.text(rightlyNamed(body)), sink, allowance) && body.whole();
    }

    boolean html(String text, DocumentSink sink, Allowance allowance) {
        boolean whole = text.length() <= MOST_CHARACTERS;
        HtmlRows rows = new HtmlRows(sink);
        rows.readMail(whole ? text : text.substring(0, MOST_CHARACTERS));
        allowance.check();
        return whole && !rows.isCut();
    }

    private Body rightlyNamed(Body body) {
        long lost = lost(body);
        if (lost == 0) {
            return body;
        }
        Body unnamed = new Body(body.bytes(), "", body.whole());
        return lost(unnamed) < lost ? unnamed : body;
    }

    private long lost(Body body) {
        return charsets.text(body).chars().filter(c -> c == '\uFFFD').count();
    }
}
