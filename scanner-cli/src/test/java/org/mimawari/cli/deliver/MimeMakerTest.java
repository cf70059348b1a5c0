package org.mimawari.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.report.MailBody;

class MimeMakerTest {

    private static final Instant DAY = Instant.parse("2026-03-01T04:00:00Z");

    private static byte[] bytes(MailBody body) throws MessagingException, IOException {
        String id = Letter.messageId(MailSamples.RUN, MailSamples.SITE, MailSamples.HANA, MailSamples.FROM);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeMaker.withoutServer()
                .make(new Letter(MailSamples.FROM, MailSamples.HANA, body, DAY, id))
                .writeTo(out);
        return out.toByteArray();
    }

    private static MimeMessage read(byte[] bytes) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(bytes));
    }

    @Test
    void aMailIsSevenBitInLinesOfAtMost76() throws Exception {
        MailBody longOne = new MailBody(
                "【見回り】" + "青空市の申込フォーム𠮷野家髙﨑①".repeat(9),
                "長い行 ".repeat(500) + "\n短い行\n.\n..\nFrom here",
                "<p>" + "日本語".repeat(2000) + "</p>");
        String raw = new String(bytes(longOne), StandardCharsets.ISO_8859_1);
        assertThat(raw.chars()).allMatch(c -> c < 0x7f && (c >= ' ' || c == '\r' || c == '\n' || c == '\t'));
        assertThat(raw.split("\r\n")).allMatch(line -> line.length() <= 76);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(read(bytes(longOne)).getSubject()).isEqualTo(longOne.subject());
    }

    @Test
    void textAndHtmlAreAlternativesOfOneContent() throws Exception {
        MimeMessage mail = read(bytes(MailSamples.BODY));
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        Multipart both = (Multipart) mail.getContent();
        assertThat(both.getCount()).isEqualTo(2);
        assertPart(both.getBodyPart(0), "text/plain", MailSamples.BODY.text());
        assertPart(both.getBodyPart(1), "text/html", MailSamples.BODY.html());
    }

    private static void assertPart(Part part, String type, String content) throws Exception {
        assertThat(part.getContentType()).isEqualToIgnoringCase(type + "; charset=UTF-8");
        assertThat(part.getContent()).isEqualTo(content.replace("\n", "\r\n"));
    }

    @Test
    void theHeaderSaysWhoWhenAndThatNobodyIsToAnswerByMachine() throws Exception {
        MimeMessage mail = read(bytes(MailSamples.BODY));
        assertThat(mail.getSubject()).isEqualTo(MailSamples.BODY.subject());
        assertThat(mail.getFrom()[0]).asString().contains("mimawari@city.aozora.example");
        assertThat(((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("見回り");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(MailSamples.HANA);
        assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
        assertThat(mail.getSentDate()).isEqualTo(Date.from(DAY));
        assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}\\.mimawari@city\\.aozora\\.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
    }

    @Test
    void englishStaysReadableInTheSource() throws Exception {
        String raw = new String(
                bytes(new MailBody("Two findings", "Two findings on the city's pages.\n", "<p>Two</p>")),
                StandardCharsets.US_ASCII);
        assertThat(raw).contains("Two findings on the city's pages.").contains("Subject: Two findings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名\r\nBcc: all@example.org", "subject\nX: y", "subject\rX: y", "nul\0"})
    void aSubjectWithALineBreakIsRefused(String subject) {
        assertThatThrownBy(() -> new MailBody(subject, "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@city.example, b@city.example",
                "a@city.example\r\nBcc: b@city.example",
                "all: a@city.example, b@city.example;",
                "Hana <hana@city.example>",
                "hana",
                "@city.example",
                "花@city.example",
                ""
            })
    void aRecipientThatIsNotOnePlainAddressIsRefused(String recipient) {
        assertThatThrownBy(() -> HeaderValue.recipient(recipient)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMailCanBeWrittenToAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mail.eml");
        new FileDelivery(MailSamples.FROM).write(MailSamples.RUN, MailSamples.BODY, MailSamples.HANA, DAY, file);
        assertThat(read(Files.readAllBytes(file)).getSubject()).isEqualTo(MailSamples.BODY.subject());
    }
}
