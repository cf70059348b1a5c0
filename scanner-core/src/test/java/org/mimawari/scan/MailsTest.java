package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.scan.MailLook.base64;
import static org.mimawari.scan.MailLook.bytes;
import static org.mimawari.scan.MailLook.said;
import static org.mimawari.scan.MailLook.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Holding;
import org.mimawari.site.MailTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.MailStage;
import org.mimawari.term.Place;

class MailsTest {
    private static final String HEAD =
            "X-Unsent: 1\nFrom: kouhou@city.aozora.example\nTo: hana@sumire.example\nSubject: =?UTF-8?B?5ZCN57C/?=\nMIME-Version: 1.0\n";

    private final MailLook look = new MailLook();

    private static MailTally only(Document mail) {
        assertThat(mail.matter().mails()).hasSize(1);
        return mail.matter().mails().get(0);
    }

    private static String people(String... domains) {
        return IntStream.range(0, domains.length)
                .mapToObj(i -> "hana" + i + "@" + domains[i])
                .collect(Collectors.joining(", "));
    }

    private static String many(int count, String before, String behind) {
        return IntStream.range(0, count).mapToObj(i -> before + i + behind).collect(Collectors.joining(", "));
    }

    @Test
    void a_draft_to_113_people_of_whom_each_is_of_another_house_is_found() {
        Document mail = look.at(sample("draft-113-in-to.eml"));
        assertThat(mail.kind()).isEqualTo(DocumentKind.MAIL);
        assertThat(mail.title().text()).isEqualTo("体験ツアーのご案内");
        assertThat(only(mail).stage()).isEqualTo(MailStage.UNSENT);
        assertThat(only(mail).recipients().to()).isEqualTo(113);
        assertThat(only(mail).recipients().outside()).isEqualTo(113);
        assertThat(said(mail)).isEqualTo("draft HIGH VERIFIED");
    }

    @Test
    void a_mail_that_was_sent_with_113_people_in_cc_is_found() {
        Document mail = look.at(sample("sent-113-in-cc.eml"));
        assertThat(only(mail).stage()).isEqualTo(MailStage.SENT);
        assertThat(only(mail).recipients().to()).as("the sender's own address").isZero();
        assertThat(only(mail).recipients().cc()).isEqualTo(113);
        assertThat(said(mail)).isEqualTo("sent HIGH VERIFIED");
    }

    @Test
    void the_same_in_bcc_is_how_it_should_be() {
        Document mail = look.at(sample("draft-113-in-bcc.eml"));
        assertThat(only(mail).recipients().bcc()).isEqualTo(113);
        assertThat(said(mail)).isEqualTo("clear");
    }

    @Test
    void two_hundred_colleagues_three_firms_and_lists_are_silent() {
        Document colleagues = look.at(sample("internal-200.eml"));
        assertThat(only(colleagues).recipients().to()).isEqualTo(200);
        assertThat(only(colleagues).recipients().outside()).isZero();
        assertThat(said(colleagues)).isEqualTo("clear");
        Document firms = look.at(sample("three-firms.eml"));
        assertThat(only(firms).recipients().outside()).isEqualTo(15);
        assertThat(only(firms).recipients().strangers()).isEqualTo(2);
        assertThat(said(firms)).isEqualTo("clear");
        Document lists = look.at(sample("list-and-group.eml"));
        assertThat(only(lists).recipients().lists()).isEqualTo(1);
        assertThat(said(lists)).isEqualTo("clear");
    }

    @Test
    void offices_of_other_towns_are_no_strangers_and_firms_are() {
        String towns = many(30, "soumu@town.machi", ".lg.jp");
        assertThat(said(look.at("From: a@city.aozora.lg.jp\nTo: " + towns + "\n\nText")))
                .isEqualTo("clear");
        String firms = many(30, "info@kaisha", ".example");
        assertThat(said(look.at("From: a@city.aozora.lg.jp\nTo: " + firms + "\n\nText")))
                .isEqualTo("draft HIGH VERIFIED");
    }

