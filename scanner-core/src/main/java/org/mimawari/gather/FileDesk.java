package org.mimawari.gather;

import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.site.Document;
import org.mimawari.term.PublicUrl;

/** Reads files and pictures of the site; given by the composition root, which has it done where a hostile file does no harm. Thread-safe; throws on no bytes. */
public interface FileDesk {

    /**
     * A file, read.
     *
     * @param fact what it is, without the places that lead there; its pages are unseen if it could not be opened
     * @param reading where it leads
     */
    record FileRead(Document fact, Reading reading) {}

    FileRead read(PublicUrl url, Body body);
}
