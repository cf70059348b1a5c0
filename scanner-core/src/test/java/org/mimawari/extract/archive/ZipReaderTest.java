package org.mimawari.extract.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mimawari.content.Body;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.extract.office.RtfReader;
import org.mimawari.extract.office.Told;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

class ZipReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.zip");

    private final Told told = new Told();
    private final DocumentReaders readers =
            new DocumentReaders(Map.of(DocumentFormat.ZIP, new ZipReader(), DocumentFormat.RTF, new RtfReader()));

    private ReadResult<DocumentExtent> read(byte[] zip) throws IOException {
        return new ZipReader().read(new Body(zip, "", true), URL, told, Allowance.usual());
    }

    private static byte[] zip(Charset names, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] rtf(String text) {
        return ("{\\rtf1 " + text + "\\par}").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void names_are_read_as_windows_and_macs_of_this_country_write_them() throws IOException {
        read(zip(Charset.forName("windows-31j"), "資料/申込書ソ.rtf", rtf("a")));
        read(zip(StandardCharsets.UTF_8, "資料/名簿.rtf", rtf("a")));
        assertThat(told.lines()).containsExactly("file NONE 0 申込書ソ.rtf 13", "file NONE 0 名簿.rtf 13");
    }

    @Test
    void a_name_that_points_out_of_the_archive_is_a_word_and_no_path() throws IOException {
        read(zip(StandardCharsets.UTF_8, "../../../../../../tmp/mimawari-slip.txt", rtf("a")));
        assertThat(told.lines()).containsExactly("file NONE 0 mimawari-slip.txt 13");
        assertThat(Files.exists(Path.of("/tmp/mimawari-slip.txt"))).isFalse();
    }

    @Test
    void what_macs_add_by_themselves_is_no_entry() throws IOException {
        assertThat(read(zip(StandardCharsets.UTF_8, "__MACOSX/._a", new byte[9])))
                .isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 0)));
        assertThat(told.lines()).isEmpty();
    }

    @Test
    void archives_of_other_kinds_within_count_as_unread() throws IOException {
        byte[] sevenZip = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0};
        byte[] lha = "xx-lh5-12345".getBytes(StandardCharsets.US_ASCII);
        assertThat(unreadOf("a.7z", sevenZip)).isEqualTo(1);
        assertThat(unreadOf("a.lzh", lha)).isEqualTo(1);
    }

    @Test
    void a_file_within_that_no_reader_knows_counts_as_unread_for_it_may_be_anything() throws IOException {
        assertThat(unreadOf("a.dat", new byte[] {1, 2, 3, 4, 5, 0, 0, 0})).isEqualTo(1);
        assertThat(unreadOf("a.rtf", rtf("a"))).isZero();
    }

    private int unreadOf(String name, byte[] content) throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, name, content);
        return readers.read(new Body(zip, "", true), URL, told, Allowance.usual())
                        instanceof ReadResult.Read<DocumentExtent> read
                ? read.value().unread()
                : -1;
    }

    @Test
    void entries_behind_a_password_are_unread_and_an_archive_of_nothing_else_is_locked() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "a.rtf", rtf("a"));
        assertThat(read(locked(zip))).isEqualTo(new ReadResult.Failed<>(Cause.LOCKED));
    }

    /** With the bit that says so, in the entry and in the directory. */
    private static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        for (int at = 0; at + 10 < locked.length; at++) {
            if (locked[at] == 'P' && locked[at + 1] == 'K') {
                if (locked[at + 2] == 3) {
                    locked[at + 6] |= 1;
                } else if (locked[at + 2] == 1) {
                    locked[at + 8] |= 1;
                }
            }
        }
        return locked;
    }

    @Test
    void an_archive_fifty_deep_ends_at_the_depth_that_is_allowed_and_says_so() throws IOException {
        byte[] zip = rtf("bottom");
        for (int depth = 0; depth < 50; depth++) {
            zip = zip(StandardCharsets.UTF_8, depth == 0 ? "a.rtf" : "a.zip", zip);
        }
        ReadResult<DocumentExtent> result = readers.read(new Body(zip, "", true), URL, told, Allowance.usual());
        assertThat(result).isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 1)));
        assertThat(told.lines()).isEmpty();
        byte[] shallow = rtf("bottom");
        for (int depth = 0; depth < Allowance.DEPTH; depth++) {
            shallow = zip(StandardCharsets.UTF_8, "a", shallow);
        }
        readers.read(new Body(shallow, "", true), URL, told, Allowance.usual());
        assertThat(told.lines()).hasSize(1).first().asString().endsWith("bottom");
    }

    @Test
    @Timeout(20)
    void a_bomb_is_put_down_at_its_ratio() throws IOException {
        byte[] bomb = zip(StandardCharsets.UTF_8, "a", new byte[300 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(read(bomb)).isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 1)));
        assertThat(told.lines()).hasSize(1);
    }

    @Test
    @Timeout(20)
    void many_files_of_an_archive_share_one_allowance() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".rtf"));
                zip.write(rtf("n" + i));
            }
        }
        Allowance allowance = new Allowance(Deadline.in(Duration.ofSeconds(15)), 1 << 20, 100);
        assertThat(readers.read(new Body(out.toByteArray(), "", true), URL, told, allowance))
                .isEqualTo(new ReadResult.Read<>(new DocumentExtent(5_000, 1)));
        assertThat(told.lines()).hasSize(100);
    }

    @Test
    void changed_bytes_do_no_harm() throws IOException {
        byte[] good = zip(StandardCharsets.UTF_8, "a.rtf", rtf("a"));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            for (int n = 0; n < 4; n++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            assertThat(readers.read(new Body(bad, "", true), URL, told, Allowance.usual()))
                    .isNotNull();
        }
    }
}
