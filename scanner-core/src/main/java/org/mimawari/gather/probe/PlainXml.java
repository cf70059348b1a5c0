package org.mimawari.gather.probe;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mimawari.content.Body;

/** Opens small XML answers of services. Document type definitions are not read, so neither entities nor outside files are. Thread-safe. */
final class PlainXml {
    private static final String UNTRUSTED = "unread";

    private PlainXml() {}

    static XMLStreamReader open(Body body) throws XMLStreamException {
        // Made anew, since a factory is not promised to serve several threads.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(UNTRUSTED);
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(body.bytes()));
    }
}
