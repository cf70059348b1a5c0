package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;
import org.mimawari.term.Route;

/** A form whose answers are open does not stay unseen because a link to it was typed wrongly, and a link that nobody can read is told. */
class MisspeltLinksScanTest {
    private static final String CITY = ScannedTown.CITY;
    private static final String FORM = ScannedTown.FORM;

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, "docs.google.com");
        town = scanned.town();
        scanned.withOpenForm();
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private ScanOutcome scan() throws InterruptedException {
        return scanned.scan();
    }

    private static List<String> findings(ScanOutcome outcome) {
        return ScannedTown.findings(outcome).stream()
                .map(finding -> finding.check() + " " + finding.variant() + " " + from(finding.routes()))
                .sorted()
                .toList();
    }

    private static List<String> from(List<Route> routes) {
        return routes.stream()
                .map(route -> route.from().path())
                .distinct()
                .sorted()
                .toList();
    }

    private void pages() {
        town.page(CITY + "/", "<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a><a href='/d'>d</a>");
        town.page(CITY + "/a", "<a href='" + FORM + "）'>申込</a>");
        town.page(
                CITY + "/b",
                "<a href='docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01/viewform'>申込</a>");
        town.page(
                CITY + "/c",
                "<a href='https://https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01/viewform'>申込</a>");
        town.page(CITY + "/d", "<a href='https://docs.google.com/forms/d/e/1FAIpQLSdB...'>申込</a>");
    }

    @Test
    void whatWasMeantIsJudgedAndWhatIsWrittenIsTold() throws Exception {
        pages();
        ScanOutcome outcome = scan();
        assertThat(findings(outcome))
                .containsExactly(
                        "form-responses-public open [/a, /b, /c]",
                        "link-broken misspelt [/a]",
                        "link-broken misspelt [/c]",
                        "link-broken misspelt [/d]",
                        "link-broken not-found [/b]");
        List<Missed> missed = outcome.snapshot().coverage().missed();
        assertThat(missed).extracting(Missed::cause).containsExactly(Cause.UNREADABLE);
        assertThat(from(missed.get(0).routes())).containsExactly("/d");
        assertThat(town.asked()).noneMatch(asked -> asked.contains("SdB") || asked.contains("%EF"));
    }

    @Test
    void aRunThatGoesOnFindsTheSame() throws Exception {
        pages();
        List<String> whole = findings(scan());
        for (int last = 3; last <= 9; last += 2) {
            town.interruptAt(last);
            assertThatThrownBy(this::scan).isInstanceOf(InterruptedException.class);
            town.beforeEachAnswer(() -> {});
            assertThat(findings(scan())).as("broken off at answer %d", last).isEqualTo(whole);
        }
    }

    @Test
    void aLinkThatWasTypedWronglyIsMendedWhenItIsTypedWell() throws Exception {
        town.page(CITY + "/", "<a href='/d'>d</a>");
        town.page(CITY + "/d", "<a href='https://docs.google.com/forms/d/e/1FAIpQLSdB...'>申込</a>");
        assertThat(findings(scan())).containsExactly("link-broken misspelt [/d]");
        town.page(CITY + "/d", "<p>申込は終わりました</p>");
        assertThat(scan().report().findings())
                .extracting(one -> one.finding().check() + " " + one.state())
                .containsExactly("link-broken ABSENT");
    }
}
