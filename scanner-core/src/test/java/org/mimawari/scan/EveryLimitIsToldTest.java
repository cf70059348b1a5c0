package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.scan.LongDocuments.cell;
import static org.mimawari.scan.LongDocuments.filler;
import static org.mimawari.scan.LongDocuments.roster;
import static org.mimawari.scan.LongDocuments.utf8;
import static org.mimawari.scan.LongDocuments.workbook;
import static org.mimawari.scan.LongDocuments.zip;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.content.Body;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.document.Allowance;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Document;
import org.mimawari.term.PublicUrl;

/** What stands beyond a limit is found all the same, or the document is told as read in part; one that stays within is read whole. */
class EveryLimitIsToldTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/data");

    private final DocumentDesk desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all());

    private Document read(byte[] bytes) {
        return desk.read(new Body(bytes, "", true), URL, Allowance.usual()).fact();
    }

    /** @param made the document, of a size */
    private static Arguments beyond(String what, int limit, IntFunction<byte[]> made) {
        return Arguments.of(what, limit, made);
    }

    private static String stretch(int characters) {
        return filler(characters - roster().length()) + roster();
    }

    static Stream<Arguments> limits() {
        return Stream.of(spreadsheets(), texts(), data(), archives(), pdf()).flatMap(all -> all);
    }

    private static Stream<Arguments> spreadsheets() {
        return Stream.of(
                beyond("a cell", 32_767, n -> workbook("", cell("A1", stretch(n)))),
                beyond("a column", 16_384, n -> workbook("", cell(n > 16_384 ? "XFE1" : "XFD1", roster()))),
                beyond("a name", 10_000, n -> workbook(name(n), "")),
                beyond(
                        "names",
                        20_000,
                        n -> workbook(
                                "<definedNames>" + "<definedName name=\"a\">\"a\"</definedName>".repeat(n)
                                        + "</definedNames>",
                                "")),
                beyond("a note", 40_000, n -> workbook("", "", "xl/comments1.xml", comment(n))),
                beyond("a text box", 100_000, n -> workbook("", "", "xl/drawings/drawing1.xml", box(n))),
                beyond("texts of no cell", 50_000, n -> workbook("", "", "xl/sharedStrings.xml", shared(n))),
                beyond("a note of an OpenDocument file", 40_000, n -> LongDocuments.openSheet(halves(n))));
    }

    /** Some limits count pieces, so that one more begins behind the limit. */
    private static String halves(int characters) {
        return filler(40_000 - 1) + (characters > 40_000 ? "|" + roster() : "");
    }

    private static String name(int characters) {
        return "<definedNames><definedName name=\"a\">" + split("\"" + stretch(characters - 2) + "\"", 10_000)
                + "</definedName></definedNames>";
    }

    /** In two pieces for the parser. */
    private static String split(String text, int at) {
        return text.length() > at ? text.substring(0, at) + "<!-- -->" + text.substring(at) : text;
    }

    private static String comment(int characters) {
        return "<comments><commentList><comment ref=\"A1\"><text><t>" + split(stretch(characters), 40_000)
                + "</t></text></comment></commentList></comments>";
    }

    private static String box(int characters) {
        return "<wsDr><p><t>" + split(stretch(characters), 100_000) + "</t></p></wsDr>";
    }

    private static String shared(int count) {
        StringBuilder all = new StringBuilder("<sst>");
        for (int i = 0; i < count; i++) {
            all.append("<si><t>").append(i).append("</t></si>");
        }
        return all.append("</sst>").toString();
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                beyond(
                        "a property",
                        10_000,
                        n -> LongDocuments.text("", "<dc:subject>" + split(stretch(n), 10_000) + "</dc:subject>")),
                beyond(
                        "a property of a rich text",
                        10_000,
                        n -> utf8("{\\rtf1{\\info{\\subject " + "a".repeat(n - 1) + "{}b}}}")),
                beyond("fonts of a rich text", 10_000, n -> utf8("{\\rtf1{\\fonttbl" + fonts(n) + "}a}")));
    }

    private static String fonts(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("{\\f").append(i).append("\\fcharset128 M;}");
        }
        return all.toString();
    }

    private static Stream<Arguments> data() {
        return Stream.of(
                beyond(
                        "a cell of a plain table",
                        32_767,
                        n -> utf8(
                                "a,b,c\n1,2," + "a".repeat(n - roster().length()) + roster() + "\n1,2,3".repeat(300))),
                beyond("columns of a plain table", 1_000, n -> utf8(("a,".repeat(n - 1) + "b\n").repeat(3))),
                beyond(
                        "words in JSON",
                        32_767,
                        n -> utf8("[\"" + "a".repeat(n / 2) + "\",\"" + "a".repeat(n - n / 2 - 1) + "\"]")),
                beyond(
                        "text of an element",
                        32_767,
                        n -> utf8("<page><title>A</title><body>" + stretch(n) + "</body></page>")),
                beyond("fields of a record", 500, n -> utf8("{\"a\":{" + fields(n) + "}}")),
                beyond("a note of a contact", 20_000, n -> utf8(contact("NOTE:" + "a".repeat(n - 5)))),
                beyond("what is said of a line", 49, n -> utf8(contact("TEL" + ";X=1".repeat(n) + ":090"))),
                beyond(
                        "what is said of a date",
                        20_000,
                        n -> utf8("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:" + "a".repeat(n - 12)
                                + "\nEND:VEVENT\nEND:VCALENDAR\n")),
                beyond(
                        "columns of a page",
                        1_000,
                        n -> utf8("<html><table>" + ("<tr><td colspan=" + (n - 1) + ">a</td><td>b</td></tr>").repeat(3)
                                + "</table></html>")));
    }

    private static String fields(int count) {
        StringBuilder all = new StringBuilder("\"k0\":1");
        for (int i = 1; i < count; i++) {
            all.append(",\"k").append(i).append("\":1");
        }
        return all.toString();
    }

    private static String contact(String line) {
        return "BEGIN:VCARD\nVERSION:3.0\nFN:A\n" + line + "\nEND:VCARD\n";
    }

    private static Stream<Arguments> archives() {
        return Stream.of(
                beyond("files of an archive", 2_000, EveryLimitIsToldTest::archive),
                beyond("archives in archives", 8, EveryLimitIsToldTest::nested),
                beyond("parts of a mail in parts", 50, EveryLimitIsToldTest::parts),
                beyond("pages of a picture", 20, LongDocuments::fax));
    }

    private static byte[] archive(int count) {
        Object[] entries = new Object[2 * count];
        for (int i = 0; i < count; i++) {
            entries[2 * i] = i + ".txt";
            entries[2 * i + 1] = "a";
        }
        return zip(entries);
    }

    private static byte[] nested(int depth) {
        byte[] inner = utf8("a");
        for (int i = 0; i < depth; i++) {
            inner = zip(i == 0 ? "a.txt" : "a.zip", inner);
        }
        return inner;
    }

    private static byte[] parts(int depth) {
        StringBuilder mail =
                new StringBuilder("From: a@city.aozora.example\nTo: b@example.jp\nSubject: a\nMIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        mail.append("Content-Type: text/plain\n\na\n");
        for (int i = depth - 1; i >= 0; i--) {
            mail.append("--b").append(i).append("--\n");
        }
        return utf8(mail.toString());
    }

    private static Stream<Arguments> pdf() {
        return Stream.of(
                beyond("notes on a page", 5_000, LongPdfs::notes),
                beyond("fields of a form", 20_000, LongPdfs::fields),
                beyond("values of a form's data", 5_000, LongPdfs::data),
                beyond("a property of a PDF file", 10_000, LongPdfs::subject),
                beyond("pages", 50, LongPdfs::pages),
                beyond("links on a page", 5_000, LongPdfs::links),
                beyond("earlier states", 10, LongPdfs::states));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void what_stands_beyond_it_is_told_as_unread(String what, int limit, IntFunction<byte[]> made) {
        assertThat(read(made.apply(limit + 1)).unreadPages()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void what_stays_within_it_is_read_whole(String what, int limit, IntFunction<byte[]> made) {
        assertThat(read(made.apply(limit)).unreadPages()).isZero();
    }
}
