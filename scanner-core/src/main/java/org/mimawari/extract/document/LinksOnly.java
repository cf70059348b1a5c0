package org.mimawari.extract.document;

import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.Reading;
import org.mimawari.extract.ContentReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Hands on the title and the links that a reader of pages gives. */
public final class LinksOnly implements DocumentReader {
    private final ContentReader reader;

    public LinksOnly(ContentReader reader) {
        this.reader = reader;
    }

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        ReadResult<Reading> result = reader.read(body, url);
        if (result instanceof ReadResult.Read<Reading> read) {
            Reading reading = read.value();
            sink.title(reading.title());
            reading.links().forEach(sink::link);
            return new ReadResult.Read<>(new DocumentExtent(reading.pages(), reading.unread()));
        }
        return new ReadResult.Failed<>(
                result instanceof ReadResult.Failed<Reading> failed ? failed.cause() : Cause.UNREADABLE);
    }
}
