package org.mimawari.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** Reads what Outlook packs a mail into on the way (winmail.dat, TNEF): the text and the attachments. Thread-safe. Source: [MS-OXTNEF]. */
public final class OutlookWrappingReader implements DocumentReader {
    private final MailText texts = new MailText();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(body.bytes()));
        boolean whole = true;
        for (MAPIAttribute attribute : message.getMessageMAPIAttributes()) {
            if (attribute instanceof MAPIRtfAttribute rich) {
                whole &= texts.rich(rich.getDataString(), url, sink, allowance);
            }
        }
        int number = 0;
        for (Attachment attachment : message.getAttachments()) {
            number++;
            whole &= hand(attachment, number, sink, allowance);
        }
        return new ReadResult.Read<>(whole ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    private static boolean hand(Attachment attachment, int number, DocumentSink sink, Allowance allowance) {
        byte[] bytes;
        try {
            bytes = attachment.getContents();
        } catch (IllegalArgumentException stands) {
            // A mail within the mail, or an object, which the library does not unpack.
            return false;
        }
        allowance.unpacked(bytes.length);
        String name = attachment.getLongFilename() == null ? attachment.getFilename() : attachment.getLongFilename();
        Place place = new Place.Attachment(number, Label.NONE, Place.WHOLE);
        sink.embedded(place, Concealment.NONE, new SiteText(name == null ? "" : name), new Body(bytes, "", true));
        return true;
    }
}
