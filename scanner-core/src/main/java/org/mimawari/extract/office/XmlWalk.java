package org.mimawari.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.document.Allowance;

/** Goes through XML parts from beginning to end, as streams. Elements more than {@value #DEEPEST} deep end a part. Used by one thread. */
final class XmlWalk {
    private static final int DEEPEST = 2_000;
    private static final int STEPS = 256;

    /** A tag, blanks before it, or the first byte of a byte order mark. */
    private static final String MARKUP = "<\n\r\t \u00ef\u00fe\u00ff\0";

    private final XmlParts xml;
    private final Allowance allowance;

    XmlWalk(XmlParts xml, Allowance allowance) {
        this.xml = xml;
        this.allowance = allowance;
    }

    /** @return whether the part was read to its end: what was told before a fault stands */
    boolean through(InputStream part, XmlEvents events) throws IOException {
        try (PushbackInputStream in = new PushbackInputStream(part)) {
            if (!isMarkup(in)) {
                return false;
            }
            XMLStreamReader reader = xml.open(in);
            try {
                return steps(reader, events);
            } finally {
                reader.close();
            }
        } catch (Deadline.Passed | Allowance.Exceeded limit) {
            throw limit;
        } catch (XMLStreamException | IOException | RuntimeException damaged) {
            // Parsers and unpackers throw unchecked exceptions too on what is damaged: this part alone is lost.
            return false;
        }
    }

    /** What does not begin like XML, as encrypted parts do not, brings the JDK's parser to print about it. */
    private static boolean isMarkup(PushbackInputStream in) throws IOException {
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        return MARKUP.indexOf(first) >= 0;
    }

    private boolean steps(XMLStreamReader reader, XmlEvents events) throws XMLStreamException {
        XmlElement element = new XmlElement(reader);
        int depth = 0;
        int skipped = 0;
        for (int step = 0; reader.hasNext(); step++) {
            if (step % STEPS == 0) {
                allowance.check();
            }
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    return false;
                }
                skipped += skipped > 0 || !events.start(element) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (skipped > 0) {
                    skipped--;
                } else {
                    events.end(reader.getLocalName());
                }
            } else if (skipped == 0 && isText(event)) {
                events.text(reader.getText());
            }
        }
        return true;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }
}
