package org.mimawari.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.DirectoryChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;

/** Hands on what a mail of Outlook carries: files, and mails and objects as compound files of their own. Used by one thread. Source: [MS-OXMSG] 2.2.2 and 2.4.1. */
final class OutlookAttachments {
    private static final String PROPERTIES = "__properties_version1.0";
    /** How the properties of a mail within a mail begin; those of a mail by itself have eight reserved bytes more. */
    private static final int INNER_HEAD = 24;

    private static final int MORE = 8;
    private static final Set<String> SEALED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    private final DocumentSink sink;
    private final Allowance allowance;

    OutlookAttachments(DocumentSink sink, Allowance allowance) {
        this.sink = sink;
        this.allowance = allowance;
    }

    /** Whether all could be handed on. */
    boolean read(AttachmentChunks[] attachments) {
        boolean whole = true;
        int number = 0;
        for (AttachmentChunks attachment : attachments) {
            allowance.check();
            number++;
            Body body = body(attachment);
            if (body == null
                    || SEALED.contains(text(attachment.getAttachMimeTag()).toLowerCase(Locale.ROOT))) {
                whole = false;
            } else {
                Place place = new Place.Attachment(number, Label.NONE, Place.WHOLE);
                sink.embedded(place, Concealment.NONE, new SiteText(name(attachment)), body);
            }
        }
        return whole;
    }

    private static String name(AttachmentChunks attachment) {
        String name = text(attachment.getAttachLongFileName());
        String other = name.isEmpty() ? text(attachment.getAttachFileName()) : name;
        return other.isEmpty() ? text(attachment.getAttachDisplayName()) : other;
    }

    private static String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue() == null ? "" : chunk.getValue();
    }

    /** Null if it stands elsewhere, or is damaged. */
    private @Nullable Body body(AttachmentChunks attachment) {
        DirectoryChunk inner = attachment.getAttachmentDirectory();
        if (inner != null) {
            try {
                return copy(inner.getDirectory());
            } catch (IOException | RuntimeException damaged) {
                return null;
            }
        }
        byte[] bytes = attachment.getAttachData() == null
                ? null
                : attachment.getAttachData().getValue();
        if (bytes == null) {
            return null;
        }
        allowance.unpacked(bytes.length);
        return new Body(bytes, text(attachment.getAttachMimeTag()), true);
    }

    private Body copy(DirectoryNode storage) throws IOException {
        try (POIFSFileSystem own = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EntryUtils.copyNodes(storage, own.getRoot());
            if (own.getRoot().hasEntry(PROPERTIES)) {
                standAlone(own.getRoot());
            }
            own.writeFilesystem(out);
            allowance.unpacked(out.size());
            return new Body(out.toByteArray(), "", true);
        }
    }

    private static void standAlone(DirectoryNode root) throws IOException {
        byte[] inner;
        try (InputStream in = root.createDocumentInputStream(PROPERTIES)) {
            inner = in.readAllBytes();
        }
        int head = Math.min(INNER_HEAD, inner.length);
        byte[] own = Arrays.copyOf(inner, inner.length + MORE);
        Arrays.fill(own, head, head + MORE, (byte) 0);
        System.arraycopy(inner, head, own, head + MORE, inner.length - head);
        DocumentEntry old = (DocumentEntry) root.getEntry(PROPERTIES);
        old.delete();
        root.createDocument(PROPERTIES, new ByteArrayInputStream(own));
    }
}
