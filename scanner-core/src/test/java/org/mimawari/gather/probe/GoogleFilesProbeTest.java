package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;

/** Exchanges with Google's hosts as they were recorded or described, played under the real names. */
class GoogleFilesProbeTest {
    private static final String SHEET = "docs.google.com/spreadsheets/d/1AozoraSheetOfAnswers";
    private static final String ROWS = SHEET + "/export?format=csv";
    private static final String BYTES = "doc-0s-98-sheets.googleusercontent.com/export/abc/def?format=csv";
    private static final String SIGN_IN = "accounts.google.com/ServiceLogin?continue=x";
    private static final String DOCUMENT = "docs.google.com/document/d/1AozoraDocument/edit";
    private static final String FILE = "drive.google.com/file/d/1AozoraFile/view";
    private static final String FOLDER = "drive.google.com/drive/folders/1AozoraFolder";
    private static final String ANSWERS =
            "タイムスタンプ,お名前,電話番号\n2026/10/01 9:00:00,青山 花子,090-0000-0001\n2026/10/01 9:05:00,赤井 次郎,090-0000-0002\n";

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private GoogleStage openSheet() {
        return stage.redirect(ROWS, BYTES)
                .answer(BYTES, "text/csv; charset=utf-8", ANSWERS)
                .page(SHEET + "/edit", 200, GoogleVisit.page("夏休み教室（回答）", "https://" + SHEET + "/edit"));
    }

    private SharedFile sheet() {
        return GoogleVisit.to(stage, "https://" + SHEET + "/edit?usp=sharing");
    }

