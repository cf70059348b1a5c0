package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.content.Body;
import org.mimawari.extract.Corpora;
import org.mimawari.extract.Damage;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.term.Concealment;
import org.mimawari.term.PublicUrl;

/** Real spreadsheets, damaged and hostile ones among them. */
class OfficeCorporaTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.xlsx");
    private static final Map<DocumentFormat, DocumentReader> READERS = Map.of(
            DocumentFormat.XLSX, new XlsxReader(),
            DocumentFormat.XLSB, new XlsxReader(),
            DocumentFormat.XLS, new XlsReader(),
            DocumentFormat.ODS, new OdsReader());

    @ParameterizedTest
    @CsvSource({
        "TwoSheetsOneHidden.xlsx, HIDDEN_SHEET",
        "simple-with-hidden-rows.xlsx, HIDDEN_ROW",
        "AutoFilter.xlsx, FILTERED_ROW",
        "comments.xlsx, COMMENT",
        "testComment.xls, COMMENT",
        "pivot_table_named_range.xlsx, PIVOT_CACHE",
        "multibookFormulaA.xls, EXTERNAL_CACHE",
        "workbookProtection_workbook_revision_protected.xlsx, TRACKED_CHANGE",
        "testEXCEL_extra_metadata.xls, VERY_HIDDEN_SHEET",
        "WithEmbeddedObjects.xls, EMBEDDED_FILE"
    })
    void what_the_name_of_a_file_promises_is_found(String name, Concealment promised) throws Exception {
        Path file = Corpora.files(Corpora.needed("office"), "/" + name).get(0);
        Told told = new Told();
        Body body = new Body(Corpora.bytes(file), "", true);
        READERS.get(DocumentFormat.of(body)).read(body, URL, told, Allowance.usual());
        assertThat(told.hidden()).contains(promised);
    }

    @ParameterizedTest
    @CsvSource({
        "TwoSheetsNoneHidden.xlsx",
        "SampleSS.strict.xlsx",
        "templateExcelWithAutofilter.xls",
        "sheetProtection_allLocked.xlsx"
    })
    void what_is_open_is_not_hidden(String name) throws Exception {
        Path file = Corpora.files(Corpora.needed("office"), "/" + name).get(0);
        Told told = new Told();
        Body body = new Body(Corpora.bytes(file), "", true);
        READERS.get(DocumentFormat.of(body)).read(body, URL, told, Allowance.usual());
        assertThat(told.lines()).isNotEmpty();
        assertThat(told.hidden()).isSubsetOf(Set.of(Concealment.NONE));
    }

    @Test
    void no_file_whole_or_damaged_throws_or_takes_long() {
        List<String> bad = new ArrayList<>();
        for (Path file : Corpora.files(Corpora.needed("office"), ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")) {
            byte[] whole = Corpora.bytes(file);
            for (Damage damage : Damage.values()) {
                Body body = new Body(damage.applied(whole), "", true);
                DocumentReader reader = READERS.get(DocumentFormat.of(body));
                long start = System.nanoTime();
                try {
                    var readers =
                            new DocumentReaders(reader == null ? Map.of() : Map.of(DocumentFormat.of(body), reader));
                    readers.read(body, URL, new Told(), new Allowance(Deadline.in(Duration.ofSeconds(20))));
                } catch (RuntimeException | Error thrown) {
                    bad.add(file.getFileName() + " " + damage + " " + thrown);
                }
                if (System.nanoTime() - start > Duration.ofSeconds(20).toNanos()) {
                    bad.add(file.getFileName() + " " + damage + " slow");
                }
            }
        }
        assertThat(bad).isEmpty();
    }
}
