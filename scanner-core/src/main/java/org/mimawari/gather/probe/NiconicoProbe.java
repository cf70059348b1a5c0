package org.mimawari.gather.probe;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Asks niconico for what it tells all of a video (getthumbinfo): that it is there, or why not. One question. That it is there is what many programs rely on; why it is not is surmised.
 * Source of the signals: docs/services.md.
 */
public final class NiconicoProbe implements ServiceProbe {
    private static final String WATCH = "https://www.nicovideo.jp/watch/";
    private static final String INFO = "https://ext.nicovideo.jp/api/getthumbinfo/";
    private static final String ANSWER = "nicovideo_thumb_response";
    private static final Pattern ID = Pattern.compile("(?:sm|nm|so)?[0-9]{1,15}");
    private static final Map<String, VideoAccess> REFUSALS =
            Map.of("DELETED", VideoAccess.GONE, "NOT_FOUND", VideoAccess.GONE, "COMMUNITY", VideoAccess.SIGN_IN);

    private final Judge judge;

    public NiconicoProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return Set.of("niconico");
    }

    @Override
    public boolean takes(Sighting sighting) {
        return ID.matcher(sighting.id()).matches();
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return PublicUrl.of(WATCH + sighting.id());
    }

    @Override
    public LinkedVideo look(Thing thing, Web web) {
        Answer answer = web.ask(Ask.glance(PublicUrl.of(INFO + thing.sighting().id())));
        return VideoAnswer.told(answer, this::told).of(thing);
    }

    private VideoAnswer told(Answer.Response response) {
        if (response.status() != 200) {
            return VideoAnswer.unseen(ServiceReply.odd(response.status()));
        }
        try {
            return read(response.body());
        } catch (XMLStreamException broken) {
            // The message may quote the answer, so it is dropped.
            return VideoAnswer.unseen(Cause.UNREADABLE);
        }
    }

    private VideoAnswer read(Body body) throws XMLStreamException {
        XMLStreamReader xml = PlainXml.open(body);
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
                || !xml.getLocalName().equals(ANSWER)) {
            return VideoAnswer.unseen(Cause.UNREADABLE);
        }
        String status =
                Optional.ofNullable(xml.getAttributeValue(null, "status")).orElse("");
        boolean there = status.equals("ok");
        String text = there || status.equals("fail") ? first(xml, there ? "title" : "code") : "";
        if (there && !text.isBlank()) {
            return VideoAnswer.known(VideoAccess.PUBLIC).titled(text, judge);
        }
        VideoAccess refusal = there ? null : REFUSALS.get(text);
        return refusal == null ? VideoAnswer.unseen(Cause.UNREADABLE) : VideoAnswer.surmised(refusal);
    }

    private static String first(XMLStreamReader xml, String name) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                return xml.getElementText();
            }
        }
        return "";
    }
}