    @Test
    void city_and_prefecture_of_one_name_are_two() {
        String staff = many(60, "a", "@city.aozora.lg.jp");
        Document mail = look.at("From: a@pref.aozora.lg.jp\nTo: " + staff + "\n\nText");
        assertThat(only(mail).recipients().outside()).isEqualTo(60);
        assertThat(said(mail)).isEqualTo("suspected MEDIUM SUSPECTED");
    }

    @Test
    void a_sender_at_a_provider_has_no_colleagues_there() {
        // Nobody can have an address of one letter at this provider.
        Document mail = look.at(
                "From: a@gmail.com\nTo: b@gmail.com, c@gmail.com, d@gmail.com, e@gmail.com, f@gmail.com\n\nText");
        assertThat(only(mail).recipients().privately()).isEqualTo(5);
        assertThat(said(mail)).isEqualTo("draft HIGH VERIFIED");
    }

    @Test
    void domains_of_the_settings_are_the_organisations_own() {
        String staff = many(60, "a", "@shakyo.aozora-fukushi.example");
        String mail = "From: a@city.aozora.example\nTo: " + staff + "\n\nText";
        assertThat(said(look.at(mail))).isEqualTo("suspected MEDIUM SUSPECTED");
        assertThat(said(new MailLook("www.aozora-fukushi.example").at(mail))).isEqualTo("clear");
    }

    @Test
    void an_answer_to_many_is_only_suspected_and_one_to_a_crowd_is_certain() {
        String reply = "In-Reply-To: <1@a.example>\nFrom: a@city.aozora.example\nTo: ";
        assertThat(said(look.at(reply + many(12, "a@kaisha", ".example") + "\n\nText")))
                .isEqualTo("suspected MEDIUM SUSPECTED");
        assertThat(said(look.at(reply + many(80, "a@kaisha", ".example") + "\n\nText")))
                .isEqualTo("draft HIGH VERIFIED");
    }

    @Test
    void the_same_address_twice_is_one() {
        Document mail = look.at(
                "From: a@city.aozora.example\nTo: B <b@sumire.example>, b@SUMIRE.example\nCc: b@sumire.example\n\nText");
        assertThat(only(mail).recipients().shown()).isEqualTo(1);
    }

    @Test
    void a_hidden_sheet_with_people_in_an_attachment_is_told_with_the_number_of_the_attachment() throws IOException {
        Document mail = look.at(HEAD + attached("=?ISO-2022-JP?B?GyRCOzIyQxsoQi54bHM=?=", workbook()));
        Holding hidden = mail.matter().holdings().stream()
                .filter(part -> part.concealment() == Concealment.HIDDEN_SHEET)
                .findFirst()
                .orElseThrow();
        assertThat(hidden.tally().people()).isEqualTo(4);
        assertThat(hidden.place()).isInstanceOf(Place.Attachment.class);
        Place.Attachment at = (Place.Attachment) hidden.place();
        assertThat(at.number()).isEqualTo(1);
        assertThat(at.file().text()).isEqualTo("参加.xls");
        assertThat(at.place()).isInstanceOf(Place.Sheet.class);
        assertThat(mail.unreadPages()).isZero();
    }

