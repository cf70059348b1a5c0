package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.cli.HandmadeEngine.found;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Severity;

/** The whole command in this process, with real readers, but for its exit codes. */
class InspectCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                folder);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void pdf(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
    }

    @Test
    void aFolderIsLookedAtAndReportedWithoutSettings() throws IOException {
        pdf("to publish/お知らせ.pdf");

        assertThat(run("inspect", "to publish")).isZero();

        assertThat(out()).startsWith("1 file looked at. No problem was found in what could be read.\n");
        assertThat(out()).contains("Reports:").contains("mimawari-data/inspect/report.html");
        assertThat(folder.resolve("mimawari-data/inspect/report.sarif")).exists();
        assertThat(err()).startsWith("Looking at the files; nothing is sent anywhere\n");
        assertThat(folder.resolve("mimawari-data/mimawari.mv.db")).doesNotExist();
        assertThat(run("inspect", ".", "--lang", "ja")).isZero();
        assertThat(out()).startsWith("1件のファイルを調べました。");
    }

    @Test
    void onlyWhatIsAskedForIsWrittenWhereItIsAskedFor() throws IOException {
        pdf("a.pdf");
        assertThat(run("inspect", "a.pdf", "--out", "reports", "--format", "json", "-q"))
                .isZero();
        assertThat(err()).isEmpty();
        assertThat(folder.resolve("reports/report.json")).content().contains("\"kind\" : \"inspection\"");
        assertThat(folder.resolve("reports/report.html")).doesNotExist();
    }

    private void list(String name, int people) throws IOException {
        StringBuilder csv = new StringBuilder("氏名,住所,電話番号\n");
        for (int i = 0; i < people; i++) {
            csv.append("青空 ")
                    .append((char) ('一' + i))
                    .append("郎,青空市本町1-")
                    .append(i)
                    .append(",090-0000-")
                    .append(1000 + i)
                    .append('\n');
        }
        Files.writeString(folder.resolve(name), csv);
    }

    /** 150 people: to be reported by a public body, not by a company, and without settings both are told. */
    @Test
    void whatTheLawMayAskIsToldForTheOrganisationOfTheSettings() throws IOException {
        list("list.csv", 150);
        Files.writeString(folder.resolve("town.yaml"), settings("public-body"));
        Files.writeString(folder.resolve("firm.yaml"), settings("business"));

        assertThat(run("inspect", "list.csv")).isEqualTo(1);
        assertThat(report()).contains("\"standing\" : \"conditional\"", "\"organisation\" : \"other\"");
        assertThat(run("inspect", "list.csv", "-c", "town.yaml")).isEqualTo(1);
        assertThat(report()).contains("\"standing\" : \"may-be\"", "\"people\" : 150");
        assertThat(out()).contains("if it gets where others can read it, may have to be reported");
        assertThat(run("inspect", "list.csv", "-c", "firm.yaml")).isEqualTo(1);
        assertThat(report()).contains("\"standing\" : \"no-sign\"");
        assertThat(out()).doesNotContain("Commission");
    }

    private static String settings(String organisation) {
        return "sites: [ { organisation: " + organisation + ", start: [ 'https://www.city.aozora.example/' ] } ]\n";
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("mimawari-data/inspect/report.json"));
    }

    @Test
    void whatIsOnlyWorthALookEndsWithZeroAndIsNamed() throws IOException {
        list("example.csv", 1);
        assertThat(run("inspect", "example.csv", "--fail-on", "low")).isZero();
        assertThat(out())
                .startsWith(
                        "1 file looked at. No certain problem was found, but 1 thing is worth a look\n(example.csv;");
    }

    @Test
    void reportsMayGoIntoTheFolderThatIsLookedAtAndOnlyTheyArePassedOver() throws IOException {
        pdf("site/reports/a.pdf");
        pdf("site/b.pdf");
        for (int i = 0; i < 2; i++) {
            assertThat(run("inspect", "site", "--out", "site/reports")).isZero();
            assertThat(out()).startsWith("2 files looked at.");
        }
    }

    @Test
    void reportsMayGoWhereTheyGoAnyway() throws IOException {
        pdf("a.pdf");
        assertThat(run("inspect", "a.pdf", "--out", "mimawari-data")).isZero();
        assertThat(folder.resolve("mimawari-data/report.html")).exists();
    }

    @Test
    void aPathThatIsNotThereIsToldWithWhatToDo() {
        assertThat(run("inspect", "no-such.xlsx")).isEqualTo(2);
        assertThat(err())
                .isEqualTo("mimawari: there is no file or folder no-such.xlsx. Check the spelling (a name with"
                        + " blanks needs quotes: \"no-such.xlsx\"), or go to its folder first with cd\n");
        assertThat(run("inspect", "https://www.city.aozora.example/a.pdf")).isEqualTo(2);
        assertThat(err()).contains("mimawari scan https://www.city.aozora.example/a.pdf");
        assertThat(run("inspect")).isEqualTo(2);
        assertThat(err()).contains("this is missing: PATH");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderWithoutFilesIsToldAndWritesNothing() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(run("inspect", "empty")).isEqualTo(2);
        assertThat(err()).contains("there is no file in what was named");
        assertThat(folder.resolve("mimawari-data/inspect")).doesNotExist();
    }

    @Test
    void filesOfWhichTooFewCouldBeReadAreNoPass() throws IOException {
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
        assertThat(run("inspect", "broken.pdf")).isEqualTo(3);
        assertThat(out())
                .startsWith("0 files looked at. Too little could be read to say whether there are problems.\n");
        assertThat(err()).contains("too few of the files could be read");
    }

    @ParameterizedTest
    @CsvSource({"HIGH, high, 1", "MEDIUM, high, 0", "MEDIUM, medium, 1", "CRITICAL, never, 0"})
    void findingsEndItAsTheyEndAScan(Severity severity, String limit, int code) throws IOException {
        Session session =
                new Session(folder, HandmadeEngine.finding(found(severity, Confidence.VERIFIED))).write("a.txt", "a");
        assertThat(session.run("inspect", "a.txt", "--fail-on", limit)).isEqualTo(code);
    }

    @Test
    void settingsAreReadOnlyWhenTheyAreNamed() throws IOException {
        pdf("a.pdf");
        Files.writeString(folder.resolve("mimawari.yaml"), "nonsense: 1\n");
        assertThat(run("inspect", "a.pdf")).isZero();
        assertThat(run("inspect", "a.pdf", "-c", "mimawari.yaml")).isEqualTo(2);
        assertThat(err()).contains("nonsense");
    }
}
