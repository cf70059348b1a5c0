package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.document.Allowance;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Document;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.term.PublicUrl;

/** People in files of data, all readers and the judge together: how many are told, and that what looks like it and is fine stays silent. */
class ListedPeopleTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/data");
    private static final String[] FAMILIES = {"青木", "石川", "上田", "江藤", "大野", "加藤", "木村", "工藤", "小林", "佐藤", "清水", "鈴木"};
    private static final String[] GIVENS = {"花子", "太郎", "美咲", "健一", "直樹", "由美", "翔太", "恵子", "大輔", "陽子", "拓也", "京子"};

    private final DocumentDesk desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all());

    private Document read(byte[] bytes) {
        return desk.read(new Body(bytes, "", true), URL, Allowance.usual()).fact();
    }

    private Document read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int people(Document document) {
        return document.matter().holdings().stream()
                .map(Holding::tally)
                .mapToInt(tally -> tally.people())
                .sum();
    }

    private static int suspected(Document document) {
        return document.matter().holdings().stream()
                .map(Holding::tally)
                .mapToInt(tally -> tally.people() + tally.suspected())
                .sum();
    }

    private void assertSilent(String text) {
        Document document = read(text);
        assertThat(document.unreadPages()).isZero();
        assertThat(suspected(document)).isZero();
    }

    /** The pattern for each of twelve people: {f} family, {g} given name, {n} two digits. */
    private static List<String> each(String pattern) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < FAMILIES.length; i++) {
            all.add(pattern.replace("{f}", FAMILIES[i])
                    .replace("{g}", GIVENS[i])
                    .replace("{n}", Integer.toString(i + 10)));
        }
        return all;
    }

    private static String joined(String between, String pattern) {
        return String.join(between, each(pattern));
    }

    private static final String PERSON =
            "{'name':'{f} {g}','address':'青空市緑町1-{n}','tel':'090-0000-00{n}','birthDate':'19{n}/4/{n}'}"
                    .replace('\'', '"');

    @Test
    void a_list_in_json_is_one_of_people() {
        assertThat(people(read("[" + joined(",\n", PERSON) + "]"))).isEqualTo(12);
    }

    @Test
    void a_list_below_keys_is_one_of_people() {
        String json = "{\"title\":\"夏まつり\",\"data\":{\"total\":12,\"participants\":[" + joined(",", PERSON) + "]}}";
        assertThat(people(read(json))).isEqualTo(12);
    }

    @Test
    void people_by_their_ids_are_a_list() {
        String json = "{\"users\":{" + joined(",", "\"u{n}\":" + PERSON) + "}}";
        assertThat(people(read(json))).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void a_value_a_line_is_a_list(String charset) {
        assertThat(people(read(joined("\n", PERSON).getBytes(Charset.forName(charset)))))
                .isEqualTo(12);
    }

    @Test
    void a_list_with_japanese_keys_and_nested_values_is_one_of_people() {
        String json = "{'申込':["
                + joined(",", "{'氏名':'{f}{g}','連絡先':{'電話番号':'080-0000-00{n}','住所':'青空市本町{n}'},'学年':'{n}'}") + "]}";
        assertThat(people(read(json.replace('\'', '"')))).isEqualTo(12);
    }

    @Test
    void names_and_numbers_in_lists_of_their_own_stay_with_the_person() {
        String json = "["
                + joined(
                        ",",
                        "{'name':{'last':'{f}','first':'{g}'},'phones':[{'type':'home','number':'03-0000-00{n}'},{'type':'mobile','number':'090-0000-00{n}'}],'birthday':'19{n}-05-{n}'}")
                + "]";
        assertThat(people(read(json.replace('\'', '"')))).isEqualTo(12);
    }

    @Test
    void rows_of_arrays_are_a_table() {
        String json = "{\"values\":[[\"氏名\",\"住所\",\"電話番号\"],"
                + joined(",", "[\"{f} {g}\",\"青空市緑町{n}\",\"090-0000-00{n}\"]") + "]}";
        assertThat(people(read(json))).isEqualTo(12);
    }

    @Test
    void json_that_breaks_off_is_read_up_to_there_and_told_as_a_part() {
        Document document = read("[" + joined(",", PERSON) + ",{\"name\":\"青空");
        assertThat(people(document)).isEqualTo(12);
        assertThat(document.unreadPages()).isEqualTo(1);
    }

    @Test
    void a_list_in_xml_is_one_of_people() {
        String inner = joined(
                "\n",
                "<member id='{n}'><name>{f} {g}</name><address>青空市緑町1-{n}</address><tel>090-0000-00{n}</tel></member>");
        assertThat(people(
                        read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<list><group>" + inner + "</group></list>")))
                .isEqualTo(12);
    }

    @Test
    void a_list_in_attributes_and_in_shift_jis_is_one_of_people() {
        String xml = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><名簿>"
                + joined("", "<会員 氏名='{f}{g}' 住所='青空市緑町1-{n}' 電話='090-0000-00{n}'/>") + "</名簿>";
        assertThat(people(read(xml.getBytes(Charset.forName("windows-31j"))))).isEqualTo(12);
    }

    @Test
    void contacts_are_people() {
        String cards = joined(
                "\r\n",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{f};{g};;;\r\nFN:{f} {g}\r\nTEL;TYPE=CELL:090-0000-00{n}\r\nADR;TYPE=HOME:;;緑町1-{n};青空市;;100-0000;\r\nEND:VCARD");
        assertThat(people(read(cards))).isEqualTo(12);
    }

    @Test
    void those_who_are_invited_are_people() {
        String invited = joined("\r\n", "ATTENDEE;CN=\"{f} {g}\";ROLE=REQ-PARTICIPANT:mailto:user{n}@mail{n}.example");
        String calendar =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:打合せ\r\nDTSTART:20260401T100000Z\r\n"
                        + invited + "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:打合せ2\r\nDTSTART:20260402T100000Z\r\n"
                        + invited
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertThat(people(read(calendar))).isEqualTo(12);
    }

    @Test
    void a_workbook_that_was_saved_as_a_web_page_is_read_as_a_table() {
        String rows = joined("", "<tr><td class=xl65>{f} {g}<td>青空市緑町1-{n}<td x:str>090-0000-00{n}</tr>");
        String page =
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><title>名簿</title></head><body><table><tr><td>氏名</td><td>住所</td><td>電話番号</td></tr>"
                        + rows + "</table></body></html>";
        assertThat(people(read(page))).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "quoted-printable", "8bit"})
    void a_workbook_that_was_saved_as_one_file_for_the_web_is_read_as_a_table(String coding) {
        String rows = joined("\r\n", "<tr><td>{f} {g}</td><td>青空市緑町1-{n}</td><td>090-0000-00{n}</td></tr>");
        String sheet = "<html><table><tr><td>氏名</td><td>住所</td><td>電話番号</td></tr>" + rows + "</table></html>";
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        StringBuilder quoted = new StringBuilder();
        for (byte octet : bytes) {
            quoted.append(
                    octet < 0 || octet == '='
                            ? "=" + HexFormat.of().withUpperCase().toHexDigits(octet) + "=\r\n"
                            : (char) octet);
        }
        String content = coding.equals("base64")
                ? Base64.getMimeEncoder().encodeToString(bytes)
                : coding.equals("8bit") ? sheet : quoted.toString();
        String file =
                "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=\"----=_x\"\r\n\r\n"
                        + "------=_x\r\nContent-Location: file:///C:/a/book.htm\r\nContent-Type: text/html\r\n\r\n<html><frameset><frame src=a></frameset></html>\r\n"
                        + "------=_x\r\nContent-Location: file:///C:/a/sheet001.htm\r\nContent-Transfer-Encoding: "
                        + coding
                        + "\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n" + content + "\r\n------=_x--\r\n";
        Document document = read(file);
        assertThat(people(document)).isEqualTo(12);
        assertThat(document.unreadPages()).isZero();
    }

    @Test
    void a_web_page_in_one_file_of_which_nothing_can_be_read_is_not_taken_for_read() {
        Document document = read("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\nno part");
        assertThat(document.pages()).isInstanceOf(Observed.Unseen.class);
    }

    // What looks like it and is fine.

    @Test
    void shelters_as_geojson_are_silent() {
        String features = joined(
                ",",
                "{'type':'Feature','geometry':{'type':'Point','coordinates':[139.7{n},35.6{n}]},'properties':{'name':'{f}小学校','address':'青空市緑町{n}','tel':'03-0000-00{n}'}}");
        assertSilent(("{'type':'FeatureCollection','features':[" + features + "]}").replace('\'', '"'));
    }

    @Test
    void shelters_whose_names_sound_like_people_are_silent_too() {
        String features = joined(
                ",",
                "{'type':'Feature','geometry':{'type':'Point','coordinates':[139.7{n},35.6{n}]},'properties':{'name':'{f}{g}記念','address':'青空市緑町{n}','tel':'03-0000-00{n}'}}");
        assertSilent(("{'type':'FeatureCollection','features':[" + features + "]}").replace('\'', '"'));
    }

    @Test
    void the_settings_and_packages_of_programs_are_silent() {
        assertSilent(
                "{\"name\":\"aozora\",\"version\":\"1.0.0\",\"author\":{\"name\":\"Hanako Aozora\",\"email\":\"hanako@mail.example\"},\"contributors\":[{\"name\":\"Taro Yamada\",\"email\":\"taro@mail.example\"},{\"name\":\"Jiro Suzuki\",\"email\":\"jiro@mail.example\"},{\"name\":\"Midori Tanaka\",\"email\":\"midori@mail.example\"}],\"scripts\":{\"build\":\"x\",\"test\":\"y\"},\"dependencies\":{\"a\":\"^1\",\"b\":\"^2\",\"c\":\"^3\"}}");
        String packages = joined(
                ",",
                "{'name':'vendor/p{n}','version':'1.{n}','authors':[{'name':'Hanako Aozora','email':'hanako{n}@mail.example'},{'name':'Taro Yamada','email':'taro{n}@mail.example'}]}");
        assertSilent(("{'packages':[" + packages + "]}").replace('\'', '"'));
        assertSilent(
                "{\"server\":{\"host\":\"localhost\",\"port\":80},\"db\":{\"host\":\"db\",\"port\":5432},\"cache\":{\"host\":\"c\",\"port\":6379},\"admin\":{\"name\":\"Hanako Aozora\",\"mail\":\"admin@city.aozora.example\"}}");
    }

    @Test
    void feeds_site_maps_drawings_and_maps_are_silent() {
        String entries = joined(
                "",
                "<entry><title>お知らせ{n}</title><author><name>{f} {g}</name><email>user{n}@mail.example</email></author></entry>");
        assertSilent("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>");
        String items =
                joined("", "<item><title>{f} {g}</title><link>https://www.city.aozora.example/{n}</link></item>");
        assertSilent("<rss version=\"2.0\"><channel>" + items + "</channel></rss>");
        assertSilent(
                "<urlset>" + joined("", "<url><loc>https://www.city.aozora.example/{n}</loc></url>") + "</urlset>");
        assertSilent("<svg xmlns=\"http://www.w3.org/2000/svg\">" + joined("", "<text x='{n}' y='{n}'>{f} {g}</text>")
                + "</svg>");
        String marks = joined(
                "",
                "<Placemark><name>{f} {g}</name><address>青空市緑町{n}</address><phoneNumber>03-0000-00{n}</phoneNumber></Placemark>");
        assertSilent("<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + marks
                + "</Document></kml>");
    }

    @Test
    void the_calendar_of_a_town_is_silent() {
        String dates = joined(
                "\r\n",
                "BEGIN:VEVENT\r\nSUMMARY:健康教室{n}\r\nDTSTART:202604{n}T100000Z\r\nLOCATION:市民会館\r\nORGANIZER;CN=青空市役所:mailto:info@city.aozora.example\r\nCONTACT:健康課 03-0000-00{n}\r\nDESCRIPTION:講師 {f} {g}\r\nEND:VEVENT");
        assertSilent("BEGIN:VCALENDAR\r\n" + dates + "\r\nEND:VCALENDAR");
    }

    @Test
    void a_visiting_card_and_the_contacts_of_an_office_are_silent() {
        assertSilent(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:青木;花子;;;\r\nFN:青木 花子\r\nORG:青空市役所\r\nTEL;TYPE=WORK:03-0000-0001\r\nEMAIL:hanako@city.aozora.example\r\nEND:VCARD\r\n");
        assertSilent(
                joined(
                        "\r\n",
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{f};{g};;;\r\nFN:{f} {g}\r\nORG:青空市役所\r\nTEL;TYPE=WORK:03-0000-00{n}\r\nEMAIL:soumu{n}@city.aozora.example\r\nEND:VCARD"));
        assertSilent(
                joined(
                        "\r\n",
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:{f}公民館\r\nORG:{f}公民館\r\nTEL;TYPE=WORK:03-0000-00{n}\r\nADR:;;緑町{n};青空市;;;\r\nEND:VCARD"));
    }

    @Test
    void goods_and_votes_in_json_and_xml_are_silent() {
        assertSilent("["
                + joined(
                        ",", "{\"code\":\"{n}\",\"title\":\"本{n}\",\"author\":\"{f} {g}\",\"isbn\":\"97840000000{n}\"}")
                + "]");
        assertSilent("<books>"
                + joined("", "<book><title>本{n}</title><author>{f} {g}</author><tel>03-0000-00{n}</tel></book>")
                + "</books>");
    }
}
