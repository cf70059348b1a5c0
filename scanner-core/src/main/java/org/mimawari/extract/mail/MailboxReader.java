package org.mimawari.extract.mail;

import java.util.Arrays;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** Reads folders of mails that are one file (mbox): each mail is a file within the file. Thread-safe. Source: RFC 4155. */
public final class MailboxReader implements DocumentReader {
    private static final byte[] SEPARATOR = {'F', 'r', 'o', 'm', ' '};

    private final SubjectLine subjects = new SubjectLine();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        byte[] bytes = body.bytes();
        int mails = 0;
        int at = separator(bytes, 0);
        while (at < bytes.length) {
            allowance.check();
            int start = Math.min(bytes.length, lineEnd(bytes, at) + 1);
            int end = separator(bytes, start);
            byte[] mail = Arrays.copyOfRange(bytes, start, end);
            allowance.unpacked(mail.length);
            Place place = new Place.Message(++mails, Label.NONE, Place.WHOLE);
            boolean whole = end < bytes.length || body.whole();
            sink.embedded(place, Concealment.NONE, new SiteText(subjects.of(mail)), new Body(mail, "", whole));
            at = end;
        }
        return new ReadResult.Read<>(new DocumentExtent(Math.max(1, mails), 0));
    }

    /** Where the next line stands that begins a mail; the end if there is none. */
    private static int separator(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at = lineEnd(bytes, at) + 1) {
            if (bytes[at] == SEPARATOR[0]
                    && Arrays.equals(
                            bytes, at, Math.min(bytes.length, at + SEPARATOR.length), SEPARATOR, 0, SEPARATOR.length)) {
                return at;
            }
        }
        return bytes.length;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
