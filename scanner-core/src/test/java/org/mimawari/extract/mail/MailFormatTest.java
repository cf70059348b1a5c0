package org.mimawari.extract.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.document.DocumentFormat;

class MailFormatTest {
    private static DocumentFormat of(String text) {
        return DocumentFormat.of(new Body(text.getBytes(StandardCharsets.UTF_8), "", true));
    }

    @Test
    void a_mail_is_told_by_the_fields_at_its_top() {
        assertThat(of("From: a@aozora.example\r\nTo: b@aozora.example\r\n\r\nText"))
                .isEqualTo(DocumentFormat.MAIL);
        assertThat(of("X-Unsent: 1\nSubject: a\n b\n\nText")).isEqualTo(DocumentFormat.MAIL);
        assertThat(of("\uFEFF\nReceived: from x\n\tby y\nSubject: a\n\n")).isEqualTo(DocumentFormat.MAIL);
        assertThat(of("Subject: no end\nFrom: a@aozora.example\nX-Cut: of")).isEqualTo(DocumentFormat.MAIL);
    }

    @Test
    void a_folder_of_mails_begins_with_its_separator() {
        assertThat(of("From - Mon Nov  2 09:00:00 2026\nFrom: a@aozora.example\nTo: b@aozora.example\n\nText"))
                .isEqualTo(DocumentFormat.MAILBOX);
    }

    @Test
    void memos_pages_settings_and_answers_of_servers_are_none() {
        assertThat(of("To: all\nFrom: the mayor\nWe meet at five.\n")).isEqualTo(DocumentFormat.TEXT);
        assertThat(of("From now on\nwe meet at five: be there\n")).isEqualTo(DocumentFormat.TEXT);
        assertThat(of("title: page\ndate: 2026-11-02\n\nText")).isEqualTo(DocumentFormat.TEXT);
        assertThat(of("Content-Type: text/html\nDate: today\n\nText")).isEqualTo(DocumentFormat.TEXT);
        assertThat(of("To: b@aozora.example\n\nText")).isEqualTo(DocumentFormat.TEXT);
    }

    @Test
    void a_page_that_a_browser_saved_is_none() {
        assertThat(of("From: <Saved by Blink>\nSnapshot-Content-Location: https://www.city.aozora.example/\n"
                        + "Subject: a\nMIME-Version: 1.0\n\nText"))
                .isEqualTo(DocumentFormat.TEXT);
    }
}
