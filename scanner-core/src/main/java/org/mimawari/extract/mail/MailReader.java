package org.mimawari.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.MailSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Reads mails as they travel: whom they are from and to, their text, tables in their HTML, and each attachment as a file within the file, told by its bytes. Encrypted parts, and such as are signed in a form that wraps them, count as unread; so do parts
 * that stand elsewhere. A mail within the mail is an attachment. At most {@value #MOST_FIELDS} fields of {@value #LONGEST_FIELD} bytes, {@value #DEEPEST} levels of parts. Thread-safe.
 *
 * <p>Sources: RFC 5322, 2045 to 2047, 2183, 2231; 8551 (S/MIME), 3156 (OpenPGP).
 */
public final class MailReader implements DocumentReader {
    private static final int MOST_FIELDS = 10_000;
    private static final int LONGEST_FIELD = 32 << 20;
    private static final int DEEPEST = 50;
    private static final int MOST_BYTES = 40 << 20;
    private static final int CHUNK = 64 << 10;

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD)
            .build();

    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private static final Set<String> SEALED =
            Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "message/partial", "message/external-body");

    private static final String PARTS = "multipart/";
    private static final String ENCRYPTED = "multipart/encrypted";

    private final HeaderText words = new HeaderText();
    private final MailText texts = new MailText();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        Work work = new Work(url, sink, allowance);
        try {
            work.read(new ByteArrayInputStream(body.bytes()));
        } catch (MimeException overTheLimit) {
            work.brokenOff();
        }
        return new ReadResult.Read<>(new DocumentExtent(1, Math.min(1, work.unread)));
    }

    /** One mail. */
    private final class Work {
        private final PublicUrl url;
        private final DocumentSink sink;
        private final Allowance allowance;
        private final MailSink mail;
        private final MailHead head;
        private boolean headIsOver;
        private String name = "";
        private boolean attached;
        private boolean inParts;
        private int depth;
        /** The depth of the parts that are encrypted; 0 if none is. */
        private int encrypted;

        private int attachments;
        private int unread;

        Work(PublicUrl url, DocumentSink sink, Allowance allowance) {
            this.url = url;
            this.sink = sink;
            this.allowance = allowance;
            this.mail = sink.mail(Place.WHOLE);
            this.head = new MailHead(mail);
        }

        void read(InputStream in) throws IOException, MimeException {
            MimeTokenStream stream = new MimeTokenStream(CONFIG);
            stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            stream.parse(in);
            for (EntityState at = stream.getState(); at != EntityState.T_END_OF_STREAM; at = stream.next()) {
                allowance.check();
                take(at, stream);
            }
        }

        private void take(EntityState at, MimeTokenStream stream) throws IOException {
            switch (at) {
                case T_FIELD -> field(stream.getField());
                case T_END_HEADER -> endHead();
                case T_START_BODYPART -> {
                    name = "";
                    attached = false;
                    inParts = false;
                }
                case T_START_MULTIPART -> enter(stream.getBodyDescriptor());
                case T_END_MULTIPART -> leave();
                case T_BODY -> part(stream.getBodyDescriptor(), stream.getDecodedInputStream());
                default -> {
                    // What stands around the parts is shown by no program.
                }
            }
        }

        private void field(Field field) {
            String called = field.getNameLowerCase();
            if (!headIsOver) {
                String value = HeaderText.value(field.getRaw());
                head.field(called, value);
                if (called.equals("subject")) {
                    sink.title(new SiteText(words.words(value)));
                }
            }
            if (called.equals("content-disposition")) {
                String value = HeaderText.value(field.getRaw()).strip();
                attached = value.toLowerCase(Locale.ROOT).startsWith("attachment");
                String file = words.parameter(field.getRaw(), "filename");
                name = file.isEmpty() ? name : file;
            } else if (called.equals("content-type")) {
                inParts = HeaderText.value(field.getRaw())
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(PARTS);
                name = name.isEmpty() ? words.parameter(field.getRaw(), "name") : name;
            }
        }

        private void endHead() {
            if (!headIsOver) {
                headIsOver = true;
                head.end();
            }
        }

        void brokenOff() {
            unread++;
            if (!headIsOver) {
                mail.cut();
                endHead();
            }
        }

        private void enter(BodyDescriptor part) {
            depth++;
            if (depth > DEEPEST) {
                throw allowance.exceed();
            }
            if (encrypted == 0 && part.getMimeType().equalsIgnoreCase(ENCRYPTED)) {
                encrypted = depth;
                unread++;
            }
        }

        private void leave() {
            encrypted = encrypted == depth ? 0 : encrypted;
            depth--;
        }

        private void part(BodyDescriptor part, InputStream in) throws IOException {
            String type = part.getMimeType().toLowerCase(Locale.ROOT);
            if (encrypted > 0 || SIGNATURES.contains(type)) {
                return;
            }
            if (SEALED.contains(type)) {
                unread++;
                return;
            }
            Body body = body(in, type, part.getCharset());
            unread += body.whole() ? 0 : 1;
            boolean own = name.isEmpty() && !attached;
            if (own && type.equals("text/html")) {
                unread += texts.html(body, sink, allowance) ? 0 : 1;
            } else if (own && (type.equals("text/plain") || inParts)) {
                // Parts without a boundary between them are read as one text.
                boolean read = texts.plain(body, url, sink, allowance) && !inParts;
                unread += read ? 0 : 1;
            } else {
                Place place = new Place.Attachment(++attachments, Label.NONE, Place.WHOLE);
                sink.embedded(place, Concealment.NONE, new SiteText(name), body);
            }
        }

        private Body body(InputStream in, String type, @Nullable String charset) throws IOException {
            String named = charset == null ? type : type + "; charset=" + charset;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                allowance.unpacked(count);
                out.write(chunk, 0, count);
                if (out.size() > MOST_BYTES) {
                    return new Body(out.toByteArray(), named, false);
                }
            }
            return new Body(out.toByteArray(), named, true);
        }
    }
}
