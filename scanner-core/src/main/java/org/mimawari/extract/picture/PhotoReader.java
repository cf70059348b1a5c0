package org.mimawari.extract.picture;

import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.Reading;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Reads a picture: its QR codes, the place where it was taken, and whom it names as owner or artist. What cannot be decoded but says something of itself is read in part. Thread-safe. */
public final class PhotoReader implements DocumentReader {
    private final PictureReader codes;

    public PhotoReader(PictureReader codes) {
        this.codes = codes;
    }

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        boolean said = new PhotoTraces(sink).tell(body);
        allowance.check();
        ReadResult<Reading> result = codes.read(body, url);
        if (result instanceof ReadResult.Read<Reading> read) {
            read.value().links().forEach(sink::link);
            return new ReadResult.Read<>(
                    new DocumentExtent(read.value().pages(), read.value().unread()));
        }
        Cause cause = result instanceof ReadResult.Failed<Reading> failed ? failed.cause() : Cause.UNREADABLE;
        return said ? new ReadResult.Read<>(DocumentExtent.IN_PART) : new ReadResult.Failed<>(cause);
    }
}
