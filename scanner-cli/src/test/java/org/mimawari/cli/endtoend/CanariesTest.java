package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves something only if it would have found it. */
class CanariesTest {
    private static final List<String> ALL = List.of(
            Canaries.NAME,
            Canaries.NAME_APART,
            Canaries.KANA,
            Canaries.PHONE,
            Canaries.PHONE_WIDE,
            Canaries.PHONE_OFFICE,
            Canaries.PHONE_FAX,
            Canaries.MAIL,
            Canaries.BIRTH,
            Canaries.HOME,
            Canaries.MY_NUMBER,
            Canaries.CARD,
            Canaries.ACCOUNT,
            "token" + Canaries.SECRET + "07");

    private static void assertFound(byte[] bytes, String value) {
        assertThat(Canaries.in(bytes, "here")).as(value).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "windows-31j", "EUC-JP"})
    void findsAValueInEachCharacterSet(String charset) {
        ALL.forEach(value -> {
            assertFound(("…前" + value + "後").getBytes(Charset.forName(charset)), value);
            assertFound(("x" + value).getBytes(Charset.forName(charset)), value);
        });
    }

    @Test
    void findsAValueInAddressesAlsoInsideOthers() {
        ALL.forEach(value -> {
            String once = "https://a.example/?q=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            String twice = "https://b.example/?to=" + URLEncoder.encode(once, StandardCharsets.UTF_8);
            assertFound(once.getBytes(StandardCharsets.UTF_8), value);
            assertFound(twice.getBytes(StandardCharsets.UTF_8), value);
            assertFound(once.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8), value);
        });
        String old = "https://a.example/?q=" + URLEncoder.encode(Canaries.NAME + "様", Charset.forName("windows-31j"));
        assertFound(old.getBytes(StandardCharsets.UTF_8), Canaries.NAME);
        assertFound(IDN.toASCII(Canaries.NAME + ".example").getBytes(StandardCharsets.UTF_8), Canaries.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP"})
    void findsAValueInEscapesAndBase64OfEachCharacterSet(String charset) {
        ALL.forEach(value -> {
            byte[] bytes = ("前" + value + "後").getBytes(Charset.forName(charset));
            StringBuilder escaped = new StringBuilder("https://a.example/?q=");
            for (byte octet : bytes) {
                escaped.append(String.format(Locale.ROOT, "%%%02x", octet));
            }
            assertFound(escaped.toString().getBytes(StandardCharsets.US_ASCII), value);
            assertFound(
                    ("q=" + Base64.getEncoder().encodeToString(bytes) + ";").getBytes(StandardCharsets.US_ASCII),
                    value);
            assertFound(
                    ("/" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                            .getBytes(StandardCharsets.US_ASCII),
                    value);
        });
    }

    /** Built by hand: an address that shares its beginning, with half of a value, with the one before it; and packed words. */
    @Test
    void findsAValueInAJournal(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream steps = new ByteArrayOutputStream();
        steps.writeBytes(new byte[] {0, 0x11, 2, 8, 0, 0, 8});
        steps.writeBytes("090-1350".getBytes(StandardCharsets.US_ASCII));
        steps.writeBytes(new byte[] {0x11, 2, 8, 0, 7, 6});
        steps.writeBytes("7-2468".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("a.journal"), block(0xB1, steps.toByteArray()));
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(("担当 ".repeat(9) + Canaries.MAIL).getBytes(StandardCharsets.UTF_8));
        byte[] packed = new byte[200];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
        deflater.end();
        Files.write(folder.resolve("a.matter"), block(0xB4, Arrays.copyOf(packed, length - 4)));
        assertThat(Canaries.below(folder))
                .anyMatch(found -> found.startsWith(Canaries.PHONE + " in unpacked a.journal"))
                .anyMatch(found -> found.startsWith(Canaries.MAIL + " in unpacked a.matter"));
    }

    /** Built by hand, by what docs/store.md tells: a text, and an address that waits and shares half of a value with it. */
    @Test
    void findsAValueInACheckpoint(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {1, 0, 0, 0, 'h'});
        file.writeBytes(new byte[] {1, 7, 3, 1, 0, 0, 0, 0, 0, 0, 0, 9, 4, 1, 0, 0, 0, 9});
        file.writeBytes(new byte[] {2, 8});
        file.writeBytes("090-1350".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {5, 10, 3, 1, 7, 6});
        file.writeBytes("7-2468".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {0, 0, 0, 0});
        Files.write(folder.resolve("a.checkpoint"), file.toByteArray());
        assertThat(Canaries.below(folder))
                .anyMatch(found -> found.startsWith(Canaries.PHONE + " in unpacked a.checkpoint"));
    }

    private static byte[] block(int kind, byte[] content) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(new byte[] {(byte) kind, (byte) content.length, 0, 0, 0, 0});
        block.writeBytes(content);
        return block.toByteArray();
    }

    @Test
    void findsAValueInJsonHtmlAndTheTwoEncodingsOfMails() {
        ALL.forEach(value -> {
            StringBuilder json = new StringBuilder();
            StringBuilder html = new StringBuilder();
            StringBuilder quoted = new StringBuilder();
            value.chars().forEach(c -> json.append(String.format(Locale.ROOT, "\\u%04X", c)));
            value.chars()
                    .forEach(c ->
                            html.append("&#x").append(Integer.toHexString(c)).append(';'));
            for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
                quoted.append(String.format(Locale.ROOT, "=%02X=\r\n", octet));
            }
            String base64 = Base64.getMimeEncoder(12, new byte[] {'\r', '\n'})
                    .encodeToString(("ab" + value + "cd").getBytes(StandardCharsets.UTF_8));
            for (String text : List.of(json.toString(), html.toString(), quoted.toString(), base64)) {
                assertFound(("before " + text + " after").getBytes(StandardCharsets.US_ASCII), value);
            }
        });
    }

    @Test
    void findsAValueInPackedFilesAndInNamesOfFiles(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Canaries.MAIL.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("log.1.gz"), packed.toByteArray());
        Files.writeString(folder.resolve("to-" + Canaries.PHONE), "");
        assertThat(Canaries.below(folder))
                .anyMatch(found -> found.startsWith(Canaries.MAIL))
                .anyMatch(found -> found.contains("name of to-"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void findsAShortAndALongTextInTheStore(int times, @TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("store");
        try (Connection store = DriverManager.getConnection(url);
                Statement statement = store.createStatement()) {
            statement.execute("create table t (text " + (times == 1 ? "varchar" : "clob") + ")");
            for (String value : ALL) {
                statement.execute("insert into t values ('" + ("前" + value + "後").repeat(times) + "')");
            }
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("store.mv.db"));
        List<String> found = Canaries.in(bytes, "store");
        ALL.stream()
                .filter(value -> !value.equals(Canaries.PHONE_WIDE) && !value.equals(Canaries.NAME_APART))
                .forEach(value -> {
                    String known = value.contains(Canaries.SECRET) ? Canaries.SECRET : value;
                    assertThat(found).anyMatch(one -> one.startsWith(known));
                });
    }

    @Test
    void findsWhatADigestMakesOfATelephoneNumberOrItsBlock() throws Exception {
        for (String spelled : List.of("(0864) 97-5310", "0864975310", "0864-97-5310", "0864975", "0864-97-5")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(spelled.getBytes(StandardCharsets.UTF_8));
            assertFound(("x" + HexFormat.of().formatHex(digest, 0, 16)).getBytes(StandardCharsets.US_ASCII), spelled);
            assertFound(Arrays.copyOf(digest, 8), spelled);
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(Canaries.in(
                        "青空市 電話帳 https://www.city.aozora.example/?page=3".getBytes(StandardCharsets.UTF_8), "here"))
                .isEmpty();
    }
}
