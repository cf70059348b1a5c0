package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code demo} from a shell: twice in one folder, first in English with everything, then in Japanese with less. */
class DemoTest {
    private static final String FORMS = "https://docs.google.com/forms/d/e/";
    private static final String CITY = "https://www.city.aozora.example";
    private static final String COUNCIL = "https://shakyo.aozora.example";
    private static final String OLD_FLYER_FORM = FORMS + "1FAIpQLSdVoLuNtEeR2024oLdFlYeRaOzOrAsHaKyOdEmO0001/viewform";
    private static final String SUMMARY_ON_FORM = FORMS + "1FAIpQLSdSaNkAkUsOuDaNkOuZaAoZoRaCiTyDeMoFoRm00003/viewform";
    private static final String CLOSED_FORM = FORMS + "1FAIpQLSdMaTsUrIvOlUnTeErClOsEdAoZoRaDeMoFoRm000005/viewform";
    private static final String SIGN_IN_FORM = FORMS + "1FAIpQLSdKoSoDaTeSiGnInFiLeUpLoAdAoZoRaDeMo00000006/viewform";

    private static final String SHEET =
            "https://docs.google.com/spreadsheets/d/1AozoraNatsuMatsuriStaffDemo2026xxx/edit";

    /** All that is planted, and nothing else. */
    private static final List<String> PLANTED = List.of(
            "form-responses-public open critical verified new " + SUMMARY_ON_FORM,
            "form-responses-public open critical verified new " + OLD_FLYER_FORM,
            "share-public people critical verified new " + SHEET,
            "video-unlisted linked medium verified new https://www.youtube.com/watch?v=AozoraDemo1",
            "form-closed sign-in low verified new " + SIGN_IN_FORM,
            "form-closed closed low verified new " + CLOSED_FORM,
            "personal-records list critical verified new " + CITY + "/event/kousaku.html",
            "document-superseded exposed high verified new " + COUNCIL + "/files/volunteer-kouza.pdf",
            "document-hidden-content sheet high verified new " + CITY + "/files/moushikomi.xlsx",
            "link-broken not-found low verified new " + CITY + "/event/report-2019.html");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static DebugLog log;
    private static Program english;
    private static Program japanese;
    private static ReportJson report;

    @BeforeAll
    static void runTwice() throws Exception {
        desk = new Desk(folder);
        log = new DebugLog(folder, "OFF");
        desk.javaOption(log.javaOption());
        english = desk.run("demo", "--lang", "en");
        report = ReportJson.of(inDemo("report.json"));
        japanese = desk.run(
                "demo", "--lang", "ja", "--format", "json,sarif", "--fail-on", "never", "--out", "second", "--quiet");
    }

