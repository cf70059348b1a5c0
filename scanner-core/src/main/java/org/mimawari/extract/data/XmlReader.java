package org.mimawari.extract.data;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.MixedText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.plain.TextReader;
import org.mimawari.term.PublicUrl;

/**
 * Reads XML as a stream: lists as tables (see {@link RecordLists}), the rest as text. An element with attributes or with elements in it is an object, any other a field. No document type definition is read, so no entity is resolved. What is no XML from its
 * beginning is read as text; what breaks later is read up to there, if a list stood in it. Thread-safe.
 */
public final class XmlReader implements DocumentReader {
    private static final int DEEPEST = 500;
    private static final int STEPS = 256;

    private final TextReader text = new TextReader();
    private final XMLInputFactory factory = XMLInputFactory.newInstance();

    public XmlReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        RecordLists lists = new RecordLists(sink);
        boolean whole = through(body, lists, allowance);
        if (!whole && !lists.hasRows()) {
            return text.read(body, url, sink, allowance);
        }
        lists.finish();
        boolean all = whole && body.whole() && !lists.isCut();
        return new ReadResult.Read<>(all ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    private boolean through(Body body, RecordLists lists, Allowance allowance) {
        try (Reader in = MixedText.of(body)) {
            XMLStreamReader xml = open(new PushbackReader(in));
            try {
                return steps(xml, lists, allowance);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | IOException broken) {
            return false;
        }
    }

    private XMLStreamReader open(PushbackReader in) throws XMLStreamException, IOException {
        int first = in.read();
        while (first == '\uFEFF' || first >= 0 && first <= ' ') {
            first = in.read();
        }
        if (first != '<') {
            throw new XMLStreamException("does not begin with a tag");
        }
        in.unread(first);
        synchronized (factory) {
            return factory.createXMLStreamReader(in);
        }
    }

    private static boolean steps(XMLStreamReader xml, RecordLists lists, Allowance allowance)
            throws XMLStreamException {
        Deque<StringBuilder> texts = new ArrayDeque<>();
        for (int step = 0; xml.hasNext(); step++) {
            if (step % STEPS == 0) {
                allowance.check();
            }
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (texts.size() == DEEPEST) {
                    return false;
                }
                begin(xml, lists);
                texts.push(new StringBuilder());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                lists.end(texts.pop().toString().strip());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(texts, xml);
            }
        }
        return true;
    }

    private static void begin(XMLStreamReader xml, RecordLists lists) {
        lists.begin(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            lists.value(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private static void append(Deque<StringBuilder> texts, XMLStreamReader xml) {
        StringBuilder open = texts.peek();
        if (open != null && open.length() <= Fields.LONGEST && !xml.isWhiteSpace()) {
            open.append(xml.getText());
        }
    }
}
