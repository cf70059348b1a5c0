package org.mimawari.extract.picture;

import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.document.LinksOnly;
import org.mimawari.term.PublicUrl;

/** Reads a picture: its QR codes, the place where it was taken, and whom it names as owner or artist. What cannot be decoded but says something of itself is read in part. Thread-safe. */
public final class PhotoReader implements DocumentReader {
    private final LinksOnly codes;

    public PhotoReader(PictureReader codes) {
        this.codes = new LinksOnly(codes);
    }

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        boolean said = new PhotoTraces(sink).tell(body);
        allowance.check();
        ReadResult<DocumentExtent> result = codes.read(body, url, sink, allowance);
        return said && result instanceof ReadResult.Failed<DocumentExtent>
                ? new ReadResult.Read<>(DocumentExtent.IN_PART)
                : result;
    }
}
