package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Workbook.data;
import static org.mimawari.extract.office.Workbook.element;
import static org.mimawari.extract.office.Workbook.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.content.Body;
import org.mimawari.extract.Bomb;
import org.mimawari.extract.BombZip;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Workbooks that are made to do harm cost themselves only. */
class SheetTortureTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.xlsx");
    private static final int BUDGET = 60;
    private static final String PEOPLE = data("氏名|電話", "青空 花子|090-0000-0001");

    private final Told told = new Told();
    private final DocumentReaders readers = new DocumentReaders(Map.of(DocumentFormat.XLSX, new XlsxReader()));

    private ReadResult<DocumentExtent> read(byte[] bytes) {
        return read(bytes, new Allowance(Deadline.in(Duration.ofSeconds(2))));
    }

    private ReadResult<DocumentExtent> read(byte[] bytes, Allowance allowance) {
        return readers.read(new Body(bytes, "", true), URL, told, allowance);
    }

    private static final ReadResult<DocumentExtent> PART = new ReadResult.Read<>(DocumentExtent.IN_PART);

    /** A workbook of which one part is so many times the same. */
    private static byte[] bomb(Workbook workbook, String part, String start, String again, long bytes)
            throws IOException {
        BombZip zip = new BombZip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.add(entry.getName(), Bomb.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return zip.add(part, Bomb.of(start, again, bytes, "")).bytes();
    }

    @Test
    @Timeout(BUDGET)
    void a_part_that_unpacks_without_end_ends_with_the_allowance() throws IOException {
        Workbook workbook = new Workbook().sheet("名簿", PEOPLE);
        workbook.relate("xl/workbook.xml", "sharedStrings", "sharedStrings.xml");
        byte[] bytes = bomb(workbook, "xl/sharedStrings.xml", "<sst>", " ", 300_000_000);
        assertThat(bytes.length).isLessThan(1_000_000);
        Allowance allowance = new Allowance(Deadline.in(Duration.ofSeconds(BUDGET)), 100_000_000, 10);
        assertThat(read(bytes, allowance)).isIn(PART, new ReadResult.Failed<>(Cause.TOO_LARGE));
        assertThat(allowance.isExceeded()).isTrue();
    }

    @Test
    @Timeout(BUDGET)
    void shared_texts_without_end_stay_in_bounds() throws IOException {
        Workbook workbook = new Workbook().sheet("名簿", PEOPLE);
        workbook.relate("xl/workbook.xml", "sharedStrings", "sharedStrings.xml");
        byte[] bytes = bomb(workbook, "xl/sharedStrings.xml", "<sst>", "<si><t>青空 花子</t></si>", 400_000_000);
        assertThat(read(bytes)).isIn(PART, new ReadResult.Failed<>(Cause.TOO_LARGE));
    }

    @Test
    @Timeout(BUDGET)
    void rows_without_end_are_read_as_far_as_the_time_goes() throws IOException {
        Workbook workbook = new Workbook().sheet("名簿", PEOPLE);
        workbook.relate("xl/workbook.xml", "worksheet", "worksheets/sheet9.xml");
        workbook.inBook("<sheets><sheet name=\"二\" sheetId=\"9\" r:id=\"r2\"/></sheets>");
        String far = "<row><c r=\"XFD1\"><v>1</v></c></row>";
        byte[] bytes = bomb(workbook, "xl/worksheets/sheet9.xml", "<worksheet><sheetData>", far, 400_000_000);
        assertThat(read(bytes)).isEqualTo(PART);
        assertThat(told.lines()).contains("row NONE 1 [青空 花子, 090-0000-0001]");
    }

    @Test
    @Timeout(BUDGET)
    void entities_are_not_resolved_whether_they_grow_or_fetch(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "himitsu");
        String growing =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        String fetching = "<!DOCTYPE x [<!ENTITY c SYSTEM \"" + secret.toUri() + "\">]>";
        for (String type : List.of(growing, fetching)) {
            Workbook workbook = new Workbook().sheet("名簿", PEOPLE).sheet("二", "");
            workbook.part("xl/worksheets/sheet2.xml", type + element("worksheet", data("&c;")));
            assertThat(read(workbook.bytes())).isEqualTo(new ReadResult.Read<>(new DocumentExtent(2, 1)));
        }
        assertThat(told.lines()).noneMatch(line -> line.contains("himitsu") || line.contains("aaaaaaaaaa"));
    }

    @Test
    @Timeout(BUDGET)
    void a_hundred_thousand_sheets_are_read_as_far_as_the_time_goes() throws IOException {
        Workbook workbook = new Workbook();
        for (int i = 0; i < 100_000; i++) {
            workbook.sheet("s" + i, "<sheetData/>");
        }
        // On a machine with much else to do the time may be up before the first sheet.
        assertThat(read(workbook.bytes(), Allowance.usual()))
                .isIn(
                        new ReadResult.Read<>(new DocumentExtent(100_000, 0)),
                        PART,
                        new ReadResult.Failed<>(Cause.TOO_LARGE));
    }

    @Test
    @Timeout(BUDGET)
    void numbers_of_columns_rows_and_ranges_that_no_sheet_has_do_no_harm_and_what_stands_there_is_told_as_unread() {
        String wild =
                "<cols><col min=\"1\" max=\"999999999999\" hidden=\"1\"/><col min=\"-5\" max=\"x\" hidden=\"1\"/></cols><sheetData>"
                        + "<row r=\"99999999999999999999\"><c r=\"ZZZZZZZZZZZ99999999999999\"><v>1</v></c><c r=\"??\" s=\"-7\"><v>1e999999999</v></c><c t=\"s\"><v>-1</v></c></row>"
                        + row(-3, "", "青空 花子") + "</sheetData><autoFilter ref=\"::A\"><filterColumn/></autoFilter>";
        assertThat(read(new Workbook().sheet("名簿", wild).bytes()))
                .isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 1)));
        assertThat(told.lines()).anyMatch(line -> line.contains("青空 花子"));
    }

    @Test
    @Timeout(BUDGET)
    void names_that_look_like_paths_are_names_and_parts_outside_of_the_file_are_none(@TempDir Path folder)
            throws IOException {
        Workbook workbook = new Workbook()
                .sheet("../../etc/passwd", PEOPLE)
                .sheet("..", PEOPLE)
                .part("../../escape.xlsx", "x")
                .part(folder + "/xl/media/a.png", "x");
        workbook.relate("xl/worksheets/sheet1.xml", "drawing", "../../../../../../etc/passwd");
        assertThat(read(workbook.bytes())).isInstanceOf(ReadResult.Read.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(told.rows()).isEqualTo(4);
    }

    @Test
    @Timeout(BUDGET)
    void parts_that_refer_to_each_other_are_read_once() {
        Workbook workbook = new Workbook().sheet("名簿", PEOPLE).part("xl/drawings/drawing1.xml", "<p><t>図</t></p>");
        workbook.relate("xl/worksheets/sheet1.xml", "drawing", "../drawings/drawing1.xml");
        workbook.relate("xl/drawings/drawing1.xml", "chart", "drawing1.xml");
        workbook.relate("xl/drawings/drawing1.xml", "package", "../worksheets/sheet1.xml");
        assertThat(read(workbook.bytes())).isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 0)));
        assertThat(told.lines()).containsOnlyOnce("text NONE 1 図");
    }
}
