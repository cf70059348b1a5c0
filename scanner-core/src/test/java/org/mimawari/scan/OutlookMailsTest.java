package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.scan.MailLook.bytes;
import static org.mimawari.scan.MailLook.said;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.extract.mail.OutlookFile;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.MailTally;
import org.mimawari.term.MailStage;
import org.mimawari.term.Place;

/** Mails as Outlook stores them, made after the published format; no file of Outlook itself was at hand. */
class OutlookMailsTest {
    private static final String CSV = "氏名,電話番号,生年月日\n青空 花子,090-0000-0001,2001/4/5\n青空 太郎,090-0000-0002,2002/5/6\n"
            + "山川 次郎,090-0000-0003,2003/6/7\n";

    private final MailLook look = new MailLook();

    private static OutlookFile to(int people) {
        OutlookFile mail = new OutlookFile().draft();
        for (int i = 0; i < people; i++) {
            mail.recipient(1 + i % 2, "hana@kaisha" + i + ".example");
        }
        return mail;
    }

    private static MailTally only(Document mail) {
        return mail.matter().mails().get(0);
    }

    @Test
    void a_draft_to_113_firms_is_found() throws IOException {
        Document mail = look.at(to(113).bytes());
        assertThat(mail.kind()).isEqualTo(DocumentKind.MAIL);
        assertThat(mail.title().text()).isEqualTo("お知らせ");
        assertThat(only(mail).stage()).isEqualTo(MailStage.UNSENT);
        assertThat(only(mail).recipients().to()).isEqualTo(57);
        assertThat(only(mail).recipients().cc()).isEqualTo(56);
        assertThat(said(mail)).isEqualTo("draft HIGH VERIFIED");
        assertThat(said(look.at(to(113).sent().bytes()))).isEqualTo("sent HIGH VERIFIED");
    }

    @Test
    void blind_copies_colleagues_and_names_of_exchange_are_silent() throws IOException {
        OutlookFile mail = new OutlookFile().draft();
        for (int i = 0; i < 50; i++) {
            mail.recipient(3, "hana@kaisha" + i + ".example")
                    .to("taro" + i + "@city.aozora.example")
                    .to("/o=Aozora/ou=Exchange/cn=Recipients/cn=jiro" + i);
        }
        Document read = look.at(mail.bytes());
        assertThat(only(read).recipients().bcc()).isEqualTo(50);
        assertThat(only(read).recipients().to()).isEqualTo(50);
        assertThat(said(read)).isEqualTo("clear");
    }

    @Test
    void attachments_and_tables_are_judged() throws IOException {
        String rows = Stream.of("花子", "太郎", "次郎")
                .map(given -> "<tr><td>青空 " + given + "</td><td>090-0000-0001</td></tr>")
                .collect(Collectors.joining());
        String table = "<table><tr><th>氏名</th><th>電話番号</th></tr>" + rows + "</table>";
        Document mail =
                look.at(to(1).html(table).attachment("meibo.csv", bytes(CSV)).bytes());
        assertThat(mail.unreadPages()).isZero();
        assertThat(mail.matter().holdings())
                .extracting(part -> part.place() instanceof Place.Attachment)
                .containsExactlyInAnyOrder(true, false);
        assertThat(mail.matter().holdings()).allMatch(part -> part.tally().people() == 3);
    }

    @Test
    void a_mail_within_the_mail_is_read_too() throws IOException {
        Document mail = look.at(to(1).attachment(to(20).sent().attachment("meibo.csv", bytes(CSV)))
                .bytes());
        assertThat(mail.unreadPages()).isZero();
        assertThat(mail.matter().mails()).hasSize(2);
        assertThat(mail.matter().mails().get(1).stage()).isEqualTo(MailStage.SENT);
        assertThat(mail.matter().mails().get(1).recipients().shown()).isEqualTo(20);
        assertThat(mail.matter().holdings()).hasSize(1);
        assertThat(said(mail)).isEqualTo("suspected MEDIUM SUSPECTED");
    }

    /** Each attribute: level, number, length, bytes, sum ([MS-OXTNEF] 2.1.3.2). */
    private static byte[] wrapping(String name, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(1_000 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x223e9f78).putShort((short) 1);
        attribute(out, 0x00069002, new byte[14]);
        attribute(out, 0x00018010, bytes(name + "\0"));
        attribute(out, 0x0006800F, content);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void attribute(ByteBuffer out, int number, byte[] content) {
        out.put((byte) 2).putInt(number).putInt(content.length).put(content);
        int sum = 0;
        for (byte one : content) {
            sum += one & 0xff;
        }
        out.putShort((short) sum);
    }

    @Test
    void what_is_packed_into_winmail_dat_is_judged() {
        Document mail = look.at("From: a@city.aozora.example\nTo: b@sumire.example\nMIME-Version: 1.0\n"
                + "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                + MailLook.base64(wrapping("meibo.csv", bytes(CSV))));
        assertThat(mail.unreadPages()).isZero();
        assertThat(mail.matter().holdings()).hasSize(1);
        Place.Attachment outer =
                (Place.Attachment) mail.matter().holdings().get(0).place();
        assertThat(outer.file().text()).isEqualTo("winmail.dat");
        assertThat(((Place.Attachment) outer.place()).file().text()).isEqualTo("meibo.csv");
        assertThat(mail.matter().holdings().get(0).tally().people()).isEqualTo(3);
    }

    @Test
    void damaged_ones_end_in_words_and_not_in_errors() throws IOException {
        byte[] whole = to(20).attachment("meibo.csv", bytes(CSV)).bytes();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = whole.clone();
            for (int hits = random.nextInt(20); hits >= 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(look.at(Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1)))
                    .isNotNull();
        }
    }
}
