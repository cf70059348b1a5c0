package org.mimawari.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.office.Told;
import org.mimawari.term.PublicUrl;

class DataReadersTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/data");
    private static final int BUDGET = 20;

    private final Told told = new Told();

    private ReadResult<DocumentExtent> read(DocumentReader reader, byte[] bytes) throws IOException {
        return reader.read(new Body(bytes, "", true), URL, told, Allowance.usual());
    }

    private ReadResult<DocumentExtent> read(DocumentReader reader, String text) throws IOException {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRows(String... rows) {
        assertThat(told.lines().stream().filter(line -> line.startsWith("row"))).containsExactly(rows);
    }

    @Test
    void a_list_is_a_table_below_its_keys_in_words() throws IOException {
        read(
                new JsonReader(),
                "{'members':[{'birthDate':'a','eMail':'b'},{'eMail':'c','tel_no':'d'}]}".replace('\'', '"'));
        assertRows("row NONE 0 [birth date, email, tel no]", "row NONE 0 [a, b, ]", "row NONE 0 [, c, d]");
    }

    @Test
    void a_key_that_says_nothing_by_itself_is_told_with_its_owner() throws IOException {
        read(new JsonReader(), "{'students':[{'name':'a','x':1},{'name':'b','x':2}]}".replace('\'', '"'));
        assertRows("row NONE 0 [student (student name), x]", "row NONE 0 [a, 1]", "row NONE 0 [b, 2]");
    }

    @Test
    void lists_in_groups_are_one_table_and_what_is_in_no_list_is_text() throws IOException {
        read(
                new JsonReader(),
                "{'year':2026,'groups':[{'g':1,'kids':[{'k':'a','z':1},{'k':'b','z':2}]},{'g':2,'kids':[{'k':'c','z':3}]}]}"
                        .replace('\'', '"'));
        assertThat(told.lines())
                .contains("row NONE 0 [k, z]", "row NONE 0 [a, 1]", "row NONE 0 [b, 2]", "row NONE 0 [c, 3]")
                .contains("text NONE 0 year: 2026\n");
    }

    @Test
    void addresses_in_data_lead_on() throws IOException {
        read(new JsonReader(), "{\"form\":\"https://forms.gle/abc\"}");
        assertThat(told.lines()).contains("link TEXT 0 https://forms.gle/abc ");
    }

    @Test
    void comments_single_quotes_and_trailing_commas_do_no_harm() throws IOException {
        assertThat(read(new JsonReader(), "// x\n[{a:'1',b:'2'},{a:'3',b:'4',},]"))
                .isEqualTo(whole());
        assertRows("row NONE 0 [a, b]", "row NONE 0 [1, 2]", "row NONE 0 [3, 4]");
    }

    @Test
    void what_is_no_json_or_xml_is_read_as_text() throws IOException {
        assertThat(read(new JsonReader(), "[\"青空\" 花子]")).isEqualTo(whole());
        assertThat(read(new XmlReader(), "<青空 花子>")).isEqualTo(whole());
        assertThat(told.lines()).containsExactly("text NONE 0 [\"青空\" 花子]", "text NONE 0 <青空 花子>");
    }

    private static ReadResult<DocumentExtent> whole() {
        return new ReadResult.Read<>(DocumentExtent.WHOLE);
    }

    @Test
    void fields_of_elements_and_attributes_are_cells() throws IOException {
        read(new XmlReader(), "<l><m id='1'><n>a</n><o>b &amp; c</o></m><m id='2'><n>d</n><p q='e'/></m></l>");
        assertRows("row NONE 0 [id, n, o, q]", "row NONE 0 [1, a, b & c, ]", "row NONE 0 [2, d, , e]");
    }

    @Test
    void cells_of_one_name_are_columns() throws IOException {
        read(new XmlReader(), "<t><r><c>氏名</c><c>電話</c></r><r><c>a</c><c>1</c></r></t>");
        assertThat(told.lines()).contains("row NONE 0 [氏名, 電話]", "row NONE 0 [a, 1]");
    }

    @Test
    void no_entity_is_resolved_and_no_file_is_fetched() throws IOException {
        read(
                new XmlReader(),
                "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y 'yyyy'>]><l><m><n>&x;</n><o>&y;b</o></m><m><n>c</n><o>d</o></m></l>");
        assertThat(told.lines())
                .doesNotHave(new Condition<>(lines -> lines.toString().contains("yyyy"), "an entity"));
        assertThat(told.lines()).contains("row NONE 0 [o, n]", "row NONE 0 [b, ]", "row NONE 0 [d, c]");
    }

    @ParameterizedTest
    @CsvSource({"2.1, windows-31j", "2.1, UTF-8", "3.0, UTF-8", "4.0, UTF-8"})
    void contacts_of_every_edition_are_read(String edition, String charset) throws IOException {
        String card = "BEGIN:VCARD\r\nVERSION:" + edition
                + "\r\nN:青空;花子;;;\r\nitem1.TEL;type=CELL:090-0000-0001\r\nADR;HOME:;;緑町1-1;青空市;青空県;100-0000;日本\r\nEND:VCARD\r\n";
        read(new VCardReader(), (card + card.replace("花子", "太郎")).getBytes(Charset.forName(charset)));
        assertRows(
                "row NONE 0 [氏名, 携帯電話番号, 住所]",
                "row NONE 0 [青空 花子, 090-0000-0001, 100-0000 青空県青空市緑町1-1]",
                "row NONE 0 [青空 太郎, 090-0000-0001, 100-0000 青空県青空市緑町1-1]");
    }

    @Test
    void quoted_values_and_folded_lines_are_put_together() throws IOException {
        String card = "BEGIN:VCARD\r\nVERSION:2.1\r\n"
                + "N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=90=C2=8B=F3;=\r\n=89=D4=8E=71;;;\r\n"
                + "SOUND;X-IRMC-N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E3=82=A2=E3=82=AA;=E3=83=8F=E3=83=8A\r\n"
                + "NOTE:一行目\\n二行\r\n 目\\, 終り\r\nBDAY:20010405\r\nEND:VCARD\r\n";
        read(new VCardReader(), card + card);
        assertThat(told.lines())
                .contains("row NONE 0 [氏名, 備考, フリガナ, 生年月日]".replace("備考, フリガナ", "フリガナ, 備考"))
                .contains("row NONE 0 [青空 花子, アオ ハナ, 一行目\n二行目, 終り, 2001-04-05]");
    }

    @Test
    void a_character_that_is_folded_in_two_is_one() throws IOException {
        byte[] plain = "BEGIN:VCARD\r\nFN:青空\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] folded = new byte[plain.length + 3];
        int at = "BEGIN:VCARD\r\nFN:".length() + 2;
        System.arraycopy(plain, 0, folded, 0, at);
        folded[at] = '\r';
        folded[at + 1] = '\n';
        folded[at + 2] = ' ';
        System.arraycopy(plain, at, folded, at + 3, plain.length - at);
        read(new VCardReader(), folded);
        assertThat(told.lines()).containsExactly("text NONE 0 氏名: 青空\n");
    }

    @Test
    void who_is_invited_is_told_once_and_rooms_and_one_office_are_not() throws IOException {
        String date = "BEGIN:VEVENT\r\nSUMMARY:会議\r\nORGANIZER;CN=総務課:mailto:soumu@city.aozora.example\r\n"
                + "ATTENDEE;CN=\"青空; 花子\";X=1:MAILTO:a@mail.example\r\nATTENDEE;CUTYPE=ROOM;CN=会議室:mailto:r@mail.example\r\n"
                + "BEGIN:VALARM\r\nSUMMARY:x\r\nATTENDEE:mailto:z@mail.example\r\nEND:VALARM\r\nEND:VEVENT\r\n";
        read(new CalendarReader(), "BEGIN:VCALENDAR\r\n" + date + date + "END:VCALENDAR\r\n");
        assertRows(
                "row NONE 0 [予定]",
                "row NONE 0 [会議]",
                "row NONE 0 [会議]",
                "row NONE 0 [氏名, メールアドレス]",
                "row NONE 0 [青空; 花子, a@mail.example]");
    }

    @Test
    @Timeout(BUDGET)
    void deep_wide_and_endless_data_cost_what_they_may() throws IOException {
        assertThat(read(new JsonReader(), "[".repeat(500_000))).isNotNull();
        assertThat(read(new JsonReader(), "{\"a\":".repeat(300_000))).isNotNull();
        assertThat(read(new XmlReader(), "<a>".repeat(300_000))).isNotNull();
        StringBuilder wide = new StringBuilder("[");
        StringBuilder byId = new StringBuilder("{");
        for (int i = 0; i < 30_000; i++) {
            wide.append("{\"k").append(i).append("\":1,\"j").append(i).append("\":2},");
            byId.append("\"k")
                    .append(i)
                    .append("\":{\"a")
                    .append(i)
                    .append("\":1,\"b")
                    .append(i)
                    .append("\":2},");
        }
        assertThat(read(new JsonReader(), wide + "{}]")).isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
        assertThat(read(new JsonReader(), byId + "\"z\":1}")).isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
        assertThat(read(new VCardReader(), "BEGIN:VCARD\r\nFN:" + "x".repeat(1_000_000)))
                .isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
        assertThat(read(new VCardReader(), "BEGIN:VCARD\r\nFN;" + ";".repeat(1_000_000) + ":x"))
                .isNotNull();
    }

    @Test
    @Timeout(BUDGET)
    void damaged_data_throw_nothing() throws IOException {
        String json = "{\"a\":[{\"b\":\"青空\",\"c\":[1,2,{\"d\":null}]},{\"b\":\"花子\",\"c\":[]}]}";
        String xml = "<a><b c=\"青空\"><d>花子</d></b><b c=\"x\"><d/></b></a>";
        String card = "BEGIN:VCARD\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=9D;=\r\n=92\r\nEND:VCARD\r\n";
        Random random = new Random(7);
        for (String text : new String[] {json, xml, card}) {
            for (int i = 0; i < 500; i++) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                for (int n = 0; n < 3; n++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                assertThat(read(new JsonReader(), bytes)).isNotNull();
                assertThat(read(new XmlReader(), bytes)).isNotNull();
                assertThat(read(new VCardReader(), bytes)).isNotNull();
                assertThat(read(new CalendarReader(), bytes)).isNotNull();
            }
        }
    }

    @Test
    @Timeout(BUDGET)
    void many_records_are_streamed() throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 300_000; i++) {
            json.append(i == 0 ? "" : ",").append("{\"a\":\"").append(i).append("\",\"b\":\"青空\"}");
        }
        assertThat(read(new JsonReader(), json.append(']').toString())).isEqualTo(whole());
        assertThat(told.rows()).isEqualTo(300_001);
    }
}
