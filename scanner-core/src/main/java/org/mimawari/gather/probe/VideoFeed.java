package org.mimawari.gather.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mimawari.content.Body;
import org.mimawari.content.SiteText;

/**
 * The feed of a channel (<a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>, with YouTube's ids of videos). At most {@value #MOST} entries.
 *
 * @param title the channel's name
 */
record VideoFeed(SiteText title, List<Entry> entries) {
    static final int MOST = 200;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String YOUTUBE = "http://www.youtube.com/xml/schemas/2015";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");

    VideoFeed {
        entries = List.copyOf(entries);
    }

    /** A video that the feed lists. */
    record Entry(String id, SiteText title) {}

    /** @throws XMLStreamException if it is no such feed, or not whole */
    static VideoFeed read(Body body) throws XMLStreamException {
        XMLStreamReader xml = PlainXml.open(body);
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !is(xml, ATOM, "feed")) {
            throw new XMLStreamException("no feed");
        }
        SiteText title = SiteText.NONE;
        List<Entry> entries = new ArrayList<>();
        while (nextChild(xml)) {
            if (is(xml, ATOM, "entry")) {
                entry(xml, entries);
            } else if (is(xml, ATOM, "title")) {
                title = new SiteText(xml.getElementText());
            } else {
                skip(xml);
            }
        }
        return new VideoFeed(title, entries);
    }

    private static void entry(XMLStreamReader xml, List<Entry> entries) throws XMLStreamException {
        String id = "";
        SiteText title = SiteText.NONE;
        while (nextChild(xml)) {
            if (is(xml, YOUTUBE, "videoId")) {
                id = xml.getElementText().strip();
            } else if (is(xml, ATOM, "title")) {
                title = new SiteText(xml.getElementText());
            } else {
                skip(xml);
            }
        }
        if (ID.matcher(id).matches() && entries.size() < MOST) {
            entries.add(new Entry(id, title));
        }
    }

    private static boolean is(XMLStreamReader xml, String space, String name) {
        return name.equals(xml.getLocalName()) && space.equals(xml.getNamespaceURI());
    }

    /** Goes to the beginning of the next element within this one; false at its end. */
    private static boolean nextChild(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }
}
