package org.mimawari.extract;

import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

/** Reads one kind of content. Implementations are thread-safe, stay within their limits, and throw on no bytes. */
public interface ContentReader {

    /**
     * Reads the title and all that the content leads to.
     *
     * @param url where the bytes came from, after redirects; relative addresses are resolved against it
     */
    ReadResult<Reading> read(Body body, PublicUrl url);
}
