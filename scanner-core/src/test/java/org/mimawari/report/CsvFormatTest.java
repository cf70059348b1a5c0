package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.Language;

class CsvFormatTest {
    @Test
    void beginsWithAByteOrderMarkSoThatExcelReadsJapanese() {
        byte[] bytes = Rendered.bytes(new CsvFormat(Words::strict), Editions.full(Language.JA));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void hasARowForEachFindingAndPlaceAndForEachUncheckedAddress() {
        List<List<String>> rows = rows(Rendered.text("csv", Editions.full(Language.EN)));
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(String.join(", ", rows.stream().map(row -> row.get(0)).toList()))
                .isEqualTo("Row, run" + ", problem".repeat(6) + ", suspected, mended" + ", not checked".repeat(5)
                        + ", outside form".repeat(5) + ", shared file".repeat(5) + ", video".repeat(4)
                        + ", form that cannot be judged");
        List<String> flyer = rows.get(2);
        assertThat(flyer)
                .contains(
                        "critical",
                        "親子デイキャンプ 参加申込",
                        "QR code in the PDF",
                        "page 2, lower right",
                        "https://www.city.aozora.example/event/camp-flyer.pdf",
                        "1");
        assertThat(rows.get(3)).contains("https://www.city.aozora.example/event/", "2");
    }

    @Test
    void noCellOfAHostileSiteIsAFormula() {
        for (String words : HostileWords.ALL) {
            for (List<String> row : rows(Rendered.text("csv", Editions.hostile(Language.JA, words)))) {
                assertThat(row).as(words).allSatisfy(cell -> assertThat(cell.strip())
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@")
                        .doesNotStartWith("＝"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1", "＋1"})
    void whatASpreadsheetWouldCalculateGetsAnApostrophe(String text) {
        assertThat(CsvFormat.cell(text)).startsWith("'");
    }

    @Test
    void quotesAreDoubledAndOnlyCellsThatNeedThemAreQuoted() {
        assertThat(CsvFormat.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(CsvFormat.cell("親子（1=2）")).isEqualTo("親子（1=2）");
        assertThat(CsvFormat.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(CsvFormat.cell("")).isEmpty();
    }

    // A reader by RFC 4180, so that the writer is not judged by itself.
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                    assertThat(csv.charAt(++i)).isEqualTo('\n');
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted).isFalse();
        return rows;
    }
}
