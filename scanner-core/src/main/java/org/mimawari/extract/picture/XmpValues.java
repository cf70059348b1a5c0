package org.mimawari.extract.picture;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads of an XMP block who made the picture and where. Document type definitions are not read. Used by one thread; throws on no bytes. Source: Adobe XMP Part 1, 7; Part 2, 8. */
final class XmpValues {
    private static final int LONGEST = 10_000;
    private static final int MOST_NAMES = 50;

    private final Map<String, String> position = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private boolean cut;

    XmpValues(byte[] block) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            read(factory.createXMLStreamReader(new ByteArrayInputStream(block)));
        } catch (XMLStreamException | RuntimeException damaged) {
            // What was read before stands. The parser throws unchecked exceptions too.
        }
    }

    String latitude() {
        return position.getOrDefault("GPSLatitude", "");
    }

    String longitude() {
        return position.getOrDefault("GPSLongitude", "");
    }

    /** Of creators and owners. */
    List<String> names() {
        return names;
    }

    /** Whether it names more people than are kept. */
    boolean isCut() {
        return cut;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String open = "";
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                open = isContainer(name) ? open : name;
                text.setLength(0);
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    note(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && text.length() < LONGEST) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                note(open, text.toString());
                text.setLength(0);
            }
        }
    }

    /** A list around values. */
    private static boolean isContainer(String name) {
        return name.equals("Seq") || name.equals("Bag") || name.equals("Alt") || name.equals("li");
    }

    private void note(String name, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return;
        }
        switch (name) {
            case "GPSLatitude", "GPSLongitude" -> position.putIfAbsent(name, text);
            case "creator", "OwnerName", "CameraOwnerName" -> {
                if (names.size() < MOST_NAMES) {
                    names.add(text);
                } else {
                    cut |= !names.contains(text);
                }
            }
            default -> {
                // How the picture was taken and changed.
            }
        }
    }
}
