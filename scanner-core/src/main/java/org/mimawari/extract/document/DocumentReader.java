package org.mimawari.extract.document;

import java.io.IOException;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.PublicUrl;

/**
 * Reads the documents of one format, or of a few that are built alike. Thread-safe. Streams: hands on what it finds as it finds it, and keeps no more than a page or a row of it.
 *
 * <p>A part that is damaged costs that part, which then counts as unread. What cannot be opened at all is {@link ReadResult.Failed}: LOCKED behind a password, UNREADABLE if damaged, TOO_LARGE over a limit. Whatever is thrown, {@link java.io.IOException}
 * or unchecked, is caught by {@link DocumentReaders}, which takes the document as read in part if anything was handed on.
 */
public interface DocumentReader {
    /**
     * @param url where the bytes came from, after redirects; relative addresses are resolved against it
     * @param sink takes what is found
     * @param allowance is asked at every page, row, part and operator
     */
    ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException;
}
