package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.extract.CsvRows;
import org.opentest4j.TestAbortedException;

/** Tables that public bodies publish on purpose: facilities, shelters, council members, statistics. None of them is a list of people who did not mean to be in public. */
class PublicTablesTest {
    private static final Map<String, List<List<List<String>>>> SHEETS = new TreeMap<>();

    private final PersonalJudge judge = new PersonalJudge();

    private static List<Path> tables(String ending) {
        Path folder = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolveSibling("shared").resolve("corpora").resolve("public-tables"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("absent: the folder shared/corpora/public-tables"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noCsvFileHoldsPeople() throws IOException {
        List<Path> files = tables(".csv");
        assertThat(files).hasSizeGreaterThan(15);
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            TableJudge table = judge.table();
            new CsvRows().feed(new Body(Files.readAllBytes(file), "text/csv", true), table);
            note(table, file.getFileName().toString(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noSheetOfAWorkbookHoldsPeople() throws IOException {
        assertThat(people(0)).isEmpty();
    }

    /** What a list without its headings costs: measured, not hoped for. */
    @Test
    void withoutTheirHeadingsHardlyAnySheetHoldsPeople() throws IOException {
        assertThat(people(1)).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> people(int rowsLeftOut) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<List<List<String>>>> file : sheets().entrySet()) {
            for (List<List<String>> sheet : file.getValue()) {
                TableJudge table = judge.table();
                sheet.stream()
                        .skip(rowsLeftOut)
                        .map(row -> row.stream().map(SiteText::new).toList())
                        .forEach(table::row);
                note(table, file.getKey(), wrong);
            }
        }
        return wrong;
    }

    /** Read once for all tests. */
    private static synchronized Map<String, List<List<List<String>>>> sheets() throws IOException {
        if (SHEETS.isEmpty()) {
            for (Path file : tables(".xlsx")) {
                SHEETS.put(file.toString(), Workbook.sheets(file));
            }
        }
        assertThat(SHEETS).hasSizeGreaterThan(200);
        return SHEETS;
    }

    private static void note(TableJudge table, String name, List<String> wrong) {
        if (table.people() > 0) {
            wrong.add(name + ": " + table.people() + " of " + table.rows());
        }
    }
}
