package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;
import org.mimawari.term.PublicUrl;

class RtfReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.rtf");
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    private final Told told = new Told();

    private List<String> lines(String text) {
        byte[] bytes = ("{\\rtf1\\ansi\\ansicpg932" + text + "}").getBytes(StandardCharsets.ISO_8859_1);
        new RtfReader().read(new Body(bytes, "", true), URL, told, Allowance.usual());
        return told.lines();
    }

    /** As Word writes it: each byte that is no ASCII as \'xx. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(JAPANESE)) {
            out.append(octet < 0 ? "\\'" + HexFormat.of().toHexDigits(octet) : String.valueOf((char) octet));
        }
        return out.toString();
    }

    @Test
    void japanese_is_read_in_its_code_page_also_where_a_byte_of_it_is_ascii() {
        // The second byte of the first character is a backslash, which is escaped.
        assertThat(lines("\\'95\\\\" + escaped("と青空") + "\\par " + escaped("ソ").replace("\\'83\\", "\\'83\\\\")
                        + "\\par"))
                .containsExactly("text NONE 0 表と青空", "text NONE 0 ソ");
    }

    @Test
    void unicode_is_read_and_what_stands_in_for_it_is_passed_over() {
        assertThat(lines("\\uc1\\u-26623?\\u12354\\'82{\\uc0\\u33457}{\\uc2\\u23376\\'8e\\'71}\\par"))
                .containsExactly("text NONE 0 \u9801あ花子");
    }

    @Test
    void the_character_set_of_a_font_goes_before_that_of_the_text() {
        assertThat(lines("{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}\\f1\\'c8\\'e2\\par\\f0 "
                        + escaped("花") + "\\par"))
                .containsExactly("text NONE 0 Ив", "text NONE 0 花");
    }

    @Test
    void hidden_deleted_white_and_tiny_text_says_what_hides_it() {
        assertThat(lines(
                        "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}A{\\v B}{\\deleted C}{\\cf1 D}{\\fs2 E}"
                                + "{\\highlight2 F}{\\cf1\\highlight2 G}{\\cf1\\chcbpat2 H}{\\v\\v0 I}\\par"))
                .containsExactlyInAnyOrder(
                        "text NONE 0 AGHI",
                        "text HIDDEN_TEXT 0 B",
                        "text TRACKED_CHANGE 0 C",
                        "text SAME_COLOUR 0 DF",
                        "text TINY_TEXT 0 E");
    }

    @Test
    void comments_their_authors_and_the_authors_of_changes_are_told() {
        assertThat(lines(
                        "{\\*\\revtbl {Unknown;}{Midorikawa Taro;}}x{\\*\\atnid MT}{\\*\\atnauthor Yamano Jiro}{\\*\\annotation"
                                + "{\\*\\atnref 1}\\pard check}\\par"))
                .containsExactly(
                        "property COMMENT_AUTHOR Midorikawa Taro",
                        "property COMMENT_AUTHOR Yamano Jiro",
                        "text COMMENT 0 check",
                        "text NONE 0 x");
    }

    @Test
    void tables_are_read_row_by_row() {
        assertThat(lines("\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell{\\listtext\\pard 1.}b\\cell\\row"
                        + "\\trowd\\pard\\intbl c\\cell{\\v d}\\cell\\row\\pard after\\par"))
                .containsExactly(
                        "row NONE 0 [a, b]", "row NONE 0 [c, ]", "row HIDDEN_TEXT 0 [, d]", "text NONE 0 after");
    }

    @Test
    void links_of_fields_are_told_and_their_code_is_no_text() {
        assertThat(lines("{\\field{\\*\\fldinst{HYPERLINK \"https://a.example/f\"}}{\\fldrslt{\\ul here}}} and\\par"))
                .containsExactly("link LINK 0 https://a.example/f here", "text NONE 0 here and");
    }

    @Test
    void properties_are_told_and_tables_of_the_format_are_no_text() {
        assertThat(
                        lines(
                                "{\\stylesheet{\\s1 heading 1;}}{\\*\\generator x;}{\\info{\\title T}{\\author "
                                        + escaped("青空 花子")
                                        + "}{\\operator O}}{\\*\\userprops {\\propname n}{\\staticval V}}{\\*\\docvar {a}{b}}body\\par"))
                .containsExactly(
                        "property TITLE T",
                        "title T",
                        "property AUTHOR 青空 花子",
                        "property LAST_EDITOR O",
                        "property CUSTOM V",
                        "text HIDDEN_TEXT 0 ab",
                        "text NONE 0 body");
    }

    @Test
    void pictures_and_objects_are_handed_on() {
        byte[] own = "inner".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        for (int number : new int[] {0x501, 2, 4}) {
            object.writeBytes(number(number));
        }
        object.writeBytes("Doc\0".getBytes(StandardCharsets.US_ASCII));
        for (int number : new int[] {0, 0, own.length}) {
            object.writeBytes(number(number));
        }
        object.writeBytes(own);
        assertThat(lines(
                        "{\\*\\shppict{\\pict{\\*\\picprop}\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}{\\object\\objemb"
                                + "{\\*\\objclass x}{\\*\\objdata "
                                + HexFormat.of().formatHex(object.toByteArray())
                                + "}{\\result{\\pict\\bin3 abc}}}\\par"))
                .containsExactly("file NONE 0  4", "file EMBEDDED_FILE 0  5", "file NONE 0  3");
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    @Test
    void broken_text_gives_what_it_has() {
        assertThat(lines("}}}a\\par{{{\\'zz\\u{\\bin99999999 b")).contains("text NONE 0 a");
        assertThat(told.hidden()).containsExactly(Concealment.NONE);
    }

    @Test
    void a_million_groups_are_read_in_one_pass() {
        told.lines().clear();
        assertThat(lines("{".repeat(1_000_000) + "x" + "}".repeat(1_000_000) + "end\\par"))
                .containsExactly("text NONE 0 xend");
    }
}
