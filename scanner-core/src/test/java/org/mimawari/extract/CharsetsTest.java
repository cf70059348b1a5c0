package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.content.Body;

class CharsetsTest {
    private static final String SENTENCE = "青空市からのお知らせです。カタカナも、ひらがなも、漢字もあります。①㈱髙";

    private final Charsets charsets = new Charsets();

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-31j", "x-eucJP-Open", "x-windows-iso2022jp"})
    void japaneseTextIsReadWithoutAnyStatement(String charset) {
        byte[] bytes = SENTENCE.getBytes(Charset.forName(charset));
        assertThat(charsets.text(new Body(bytes, "", true))).isEqualTo(SENTENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, windows-31j",
        "x-sjis, windows-31j",
        "MS932, windows-31j",
        "EUC-JP, x-eucJP-Open",
        "x-euc-jp, x-eucJP-Open",
        "iso-2022-jp, x-windows-iso2022jp",
        "UTF8, UTF-8",
        "iso-8859-1, windows-1252",
        "us-ascii, windows-1252",
        "utf-16, UTF-16LE"
    })
    void labelsMeanWhatTheyMeanInBrowsers(String label, String charset) {
        assertThat(charsets.of(new Body(new byte[] {'a'}, "text/html; charset=\"" + label + "\"", true)))
                .isEqualTo(Charset.forName(charset));
        assertThat(charsets.of(new Body(new byte[] {'a'}, "text/html;CHARSET=" + label + "; x=y", true)))
                .isEqualTo(Charset.forName(charset));
    }

    @Test
    void theByteOrderMarkWinsOverTheHeaderAndTheHeaderOverThePage() {
        byte[] marked = "\uFEFF<meta charset=euc-jp>".getBytes(StandardCharsets.UTF_8);
        assertThat(charsets.of(new Body(marked, "text/html; charset=shift_jis", true)))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(charsets.text(new Body(marked, "", true))).startsWith("<meta");
        byte[] plain = "<meta charset=euc-jp>".getBytes(StandardCharsets.UTF_8);
        assertThat(charsets.of(new Body(plain, "text/html; charset=shift_jis", true))
                        .name())
                .isEqualTo("windows-31j");
        assertThat(charsets.of(new Body(plain, "text/html; charset=nonsense", true))
                        .name())
                .isEqualTo("x-eucJP-Open");
    }

    @Test
    void anXmlDeclarationIsReadToo() {
        byte[] page = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><html>".getBytes(StandardCharsets.US_ASCII);
        assertThat(charsets.of(new Body(page, "", true)).name()).isEqualTo("windows-31j");
    }

    @Test
    void aTextThatIsCutInsideACharacterIsStillUtf8() {
        byte[] bytes = SENTENCE.getBytes(StandardCharsets.UTF_8);
        assertThat(charsets.of(new Body(Arrays.copyOf(bytes, 20), "", false))).isEqualTo(StandardCharsets.UTF_8);
    }

    /** The cases of the standard's own suite whose page states its character set without a script. */
    @Test
    void pagesThatStateTheirCharacterSetAreReadAsTheStandardSaysSo() {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int defaults = 0;
        int all = 0;
        for (String suite : new String[] {"tests1.dat", "tests2.dat", "test-yahoo-jp.dat"}) {
            for (Case one : cases(Corpora.bytes(
                    Corpora.needed("suites/html5lib").resolve("encoding").resolve(suite)))) {
                all++;
                // Where a page states nothing, the suite expects the default of Western Europe; here the guess is for
                // Japan.
                if (one.expected().equalsIgnoreCase("windows-1252")
                        && MetaPrescan.charset(one.data()).isEmpty()) {
                    defaults++;
                    continue;
                }
                Charset expected = CharsetLabels.charset(one.expected()).orElseThrow();
                boolean same = charsets.of(new Body(one.data(), "", true)).equals(expected);
                right += same ? 1 : 0;
                if (!same) {
                    wrong.add(suite + ": " + shortened(one.data()) + " expected " + expected);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "html5lib encoding: %d of %d; %d more state nothing and get the guess for Japan%n",
                right,
                all,
                defaults);
        assertThat(all).isEqualTo(82);
        assertThat(right + defaults).isEqualTo(all - wrong.size());
        assertThat(wrong).isEmpty();
    }

    private Charset of(String page) {
        return charsets.of(new Body(page.getBytes(StandardCharsets.ISO_8859_1), "", true));
    }

    @Test
    void hostileAndBrokenStatementsAreTakenAsBrowsersTakeThem() {
        Charset shiftJis = Charset.forName("windows-31j");
        assertThat(of("<!-- " + "x".repeat(3_000) + " --><meta charset=shift_jis>"))
                .isEqualTo(shiftJis);
        assertThat(of("<meta charset=utf-16><p>x")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of("<meta charset=utf-16be><p>x")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of("<meta charset=nonsense><meta charset=shift_jis>")).isEqualTo(shiftJis);
        assertThat(of("<!-- <meta charset=euc-jp> --><meta charset=shift_jis>")).isEqualTo(shiftJis);
        assertThat(of("<a title='<meta charset=euc-jp>'><meta charset=shift_jis>"))
                .isEqualTo(shiftJis);
        assertThat(of("<meta content='text/html; charset=euc-jp'><meta charset=shift_jis>"))
                .isEqualTo(shiftJis);
        assertThat(of("<meta http-equiv=Content-Type content='text/html;charset = \"shift_jis\"'>"))
                .isEqualTo(shiftJis);
        assertThat(of("<META CHARSET='Shift_JIS'>")).isEqualTo(shiftJis);
        assertThat(of("<metacharset=euc-jp><meta charset=x-sjis>")).isEqualTo(shiftJis);
        assertThat(of("\u00FE\u00FF<meta charset=shift_jis>")).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(of("\u00FF\u00FE<meta charset=shift_jis>")).isEqualTo(StandardCharsets.UTF_16LE);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-31j", "x-eucJP-Open", "x-windows-iso2022jp"})
    void theCharactersOfAPageAreThoseOfItsTextHoweverBrokenItsBytesAre(String charset) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(7);
        Charset set = Charset.forName(charset);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = SENTENCE.repeat(3).getBytes(set);
            for (int broken = 0; broken < i % 20; broken++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Body body = new Body(Arrays.copyOf(bytes, bytes.length - i % 3), "", true);
            assertThat(charsets.characters(body, set, new char[0]).toString()).isEqualTo(charsets.text(body, set));
        }
    }

    private static String shortened(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1).replaceAll("\\s+", " ");
        return text.length() < 160 ? text : text.substring(0, 80) + "..." + text.substring(text.length() - 80);
    }

    private record Case(byte[] data, String expected) {}

    private static List<Case> cases(byte[] suite) {
        List<Case> cases = new ArrayList<>();
        String text = new String(suite, StandardCharsets.ISO_8859_1);
        for (String block : text.split("(^|\n)#data\n", -1)) {
            int at = block.indexOf("\n#encoding\n");
            if (at >= 0) {
                ByteArrayOutputStream data = new ByteArrayOutputStream();
                data.writeBytes(block.substring(0, at).getBytes(StandardCharsets.ISO_8859_1));
                cases.add(new Case(
                        data.toByteArray(),
                        block.substring(at + 11).strip().lines().findFirst().orElseThrow()));
            }
        }
        return cases;
    }
}
