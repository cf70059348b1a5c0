package org.mimawari.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.MailSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.MailField;
import org.mimawari.term.MailStage;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Reads mails as Outlook stores them (.msg): recipients one by one, text or HTML, attachments. An address of Exchange without one for the internet is one of the sender's own organisation and not told. Such that are encrypted or wrapped by a
 * signature count as unread. Thread-safe.
 *
 * <p>Sources: [MS-OXMSG]; [MS-OXPROPS] for the numbers of properties; [MS-OXCMSG] 2.2.1.6 for the flags.
 */
public final class OutlookReader implements DocumentReader {
    private static final int UNSENT = 0x08;
    private static final int CC = 2;
    private static final int BCC = 3;
    /** Of who sends it, and of for whom: their addresses for the internet, then those that may be of Exchange. */
    private static final int[] SENDERS = {0x5D01, 0x0C1F, 0x5D02, 0x0065};

    private static final String SEALED = "IPM.Note.SMIME";
    private static final String SIGNED = "IPM.Note.SMIME.MultipartSigned";

    private final MailText texts = new MailText();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(body.bytes()))) {
            MAPIMessage message = new MAPIMessage(file);
            message.setReturnNullOnMissingChunk(true);
            guessCharset(message);
            people(message, sink.mail(Place.WHOLE), allowance);
            title(message, sink);
            int unread = isSealed(message) ? 1 : 0;
            unread += body(message, url, sink, allowance) ? 0 : 1;
            unread += new OutlookAttachments(sink, allowance).read(message.getAttachmentFiles()) ? 0 : 1;
            return new ReadResult.Read<>(new DocumentExtent(1, Math.min(1, unread)));
        } catch (ChunkNotFoundException missing) {
            throw new IOException("The mail lacks a part", missing);
        }
    }

    private static void guessCharset(MAPIMessage message) {
        try {
            message.guess7BitEncoding();
        } catch (RuntimeException unknown) {
            // The usual one is as good as any.
        }
    }

    private static void title(MAPIMessage message, DocumentSink sink) throws ChunkNotFoundException {
        String subject = message.getSubject();
        if (subject != null) {
            sink.title(new SiteText(subject));
        }
    }

    private static boolean isSealed(MAPIMessage message) {
        StringChunk type = message.getMainChunks().getMessageClass();
        String name = type == null ? "" : type.getValue();
        return name.startsWith(SEALED) && !name.startsWith(SIGNED);
    }

    private static void people(MAPIMessage message, MailSink mail, Allowance allowance) {
        from(message, mail);
        for (RecipientChunks recipient : message.getRecipientDetailsChunks()) {
            allowance.check();
            String address = address(recipient);
            if (address.indexOf('@') > 0) {
                mail.address(field(recipient.getProperties()), new SiteText(address));
            }
        }
        if (!message.getMainChunks()
                .getAll()
                .getOrDefault(MAPIProperty.IN_REPLY_TO_ID, List.of())
                .isEmpty()) {
            mail.reply();
        }
        Number flags = number(message.getMainChunks().getProperties(), MAPIProperty.MESSAGE_FLAGS);
        mail.stage(flags != null && (flags.intValue() & UNSENT) == 0 ? MailStage.SENT : MailStage.UNSENT);
    }

    private static void from(MAPIMessage message, MailSink mail) {
        for (int property : SENDERS) {
            for (Chunk chunk : chunks(message, property)) {
                if (chunk instanceof StringChunk text && text.getValue().indexOf('@') > 0) {
                    mail.address(MailField.FROM, new SiteText(text.getValue()));
                    return;
                }
            }
        }
    }

    /** The library knows not every property by name. */
    private static List<Chunk> chunks(MAPIMessage message, int property) {
        return message.getMainChunks().getAll().entrySet().stream()
                .filter(entry -> entry.getKey().id == property)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static String address(RecipientChunks recipient) {
        for (StringChunk chunk :
                new @Nullable StringChunk[] {recipient.getRecipientSMTPChunk(), recipient.getRecipientEmailChunk()}) {
            if (chunk != null && chunk.getValue().indexOf('@') > 0) {
                return chunk.getValue();
            }
        }
        String other = recipient.getRecipientEmailAddress();
        return other == null ? "" : other.substring(other.lastIndexOf(':') + 1);
    }

    private static MailField field(Map<MAPIProperty, List<PropertyValue>> properties) {
        Number type = number(properties, MAPIProperty.RECIPIENT_TYPE);
        return switch (type == null ? 0 : type.intValue() & 0xf) {
            case CC -> MailField.CC;
            case BCC -> MailField.BCC;
            default -> MailField.TO;
        };
    }

    private static @Nullable Number number(Map<MAPIProperty, List<PropertyValue>> properties, MAPIProperty wanted) {
        for (PropertyValue value : properties.getOrDefault(wanted, List.of())) {
            if (value.getValue() instanceof Number number) {
                return number;
            }
        }
        return null;
    }

    /** Of several renderings of the text the one with tables. */
    private boolean body(MAPIMessage message, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException, ChunkNotFoundException {
        String html = message.getHtmlBody();
        if (html != null) {
            return texts.html(html, sink, allowance);
        }
        String rich = message.getRtfBody();
        if (rich != null) {
            return texts.rich(rich, url, sink, allowance);
        }
        String plain = message.getTextBody();
        return plain == null || texts.plain(plain, url, sink, allowance);
    }
}