    @Test
    void so_is_one_in_a_zip_file_in_a_mail_in_a_folder_of_mails() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("meibo.xls"));
            out.write(workbook());
        }
        String mail = HEAD + attached("files.zip", zip.toByteArray());
        Document folder = look.at(
                "From - Mon Nov  2 09:00:00 2026\n" + HEAD + "\nText\n\nFrom - Mon Nov  2 09:01:00 2026\n" + mail);
        assertThat(folder.pages().known()).contains(2);
        Place place = folder.matter().holdings().get(0).place();
        assertThat(place).isInstanceOf(Place.Message.class);
        Place.Message message = (Place.Message) place;
        assertThat(message.number()).isEqualTo(2);
        assertThat(message.subject().text()).isEqualTo("名簿");
        assertThat(((Place.Attachment) message.place()).place()).isInstanceOf(Place.Inside.class);
    }

    @Test
    void a_table_in_the_html_of_a_mail_is_judged_and_one_that_arranges_things_is_not_a_table() {
        String rows = IntStream.range(0, 4)
                .mapToObj(i -> "<tr><td>青空 " + "花春夏秋".charAt(i) + "子</td><td>090-0000-000" + i + "</td><td>青空市本町" + i
                        + "-2-3</td></tr>")
                .collect(Collectors.joining());
        Document mail = look.at(
                HEAD + "Content-Type: text/html; charset=UTF-8\n\n<table><tr><td><table><tr><th>氏名<th>電話番号<th>住所</tr>"
                        + rows + "</table></td></tr></table>");
        assertThat(mail.matter().holdings()).hasSize(1);
        assertThat(mail.matter().holdings().get(0).tally().people()).isEqualTo(4);
    }

    @Test
    void a_wrongly_named_character_set_hides_nothing() {
        String page = "<table><tr><th>氏名</th><th>電話番号</th></tr>"
                + "<tr><td>青空 花子</td><td>090-0000-0001</td></tr>".repeat(3) + "</table>";
        byte[] head = bytes(HEAD + "Content-Type: text/html; charset=us-ascii\nContent-Transfer-Encoding: base64\n\n"
                + base64(page.getBytes(Charset.forName("windows-31j"))));
        assertThat(look.at(head).matter().holdings()).hasSize(1);
    }

    @Test
    void what_is_encrypted_or_wrapped_counts_as_unread() {
        List<String> sealed = List.of(
                "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n"
                        + "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
                        + "Content-Type: application/octet-stream\n\nAAAA\n--b--\n",
                "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
                        + "Content-Transfer-Encoding: base64\n\nAAAA\n",
                "Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nAAAA\n-----END PGP MESSAGE-----\n",
                "Content-Type: message/partial; id=a; number=1\n\nAAAA\n",
                "Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\nText\n--b--\n");
        for (String one : sealed) {
            Document mail = look.at(HEAD + one);
            assertThat(mail.unreadPages()).as(one).isEqualTo(1);
            assertThat(said(mail)).as("its head can be seen").isEqualTo("clear");
        }
    }

    @Test
    void a_signature_beside_the_text_hides_nothing() {
        Document mail = look.at(HEAD
                + "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nText https://www.city.aozora.example/a.html\n--b\n"
                + "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\n"
                + "AAAA\n--b--\n");
        assertThat(mail.unreadPages()).isZero();
    }

    @Test
    void a_mail_that_another_one_carries_is_suspected() {
        String inner = "From: a@city.aozora.example\nDate: Mon, 2 Nov 2026 09:00:00 +0900\nTo: "
                + many(20, "a@kaisha", ".example") + "\nSubject: a\n\nText\n";
        Document mail = look.at(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: message/rfc822\n\n" + inner + "\n--b--\n");
        assertThat(mail.matter().mails()).hasSize(2);
        assertThat(said(mail)).isEqualTo("suspected MEDIUM SUSPECTED");
    }

    @Test
    void a_mail_that_waits_in_thunderbird_is_not_sent() {
        String dated = "Date: Mon, 2 Nov 2026 09:00:00 +0900\nFrom: a@city.aozora.example\nTo: "
                + people("sumire.example") + "\n\nText";
        assertThat(only(look.at(dated)).stage()).isEqualTo(MailStage.SENT);
        assertThat(only(look.at("X-Mozilla-Status: 0800\n" + dated)).stage()).isEqualTo(MailStage.UNSENT);
        assertThat(only(look.at("X-Mozilla-Status: 0001\n" + dated)).stage()).isEqualTo(MailStage.SENT);
    }

    private static String attached(String name, byte[] bytes) {
        return "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nText\n--b\n"
                + "Content-Type: application/octet-stream; name=\"" + name + "\"\n"
                + "Content-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n" + base64(bytes) + "\n--b--\n";
    }

    /** The sheet to be sent, and the hidden one behind it. */
    private static byte[] workbook() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("申込書").createRow(0).createCell(0).setCellValue("申込書");
            var sheet = book.createSheet("名簿");
            String[][] rows = {
                {"氏名", "電話番号", "生年月日"},
                {"青空 花子", "090-0000-0001", "2001/4/5"},
                {"青空 太郎", "090-0000-0002", "2002/5/6"},
                {"山川 次郎", "090-0000-0003", "2003/6/7"},
                {"森野 陽子", "090-0000-0004", "1998/7/8"}
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            book.setSheetHidden(1, true);
            book.write(out);
            return out.toByteArray();
        }
    }
}
