package org.mimawari.extract.pdf;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML inside PDF files: names of elements with the text in them. No document types, no outside entities. Thread-safe. */
final class PdfXml {
    private static final int MOST_LEAVES = 5_000;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    PdfXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * @param within the element in which they stand; empty for anywhere
     * @return whether all of it was handed on
     * @param found takes the local name of the element around a text, or of the one around that where it is an item of a list ("li"), and the text
     */
    boolean leaves(byte[] xml, String within, BiConsumer<String, String> found) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decoded(xml)));
        String name = "";
        boolean inside = within.isEmpty();
        int count = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside |= reader.getLocalName().equals(within);
                name = isList(reader.getLocalName()) ? name : reader.getLocalName();
                for (int i = 0; inside && within.isEmpty() && i < reader.getAttributeCount(); i++) {
                    found.accept(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inside && !reader.isWhiteSpace()) {
                if (count++ == MOST_LEAVES) {
                    return false;
                }
                found.accept(name, reader.getText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals(within)) {
                return true;
            }
        }
        return true;
    }

    /** Decoded here, because the parser prints what it thinks of wrong bytes. */
    private static String decoded(byte[] xml) {
        boolean large = xml.length > 1 && (xml[0] == (byte) 0xfe && xml[1] == (byte) 0xff || xml[0] == 0);
        boolean small = xml.length > 1 && (xml[0] == (byte) 0xff && xml[1] == (byte) 0xfe || xml[1] == 0);
        Charset charset = large ? UTF_16BE : small ? UTF_16LE : UTF_8;
        String text = new String(xml, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isList(String name) {
        return name.equals("li") || name.equals("Alt") || name.equals("Seq") || name.equals("Bag");
    }
}