    @Test
    void anOpenSheetIsCountedAndNamedByItsTitle() {
        openSheet();
        SharedFile file = sheet();
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.kind()).isEqualTo(ShareKind.SHEET);
        assertThat(file.title().text()).isEqualTo("夏休み教室（回答）");
        assertThat(file.content())
                .isEqualTo(
                        Observed.seen(new PersonalDataTally(2, 2, Map.of(DataKind.NAME, 2, DataKind.PHONE, 2), true)));
        assertThat(stage.asked()).containsExactly("GET " + ROWS, "GET " + BYTES, "GET " + SHEET + "/edit");
    }

    @Test
    void whetherItMayBeEditedIsToldToNoStrangerAndNotAsked() {
        openSheet();
        assertThat(sheet().editable()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
    }

    @Test
    void rowsThatComeAtOnceAreReadToo() {
        stage.answer(ROWS, "text/csv", ANSWERS);
        assertThat(sheet().content().known().orElseThrow().people()).isEqualTo(2);
    }

    /** What leads to it is known at the end of the walk, and weighed then. */
    @Test
    void whatATableWeighsAndWhomItMayListGoesWithIt() {
        String bare = "青空 花子,1985-04-03\n青山 太郎,1999-05-03\n白石 一郎,1970-12-01\n";
        stage.answer(ROWS, "text/csv", bare).answer(ROWS + "&gid=77", "text/csv", "施設名,電話\n公民館,03-0000-0000\n");
        SharedFile file = GoogleVisit.to(stage, "https://" + SHEET + "/edit#gid=77");
        assertThat(file.content().known().orElseThrow().suspected()).isEqualTo(3);
        assertThat(file.bearing().weight()).isPositive();
    }

    @Test
    void tablesThatLinksNameAreReadBesidesTheFirst() {
        openSheet().answer(ROWS + "&gid=77", "text/csv", "氏名,病名\n緑川 桃,ぜんそく\n");
        SharedFile file = GoogleVisit.to(
                stage,
                "https://" + SHEET + "/edit#gid=77",
                "https://" + SHEET + "/edit?gid=0#gid=0",
                "https://" + SHEET + "/edit?gid=77");
        PersonalDataTally tally = file.content().known().orElseThrow();
        assertThat(tally.rows()).isEqualTo(3);
        assertThat(tally.people()).isEqualTo(3);
        assertThat(tally.byKind()).containsEntry(DataKind.HEALTH, 1);
        assertThat(file.handouts()).hasSize(3);
    }

    /** The table of a form's answers is the first, and has a number of its own that browsers put behind the address. */
    @Test
    void theFirstTableUnderItsOwnNumberIsCountedOnce() {
        openSheet().answer(ROWS + "&gid=1234567890", "text/csv; charset=utf-8", ANSWERS);
        SharedFile file = GoogleVisit.to(stage, "https://" + SHEET + "/edit?gid=1234567890#gid=1234567890");
        assertThat(file.content())
                .isEqualTo(
                        Observed.seen(new PersonalDataTally(2, 2, Map.of(DataKind.NAME, 2, DataKind.PHONE, 2), true)));
    }

    @Test
    void aTableThatCouldNotBeReadMakesTheCountAPart() {
        openSheet().page(ROWS + "&gid=77", 429, "");
        SharedFile file = GoogleVisit.to(stage, "https://" + SHEET + "/edit#gid=77");
        assertThat(file.content().known().orElseThrow().whole()).isFalse();
    }

    @Test
    void aSheetThatSendsToTheSignInPageIsClosedAndAskedOnce() {
        stage.redirect(ROWS, SIGN_IN);
        assertThat(sheet().access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
        assertThat(stage.asked()).containsExactly("GET " + ROWS);
    }

    @ParameterizedTest
    @CsvSource({"401, SIGN_IN", "404, GONE", "410, GONE"})
    void aSheetIsJudgedByItsStatus(int status, ShareAccess access) {
        stage.page(ROWS, status, "<html>ServiceLogin</html>");
        assertThat(sheet().access()).isEqualTo(Observed.seen(access));
    }

    @Test
    void aSheetWhoseRowsMayNotBeTakenAwayIsOpenByItsPage() {
        stage.page(ROWS, 403, "").page(SHEET + "/edit", 200, GoogleVisit.page("申込一覧", "https://" + SHEET + "/edit"));
        SharedFile file = sheet();
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.content()).isEqualTo(Observed.unseen(Cause.REFUSED));
    }

    @Test
    void bytesAreFetchedFromNoHostButGoogles() {
        stage.redirect(ROWS, "filter.city.aozora.example/export.csv")
                .answer("filter.city.aozora.example/export.csv", "text/csv", ANSWERS);
        SharedFile file = sheet();
        assertThat(file.access().known()).isEmpty();
        assertThat(file.content().known()).isEmpty();
        assertThat(stage.asked()).noneMatch(asked -> asked.contains("filter."));
    }

    @ParameterizedTest
    @CsvSource({"429, BLOCKED", "503, UNREACHABLE"})
    void aSheetThatIsHeldBackIsUnseen(int status, Cause cause) {
        stage.page(ROWS, status, "").page(SHEET + "/edit", status, "");
        assertThat(sheet().access()).isEqualTo(Observed.unseen(cause));
    }

    @Test
    void aConsentPageAndACheckForRobotsTellNothing() {
        stage.redirect(ROWS, "consent.google.com/ml?continue=x")
                .redirect(SHEET + "/edit", "www.google.com/sorry/index?continue=x")
                .page("www.google.com/sorry/index?continue=x", 200, "<html>sorry</html>");
        assertThat(sheet().access()).isEqualTo(Observed.unseen(Cause.BLOCKED));
    }

    @Test
    void aPageOfAFilterInPlaceOfEverythingIsNeitherOpenNorClosed() {
        String blanket = "<html><title>Blocked</title>Sign in: accounts.google.com/ServiceLogin</html>";
        stage.page(ROWS, 200, blanket)
                .page(SHEET + "/edit", 200, blanket)
                .page(DOCUMENT, 200, blanket)
                .page(FOLDER, 200, blanket);
        assertThat(sheet().access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(GoogleVisit.to(stage, "https://" + DOCUMENT).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(GoogleVisit.to(stage, "https://" + FOLDER).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aSheetPublishedToTheWebIsReadByItsOwnAddress() {
        String published = "docs.google.com/spreadsheets/d/e/2PACX-1vAozora";
        stage.answer(published + "/pub?output=csv", "text/csv", "施設名,電話番号\n緑公民館,0000-00-0000\n")
                .page(published + "/pubhtml", 200, "<html></html>");
        SharedFile file = GoogleVisit.to(stage, "https://" + published + "/pubhtml?widget=true");
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.content().known().orElseThrow().people()).isZero();
    }

    @Test
    void anOpenDocumentIsOpen() {
        stage.page(DOCUMENT, 200, GoogleVisit.page("配布資料 &amp; 地図", "https://" + DOCUMENT));
        SharedFile file = GoogleVisit.to(stage, "https://docs.google.com/document/d/1AozoraDocument/preview");
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.kind()).isEqualTo(ShareKind.TEXT);
        assertThat(file.title().text()).isEqualTo("配布資料 & 地図");
        assertThat(file.content()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
    }

    @Test
    void aDocumentThatEndsOnTheSignInPageIsClosed() {
        stage.redirect(DOCUMENT, SIGN_IN).page(SIGN_IN, 200, "<html>Google</html>");
        assertThat(GoogleVisit.to(stage, "https://" + DOCUMENT).access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
    }

    @Test
    void aFileThatAnswers401IsClosedAndOneThatIsMissingIsGone() {
        stage.page(FILE, 401, "<html>data-popup-url</html>");
        assertThat(GoogleVisit.to(stage, "https://" + FILE).access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
        stage.page(FILE, 404, "<html></html>");
        assertThat(GoogleVisit.to(stage, "https://drive.google.com/uc?id=1AozoraFile")
                        .access())
                .isEqualTo(Observed.seen(ShareAccess.GONE));
        stage.page(FILE, 403, "<html>Quota exceeded</html>");
        assertThat(GoogleVisit.to(stage, "https://" + FILE).access()).isEqualTo(Observed.unseen(Cause.REFUSED));
    }

    @Test
    void aFolderIsOpenByTheListInItsPage() {
        stage.page(FOLDER, 200, "<html><script>window['_DRIVE_ivd'] = 'x';</script></html>");
        SharedFile file = GoogleVisit.to(stage, "https://drive.google.com/embeddedfolderview?id=1AozoraFolder#list");
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.kind()).isEqualTo(ShareKind.FOLDER);
    }

    @Test
    void anAddressThatHidesWhatItIsBecomesWhatItLeadsTo() {
        openSheet().redirect("drive.google.com/open?id=1AozoraSheetOfAnswers", SHEET + "/edit?usp=drive_web");
        stage.page(SHEET + "/edit?usp=drive_web", 200, GoogleVisit.page("x", "https://" + SHEET + "/edit"));
        SharedFile file = GoogleVisit.to(stage, "https://drive.google.com/open?id=1AozoraSheetOfAnswers");
        assertThat(file.kind()).isEqualTo(ShareKind.SHEET);
        assertThat(file.url().toString()).isEqualTo("https://" + SHEET + "/edit");
        assertThat(file.content().known().orElseThrow().people()).isEqualTo(2);
    }

    @Test
    void theSecondKeyOfAnOldFileIsSentAlongAndNotKept() {
        stage.page(FILE + "?resourcekey=0-Schluessel", 200, GoogleVisit.page("古い資料", "https://" + FILE));
        SharedFile file = GoogleVisit.to(stage, "https://" + FILE + "?resourcekey=0-Schluessel");
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.url().address()).doesNotContain("Schluessel");
    }
}
