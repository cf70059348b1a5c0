package org.mimawari.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.mimawari.check.mail.MailVisibleRecipients;
import org.mimawari.content.Body;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.MailRules;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.mail.MailReader;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Verdict;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Document;
import org.mimawari.term.PublicUrl;

/** Looks at mails as an inspection does, with all readers. */
final class MailLook {
    private final DocumentDesk desk;

    MailLook(String... own) {
        desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all(), new MailRules(Set.of(own), 10));
    }

    /** A mail of the folder of samples. */
    static byte[] sample(String name) {
        try (InputStream in = MailReader.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    Document at(byte[] bytes) {
        return desk.read(new Body(bytes, "", true), PublicUrl.ofFile("mail.eml"), Allowance.usual())
                .fact();
    }

    Document at(String text) {
        return at(bytes(text));
    }

    /** "draft HIGH VERIFIED", "clear" or "cannot tell". */
    static String said(Document mail) {
        Verdict verdict = new MailVisibleRecipients().inspect(mail);
        if (verdict instanceof Verdict.Found found) {
            Finding first = found.findings().get(0);
            return first.variant() + ' ' + first.severity() + ' ' + first.confidence();
        }
        return verdict instanceof Verdict.Clear ? "clear" : "cannot tell";
    }
}
