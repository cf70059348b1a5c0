package org.mimawari.extract.office;

import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Reads the text of XML that other programs put into a document beside its content. Packed data in it is passed over. Used by one thread. Source: ECMA-376 Part 1, 15.2.5. */
final class CustomData implements XmlEvents {
    /** More is handed on as a text of its own. */
    private static final int LONGEST = 100_000;

    private final DocumentSink sink;
    private final StringBuilder words = new StringBuilder();

    CustomData(DocumentSink sink) {
        this.sink = sink;
    }

    @Override
    public boolean start(XmlElement element) {
        flush();
        // Queries, packed; the words of a schema; a list of sources.
        boolean passed = element.name().equals("DataMashup")
                || element.namespace().endsWith("/XMLSchema")
                || element.namespace().endsWith("/bibliography");
        return !passed;
    }

    @Override
    public void text(String text) {
        if (words.length() > LONGEST) {
            flush();
        }
        words.append(text);
    }

    @Override
    public void end(String name) {
        flush();
    }

    private void flush() {
        if (!words.toString().isBlank()) {
            sink.text(Place.WHOLE, Concealment.HIDDEN_TEXT, new SiteText(words.toString()));
        }
        words.setLength(0);
    }
}
