package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was open in the last run and did not let itself be seen in this one is not told as mended, though something lesser of it was seen. */
class UnseenMendsNothingTest {
    private static final String SHEET = "https://docs.google.com/spreadsheets/d/1AozoraMoushikomiIchiran";
    private static final String ROWS = SHEET + "/export?format=csv";

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, "docs.google.com");
        town = scanned.town();
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private static List<String> told(ScanOutcome outcome) {
        return outcome.report().findings().stream()
                .map(one -> one.finding().check() + " " + one.finding().variant() + " " + one.state())
                .sorted()
                .toList();
    }

    private static List<String> undecided(ScanOutcome outcome) {
        return outcome.report().undecided().stream()
                .map(one -> one.check() + " " + one.reason())
                .sorted()
                .toList();
    }

    @Test
    void aSummaryThatIsHeldBackStaysOpenThoughTheFormsPageIsSeen() throws Exception {
        town.page(ScannedTown.CITY + "/", "<a href='" + ScannedTown.FORM + "/viewform'>申込</a>");
        scanned.withOpenForm();
        assertThat(told(scanned.scan())).containsExactly("form-responses-public open NEW");
        town.status(ScannedTown.FORM + "/viewanalytics", 503);
        ScanOutcome held = scanned.scan();
        assertThat(told(held)).containsExactly("form-responses-public open UNSEEN", "form-responses-public switch NEW");
        assertThat(undecided(held)).containsExactly("form-responses-public UNREACHABLE");
        town.redirect(ScannedTown.FORM + "/viewanalytics", ScannedTown.FORM + "/analyticsrestricted");
        assertThat(told(scanned.scan()))
                .containsExactly("form-responses-public open ABSENT", "form-responses-public switch BETTER");
    }

    @Test
    void aListOfPeopleIsNotGoneBecauseItsRowsDidNotCome() throws Exception {
        town.page(ScannedTown.CITY + "/", "<a href='" + SHEET + "/edit'>一覧</a>");
        town.page(SHEET + "/edit", "<meta property=\"og:url\" content=\"" + SHEET + "/edit\">");
        town.text(ROWS, "text/csv", "タイムスタンプ,お名前,電話番号\n2026/10/01 9:00:00,青山 花子,090-0000-0001\n");
        assertThat(told(scanned.scan())).containsExactly("share-public people NEW");
        town.status(ROWS, 503);
        ScanOutcome held = scanned.scan();
        assertThat(told(held)).containsExactly("share-public open NEW", "share-public people UNSEEN");
        assertThat(undecided(held)).containsExactly("share-editable UNTOLD", "share-public UNREACHABLE");
        town.text(ROWS, "text/csv", "日付,行事\n10月1日,秋まつり\n");
        assertThat(told(scanned.scan())).containsExactly("share-public open UNCHANGED", "share-public people ABSENT");
    }

    @Test
    void aFormIsNotGoneBecauseTheServerGivesOnePageForAllButTheHomePage() throws Exception {
        String page = ScannedTown.CITY + "/moushikomi";
        town.page(ScannedTown.CITY + "/", "<a href='/moushikomi'>申込</a>");
        town.page(page, "<a href='" + ScannedTown.FORM + "/viewform'>申込</a>");
        scanned.withOpenForm();
        assertThat(told(scanned.scan())).containsExactly("form-responses-public open NEW");
        town.without(page).otherwise("<!DOCTYPE html><title>メンテナンス中</title><p>ただいまメンテナンス中です。</p>");
        ScanOutcome held = scanned.scan();
        assertThat(told(held)).containsExactly("form-responses-public open UNSEEN");
        assertThat(held.snapshot().coverage().unseenTotal()).isPositive();
    }
}
