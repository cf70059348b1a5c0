package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.scan.MailLook.base64;
import static org.mimawari.scan.MailLook.bytes;
import static org.mimawari.scan.MailLook.said;
import static org.mimawari.scan.MailLook.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mimawari.site.Document;
import org.mimawari.site.MailTally;

/** Mails that are made to cost much or to break something: each ends in time, and what was not seen is told. */
@Timeout(60)
class HostileMailsTest {
    private static final String HEAD = "From: a@city.aozora.example\nTo: b@sumire.example\n";

    private final MailLook look = new MailLook();

    private static MailTally only(Document mail) {
        return mail.matter().mails().get(0);
    }

    @Test
    void a_head_without_an_end() {
        Document mail = look.at(HEAD + "X-More: and more\n".repeat(400_000));
        assertThat(only(mail).whole()).isFalse();
        assertThat(mail.unreadPages()).isEqualTo(1);
        assertThat(said(mail)).isEqualTo("cannot tell");
    }

    @Test
    void a_million_recipients() {
        StringBuilder to = new StringBuilder(30_000_000).append("From: a@city.aozora.example\nTo: x@x.example");
        for (int i = 0; i < 1_000_000; i++) {
            to.append(",\n p").append(i).append("@kaisha").append(i % 5000).append(".example");
        }
        Document mail = look.at(to.append("\n\nText").toString());
        assertThat(only(mail).recipients().outside()).isGreaterThanOrEqualTo(90_000);
        assertThat(said(mail)).isEqualTo("draft HIGH VERIFIED");
    }

    @Test
    void a_field_of_forty_megabytes() {
        Document mail = look.at(HEAD + "Cc: " + "x".repeat(40 << 20) + "\n\nText");
        assertThat(said(mail)).isEqualTo("cannot tell");
    }

    @Test
    void a_hundred_thousand_parts() {
        String part = "--b\nContent-Type: application/octet-stream\n\nText\n";
        Document mail = look.at(HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                + part.repeat(100_000) + "--b--\n");
        assertThat(mail.unreadPages()).isEqualTo(1);
        assertThat(said(mail)).isEqualTo("clear");
    }

    @Test
    void parts_in_parts_in_parts() {
        StringBuilder all = new StringBuilder(HEAD + "MIME-Version: 1.0\n");
        for (int i = 0; i < 20_000; i++) {
            all.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        Document mail = look.at(all.toString());
        assertThat(mail.unreadPages()).isEqualTo(1);
        assertThat(said(mail)).isEqualTo("clear");
    }

    @Test
    void a_mail_in_a_mail_in_a_mail() {
        String level = HEAD + "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n";
        Document mail = look.at(level.repeat(2_000) + HEAD + "\nText");
        assertThat(mail.unreadPages()).isEqualTo(1);
        assertThat(mail.matter().mails()).hasSizeLessThan(20);
    }

    @Test
    void an_attachment_of_sixty_megabytes_is_read_in_part() {
        byte[] head = bytes(HEAD + "MIME-Version: 1.0\nContent-Type: application/octet-stream\n"
                + "Content-Transfer-Encoding: base64\n\n");
        byte[] mail = Arrays.copyOf(head, head.length + (80 << 20));
        Arrays.fill(mail, head.length, mail.length, (byte) 'A');
        assertThat(look.at(mail).unreadPages()).isEqualTo(1);
    }

    @Test
    void a_folder_of_a_hundred_thousand_mails() {
        Document mail = look.at(("From - Mon Nov  2 09:00:00 2026\n" + HEAD + "\nText\n\n").repeat(100_000));
        assertThat(mail.unreadPages()).isEqualTo(1);
        assertThat(said(mail)).isEqualTo("cannot tell");
    }

    @Test
    void nonsense_in_every_place() {
        List<String> bodies = List.of(
                "Content-Type: text/plain; charset=x-nothing\n\nText",
                "Content-Type: text/plain; charset=\"\u0000\"\nContent-Transfer-Encoding: base64\n\n=====AAA=A",
                "Content-Transfer-Encoding: quoted-printable\n\n=ZZ=\n=4",
                "Content-Type: multipart/mixed; boundary=\n\n----\n\nText",
                "Content-Type: multipart/mixed; boundary=\"" + "b".repeat(100_000) + "\"\n\nText",
                "Content-Type: ;;;===\"\n\nText",
                "Content-Disposition: attachment; filename*0*=utf-8''%E3%81; filename*2=b; filename*99999=c\n\nText",
                "Content-Disposition: attachment; filename=\"=?UTF-8?B?!!!?= =?x?y?z?=\"\n\nText",
                "Subject: =?ISO-2022-JP?B?GyRC?= \u001b$B\n\nText",
                "Content-Type: text/html\n\n" + "<table><tr><td>".repeat(100_000),
                "Content-Type: text/html\n\n" + "<a href='https://a.example/'>".repeat(50_000));
        for (String body : bodies) {
            assertThat(said(look.at(HEAD + "MIME-Version: 1.0\n" + body)))
                    .as(body.substring(0, 20))
                    .isEqualTo("clear");
        }
    }

    @Test
    void damaged_samples() {
        Random random = new Random(7);
        String whole = HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: application/octet-stream; name=a\nContent-Transfer-Encoding: base64\n\n"
                + base64(sample("three-firms.eml"))
                + "\n--b\nContent-Type: text/html\n\n<table><tr><td>a<td>b</table>\n--b--\n";
        for (int i = 0; i < 500; i++) {
            byte[] mail = bytes(whole);
            for (int hits = random.nextInt(6); hits >= 0; hits--) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            assertThat(look.at(Arrays.copyOf(mail, random.nextInt(mail.length) + 1)))
                    .isNotNull();
        }
    }
}
