package org.mimawari.extract.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens the XML of office documents as a stream of events. Document type definitions are not read, so neither entities nor outside files are. Thread-safe. */
final class XmlParts {
    private static final int LOOK_AT = 256;
    private static final int ROOM = 16 * 1024;
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private final XMLInputFactory factory = XMLInputFactory.newInstance();

    XmlParts() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** Nearly all parts are UTF-8. The parser of the JDK prints on the console where such text is malformed; read as characters, a wrong byte costs one of these. */
    XMLStreamReader open(InputStream in) throws XMLStreamException, IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, ROOM);
        bytes.mark(LOOK_AT);
        String start = new String(bytes.readNBytes(LOOK_AT), StandardCharsets.ISO_8859_1);
        bytes.reset();
        synchronized (factory) {
            if (!isUtf8(start)) {
                return factory.createXMLStreamReader(bytes);
            }
            bytes.skipNBytes(start.startsWith(MARK) ? MARK.length() : 0);
            return factory.createXMLStreamReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
    }

    private static boolean isUtf8(String start) {
        String text = start.startsWith(MARK) ? start.substring(MARK.length()) : start;
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : 0;
        String declaration = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
        return text.startsWith("<") && end >= 0 && (!declaration.contains("encoding") || declaration.contains("utf-8"));
    }
}