    private static Path inDemo(String name) {
        return desk.folder().resolve("mimawari-data/demo").resolve(name);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void endsWithOneAndExactlyThePlantedFindings() {
        assertThat(english.code()).as(english.err()).isEqualTo(1);
        assertThat(report.findings()).containsExactlyInAnyOrderElementsOf(PLANTED);
        // Of no answer of Google's is it known that it tells whether a stranger may edit.
        assertThat(report.root().path("undecided").findValuesAsText("address")).containsExactly(SHEET);
        assertThat(report.root().at("/undecided/0/checks/0").asText()).isEqualTo("share-editable");
    }

    @Test
    void theOldFlyerIsNamedWithThePlaceOfItsCodeAndThePageThatStillOffersIt() {
        JsonNode finding = report.finding(OLD_FLYER_FORM);
        assertThat(ReportJson.ways(finding))
                .containsExactly(
                        "1 qr-in-pdf " + COUNCIL
                                + "/files/volunteer-kouza.pdf {\"in\":\"pdf\",\"page\":1,\"left\":83,\"top\":86} ",
                        "2 link " + COUNCIL + "/news/2024/ {\"in\":\"whole\"} ボランティア講座チラシ（PDF）");
        assertThat(finding.path("title").asText()).isEqualTo("ボランティア講座 参加申込");
        assertThat(ReportJson.list(
                        finding.path("evidence"), node -> node.path("kind").asText("-")))
                .contains("name", "kana", "address", "phone", "email");
    }

    @Test
    void theOldFlyerIsToldWithTheCorrectedOneBesideIt() throws IOException {
        JsonNode finding = report.finding(COUNCIL + "/files/volunteer-kouza.pdf");
        assertThat(ReportJson.ways(finding))
                .containsExactly("1 link " + COUNCIL + "/news/2024/ {\"in\":\"whole\"} ボランティア講座チラシ（PDF）");
        assertThat(ReportJson.list(
                        finding.path("evidence"), node -> node.path("signal").asText("-")))
                .contains("document-leads-to-exposed", "document-code-differs");
        assertThat(finding.path("evidence").findValuesAsText("address"))
                .containsExactly(COUNCIL + "/files/volunteer-kouza-teisei.pdf");
        assertThat(text(inDemo("report.html"))).contains("Newer version", "/files/volunteer-kouza-teisei.pdf");
        assertThat(text(inDemo("report.md"))).contains("**Newer version**");
    }

    @ParameterizedTest
    @CsvSource({
        SUMMARY_ON_FORM + "," + CITY + "/sankaku/kouza.html,お申込みはこちら（Googleフォーム）",
        SIGN_IN_FORM + "," + CITY + "/kosodate/,写真コンテストの応募（ファイルの提出があります）",
        CLOSED_FORM + "," + CITY + "/event/summer.html,申込フォーム",
        CITY + "/event/report-2019.html," + CITY + "/event/summer.html,令和元年の報告",
        CITY + "/event/kousaku.html," + CITY + "/event/,親子工作教室の受付",
        CITY + "/files/moushikomi.xlsx," + CITY + "/event/,夏休み親子教室の申込書（Excel）",
    })
    void everyOtherFindingNamesTheOneLinkThatLeadsThere(String address, String page, String words) {
        assertThat(ReportJson.ways(report.finding(address)))
                .containsExactly("1 link " + page + " {\"in\":\"whole\"} " + words);
    }

    /** Looks like the exposed ones, was asked like them, and its answers are nobody's business. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "embedded in a page and asks for nothing personal| 1FAIpQLSdEnQuEtErEiWa8AoZoRaCiTyDeMoFoRm0000000004| open| 0",
                "speaks of summaries of answers in its own words| 1FAIpQLSdToShOkAnRiYoUsHaWoRdSaOzOrAcItYdEmO0000008| open| 0",
                "asks for much and its summary asks for sign-in| 1FAIpQLSdHoIkUeNkEnGaKuPrIvAtEsUmMaRyAoZoRaDeMo0007| open| 3",
                "the corrected flyer's| 1FAIpQLSdVoLuNtEeR2024nEwFlYeRaOzOrAsHaKyOdEmO0002| open| 5",
                "behind a short address and a code in a picture| 1FAIpQLSdKaIgOyObOuTaIsOuAoZoRaShAkYoDeMoFoRm000009| open| 2",
                "closed| 1FAIpQLSdMaTsUrIvOlUnTeErClOsEdAoZoRaDeMoFoRm000005| closed| ",
                "only for who signs in| 1FAIpQLSdKoSoDaTeSiGnInFiLeUpLoAdAoZoRaDeMo00000006| sign-in| ",
            })
    void aFormThatShowsNobodysAnswersWasAskedAndIsNotSaidToShowThem(
            String what, String id, String access, Integer personal) throws IOException {
        JsonNode form = report.form(FORMS + id + "/viewform");
        assertThat(form.at("/access/seen").asText()).as(what).isEqualTo(access);
        assertThat(form.at("/responses/seen").asText()).isEqualTo("private");
        assertThat(form.at("/questions/personal").asText()).isEqualTo(personal == null ? "" : personal.toString());
        assertThat(report.findings()).noneMatch(finding -> finding.contains("responses") && finding.contains(id));
        assertThat(log.tells(FORMS + id + "/viewanalytics", 302)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Has the path of a Google form, but is the city's own.
                CITY + "/forms/d/e/1FAIpQLSdOnTheCitysOwnServer/viewform",
                // A code that leads to the city's own front page.
                CITY + "/img/qr-home.png",
                // A flyer with a code that leads to a page of the city's own.
                CITY + "/files/guide.pdf",
                // Heads of community centres and of circles, with their mobile numbers.
                CITY + "/event/kouminkan.html",
                // A hidden sheet, with the choices of a list.
                CITY + "/files/shisetsu.xlsx",
                // The corrected flyer beside the old one.
                COUNCIL + "/files/volunteer-kouza-teisei.pdf",
                // A code beside the same address in words.
                COUNCIL + "/img/qr-kaigo.png",
            })
    void aThingOfTheSiteThatIsFineWasFetchedAndIsInNoFinding(String address) throws IOException {
        assertThat(log.tells(address, 200)).isTrue();
        assertThat(report.findings()).noneMatch(finding -> finding.endsWith(address));
        assertThat(findingsButNewerVersions()).doesNotContain(address);
    }

    /** What takes the place of an old version is named beside it, and is fine. */
    private String findingsButNewerVersions() {
        JsonNode findings = report.root().path("findings").deepCopy();
        for (JsonNode finding : findings) {
            Iterator<JsonNode> evidence = finding.path("evidence").elements();
            while (evidence.hasNext()) {
                if (evidence.next().path("type").asText().equals("newer-version")) {
                    evidence.remove();
                }
            }
        }
        return findings.toString();
    }

    @Test
    void everyPageWasSeenAndNothingWasAskedOutsideTheTown() throws IOException {
        assertThat(report.root().path("coverage").path("pages").asInt()).isEqualTo(14);
        assertThat(report.root().path("coverage").path("missed")).isEmpty();
        assertThat(report.root().path("inventory")).hasSize(12);
        assertThat(log.tells(CITY + "/", 200)).isTrue();
        assertThat(log.text()).doesNotContain("www.google.com");
    }

    @Test
    void allReportsAndTheMailAreWrittenAndNamed() throws IOException {
        List<String> names = List.of(
                "mail.eml",
                "report.csv",
                "report.html",
                "report.json",
                "report.junit.xml",
                "report.md",
                "report.sarif");
        assertThat(Desk.files(inDemo(""))).containsExactlyElementsOf(names);
        for (String name : names) {
            assertThat(inDemo(name)).isNotEmptyFile();
            assertThat(english.out()).contains("mimawari-data/demo/" + name + "\n");
        }
        assertThat(text(inDemo("report.html"))).contains("<html lang=\"en\"", "Anyone can read the answers");
        assertThat(text(inDemo("mail.eml"))).contains("To: webmaster@city.aozora.example");
        assertThat(english.out()).contains("10 problems", "4 critical");
        // Where it takes longer, a line now and then says how far it is.
        assertThat(english.err()).matches("Looking at 青空市\n((Walking|Asking)[^\n]*\n)*");
    }

    @Test
    void theSecondDemoSaysTheSameInJapaneseWithTheReportsThatWereAskedForAndEndsWithZero() throws IOException {
        Path out = desk.folder().resolve("second");
        assertThat(japanese.code()).as(japanese.err()).isZero();
        assertThat(Desk.files(out)).containsExactly("mail.eml", "report.json", "report.sarif");
        ReportJson second = ReportJson.of(out.resolve("report.json"));
        assertThat(second.findings()).containsExactlyInAnyOrderElementsOf(PLANTED);
        assertThat(second.run()).isNotEqualTo(report.run());
        assertThat(second.root().path("language").asText()).isEqualTo("ja");
        assertThat(second.finding(OLD_FLYER_FORM).path("steps").path(0).asText())
                .matches(Pattern.compile(".*\\p{IsHiragana}.*"));
        assertThat(japanese.out())
                .contains("second/report.sarif", "second/mail.eml")
                .doesNotContain("report.html");
        assertThat(japanese.out()).containsPattern("\\p{IsHiragana}");
        assertThat(japanese.err()).isEmpty();
    }

    @Test
    void nothingIsLeftBehindBesideTheReports() {
        assertThat(Desk.files(desk.temporary())).isEmpty();
        assertThat(Desk.files(desk.folder()))
                .allMatch(name -> name.startsWith("mimawari-data") || name.startsWith("second"));
        assertThat(desk.folder().resolve("mimawari-data")).isDirectoryNotContaining("glob:**/*.db");
    }

    @Test
    void aDemoThatIsStoppedSaysSoAndLeavesNoHalfReport(@TempDir Path other) throws Exception {
        Desk there = new Desk(other);
        try (Program program = there.start("demo", "--lang", "ja")) {
            assertThat(program.awaitSaid("青空市", 60)).as(program.err()).isTrue();
            program.askToStop();
            assertThat(program.endsWithin(10)).isTrue();
            assertThat(program.code()).isEqualTo(143);
            assertThat(program.err().lines()).endsWith("止めました。").hasSize(2);
        }
        assertThat(Desk.files(there.temporary())).isEmpty();
        assertThat(Desk.files(there.folder())).noneMatch(name -> name.contains("report") || name.contains(".eml"));
    }
}
