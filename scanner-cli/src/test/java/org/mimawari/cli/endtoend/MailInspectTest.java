package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails looked at before they are sent, from a shell. */
class MailInspectTest {
    private static final String TEXT = "Content-Type: text/plain; charset=UTF-8\n\nText\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
    }

    private Path file(String name, String text) throws IOException {
        Path file = desk.folder().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ReportJson report() throws IOException {
        return ReportJson.of(desk.folder().resolve("out/report.json"));
    }

    private Program inspect(String... more) throws IOException, InterruptedException {
        List<String> all = new java.util.ArrayList<>(List.of("inspect", "--out", "out", "--lang", "en"));
        all.addAll(List.of(more));
        return desk.run(all.toArray(String[]::new));
    }

    private static byte[] people() throws IOException {
        return Mails.workbook(List.of(
                List.of("氏名", "電話番号", "生年月日"),
                List.of("青空 花子", "090-0000-0001", "2001/4/5"),
                List.of("青空 太郎", "090-0000-0002", "2002/5/6"),
                List.of("山川 次郎", "090-0000-0003", "2003/6/7"),
                List.of("森野 陽子", "090-0000-0004", "1998/7/8")));
    }

    @Test
    void aDraftWith113VisibleRecipientsIsFoundAndTheSameInBccIsNot() throws Exception {
        file("outbox/案内.eml", Mails.draft(Mails.to(113), TEXT));
        Program found = inspect("outbox");
        assertThat(found.code()).as(found.err()).isEqualTo(1);
        assertThat(report().findings())
                .containsExactly("mail-visible-recipients draft high verified new outbox/案内.eml");
        assertThat(found.out()).contains("113 outside addresses (113 domains)").contains("If it is sent");

        file("outbox/案内.eml", Mails.draft("kouhou@city.aozora.example\nBcc: " + Mails.to(113), TEXT));
        assertThat(inspect("outbox").code()).isZero();
    }

    @Test
    void aHiddenSheetInAnAttachmentIsFoundWithTheNumberAndNameOfTheAttachment() throws Exception {
        file("mail.eml", Mails.draft("hana@sumire.example", Mails.attachment("申込書.xls", people())));
        Program found = inspect("mail.eml");
        assertThat(found.code()).as(found.err()).isEqualTo(1);
        assertThat(report().findings()).containsExactly("document-hidden-content sheet high verified new mail.eml");
        String text = Files.readString(desk.folder().resolve("out/report.md"));
        assertThat(text)
                .contains("attachment 1, “申込書.xls”")
                .contains("do not send it")
                .doesNotContain("off the site");
        assertThat(Files.readString(desk.folder().resolve("out/report.json")))
                .contains("\"in\" : \"attachment\"")
                .contains("\"attachment\" : 1");
    }

    @Test
    void aMailThroughAPipeIsNamedByItsSubjectAndCountsAsUnsent() throws Exception {
        String sent =
                "Received: from x by y; Mon, 2 Nov 2026 09:00:00 +0900\n" + "Date: Mon, 2 Nov 2026 09:00:00 +0900\n"
                        + Mails.draft(Mails.to(20), TEXT).substring(12);
        desk.input(file("in/mail", sent));
        Program found = inspect("-", "-q", "--format", "json");
        assertThat(found.code()).as(found.err()).isEqualTo(1);
        assertThat(report().findings()).containsExactly("mail-visible-recipients draft high verified new stdin");
        assertThat(found.out()).contains("参加者の皆様へ");
        desk.input(file("in/nothing", ""));
        Program nothing = inspect("-");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("nothing came through the standard input");
    }

    @Test
    void foldersOfMailsAreReadMailByMail() throws Exception {
        String separator = "\nFrom - Mon Nov  2 09:00:00 2026\n";
        file(
                "Unsent Messages",
                separator.strip() + "\n" + Mails.draft("hana@sumire.example", TEXT) + separator
                        + Mails.draft(Mails.to(30), TEXT));
        file("Maildir/cur/1.M1P1.host:2,S", Mails.draft(Mails.to(40), TEXT));
        Program found = inspect("Unsent Messages", "Maildir");
        assertThat(found.code()).as(found.err()).isEqualTo(1);
        assertThat(report().findings())
                .containsExactlyInAnyOrder(
                        "mail-visible-recipients draft high verified new Unsent Messages",
                        "mail-visible-recipients draft high verified new Maildir/cur/1.M1P1.host:2,S");
        assertThat(Files.readString(desk.folder().resolve("out/report.md"))).contains("mail 2, “参加者の皆様へ”");
    }

    @Test
    void theSettingsSayWhoseDomainsAreOwnAndHowManyAreTooMany() throws Exception {
        file("mail.eml", Mails.draft(Mails.to(12), TEXT));
        desk.settings("""
                sites: [ { start: [ "https://www.city.aozora.example/" ] } ]
                checks: { mails: { visible-recipients: 13, own-domains: [ mado1.example ] } }
                """);
        assertThat(inspect("mail.eml", "-c", "mimawari.yaml").code()).isZero();
        assertThat(inspect("mail.eml").code()).isEqualTo(1);
    }

    @Test
    void anEncryptedMailIsToldAsReadInPart() throws Exception {
        file(
                "mail.eml",
                Mails.draft(
                        "hana@sumire.example",
                        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n"
                                + "Content-Transfer-Encoding: base64\n\nAAAA\n"));
        Program told = inspect("mail.eml");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(report().root().path("undecided")).isNotEmpty();
        assertThat(told.out()).contains("1 file could not be looked at, or not to its end.");
    }
}
