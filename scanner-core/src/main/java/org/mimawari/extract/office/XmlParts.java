package org.mimawari.extract.office;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens the XML of office documents as a stream of events. Document type definitions are not read, so neither entities nor outside files are. Thread-safe. */
final class XmlParts {
    private final XMLInputFactory factory = XMLInputFactory.newInstance();

    XmlParts() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    XMLStreamReader open(InputStream in) throws XMLStreamException {
        synchronized (factory) {
            return factory.createXMLStreamReader(in);
        }
    }
}
