package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.content.Body;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.PublicUrl;

/** A workbook of 60 MB unpacked, half of it texts that cells share, is read in a heap of 100 MB. */
class SmallHeapTest {
    private static final int ROWS = 110_000;

    /** What runs in the small heap: reads a file and says how many rows it has. */
    public static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            Rows rows = new Rows();
            Body body = new Body(Files.readAllBytes(Path.of(args[0])), "", true);
            PublicUrl url = PublicUrl.of("https://www.city.aozora.example/a.xlsx");
            var result = new XlsxReader().read(body, url, rows, Allowance.usual());
            System.out.println(result + " " + rows.count());
        }
    }

    @Test
    @Timeout(120)
    void sixty_megabytes_fit_into_a_hundred(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("a.xlsx");
        assertThat(written(file)).isGreaterThan(60_000_000);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx100m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = child.getInputStream()) {
            assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("pages=1, unread=0")
                    .endsWith(" " + ROWS + "\n");
            assertThat(child.waitFor()).isZero();
        } finally {
            child.destroyForcibly();
        }
    }

    /** @return how many bytes it has unpacked */
    private static long written(Path file) throws IOException {
        Workbook small = new Workbook().sheet("a", "");
        small.relate("xl/workbook.xml", "sharedStrings", "sharedStrings.xml");
        SplittableRandom random = new SplittableRandom(5);
        long size = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out);
                var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(small.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().endsWith("sheet1.xml")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(in.readAllBytes());
                }
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            size += write(zip, "<sst>");
            for (int i = 0; i < ROWS * 5; i++) {
                size += write(zip, "<si><t>青空 花子 " + Long.toHexString(random.nextLong()) + "</t></si>");
            }
            size += write(zip, "</sst>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            size += write(zip, "<worksheet><sheetData>");
            for (int i = 1; i <= ROWS; i++) {
                StringBuilder row = new StringBuilder("<row r=\"" + i + "\">");
                for (int column = 0; column < 10; column++) {
                    String ref = (char) ('A' + column) + Integer.toString(i);
                    boolean text = column % 2 == 0;
                    row.append("<c r=\"").append(ref).append(text ? "\" t=\"s\"><v>" : "\"><v>");
                    row.append(text ? i * 5 - 5 + column / 2 : i * 31 + column).append("</v></c>");
                }
                size += write(zip, row.append("</row>").toString());
            }
            size += write(zip, "</sheetData></worksheet>");
        }
        return size;
    }

    private static int write(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }
}
