package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Finding;

/** What a scan that was cut short did not come to is not told as mended: a dead address, one behind a redirect, a thing of a service behind one. */
class CutShortTest {
    private static final String CITY = ScannedTown.CITY;
    private static final String PAGES = "<a href='/a'>a</a> <a href='/b'>b</a> ";
    private static final String DEAD = "<a href='/gone'>古い案内</a>";
    private static final String MOVED = "<a href='/old'>古い案内</a>";
    private static final int ALL = 100;

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, "docs.google.com", "forms.gle");
        town = scanned.withOpenForm().town();
        town.page(CITY + "/a", "<p>a</p>").page(CITY + "/b", "<p>b</p>");
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private void front(String links) {
        town.page(CITY + "/", "<p>青空市</p>" + links);
    }

    private List<String> told(int limit) throws Exception {
        return RecheckTown.told(scanned.scanUpTo(limit));
    }

    @Test
    void aDeadLinkThatTheLimitLeftOutIsNotSeen() throws Exception {
        front(PAGES + DEAD);
        assertThat(told(ALL)).containsExactly("link-broken NEW");
        assertThat(told(3)).containsExactly("link-broken UNSEEN");
        assertThat(told(ALL)).containsExactly("link-broken UNCHANGED");
    }

    @Test
    void aDeadLinkThatWasTakenAwayIsMendedThoughTheLimitLeftOthersOut() throws Exception {
        front(PAGES + DEAD);
        assertThat(told(ALL)).containsExactly("link-broken NEW");
        front(PAGES + "<a href='/c'>c</a>");
        assertThat(told(3)).containsExactly("link-broken ABSENT");
    }

    /** The store shows its address masked, so that it cannot be held against addresses as they are. */
    @Test
    void aDeadLinkWithAMailAddressInItThatTheLimitLeftOutIsNotSeen() throws Exception {
        front(PAGES + "<a href='/gone?to=hanako.aozora@mail.example'>申込</a>");
        assertThat(told(ALL)).containsExactly("link-broken NEW");
        assertThat(told(3)).containsExactly("link-broken UNSEEN");
    }

    @Test
    void aDeadLinkBehindARedirectWhoseGoalTheLimitLeftOutIsNotSeen() throws Exception {
        front(PAGES + MOVED);
        town.redirect(CITY + "/old", "/new");
        ScanOutcome first = scanned.scanUpTo(ALL);
        assertThat(ScannedTown.findings(first))
                .extracting(Finding::target)
                .extracting(Object::toString)
                .containsExactly(CITY + "/new");
        assertThat(told(4)).containsExactly("link-broken UNSEEN");
        assertThat(told(3)).as("the redirect itself was not asked").containsExactly("link-broken UNSEEN");
        town.status(CITY + "/old", 403);
        assertThat(told(ALL)).as("the redirect is refused").containsExactly("link-broken UNSEEN");
        town.redirect(CITY + "/old", "/a");
        assertThat(told(ALL)).containsExactly("link-broken ABSENT");
    }

    @Test
    void aDeadLinkBehindARedirectThatNoPageLeadsToAnyMoreIsMended() throws Exception {
        front(PAGES + MOVED);
        town.redirect(CITY + "/old", "/new");
        assertThat(told(ALL)).containsExactly("link-broken NEW");
        front(PAGES);
        assertThat(told(ALL)).containsExactly("link-broken ABSENT");
    }

    /** A page with a link to a folder of the staff has that for years. */
    @Test
    void aDeadLinkThatWasTakenAwayIsMendedThoughItsPageAlsoLeadsToWhatIsRefused() throws Exception {
        String refused = "<a href='/staff'>職員用</a>";
        town.status(CITY + "/staff", 403);
        front(PAGES + DEAD + refused);
        assertThat(told(ALL)).containsExactly("link-broken NEW");
        front(PAGES + refused);
        assertThat(told(ALL)).containsExactly("link-broken ABSENT");
    }

    @Test
    void anOpenFormBehindARedirectThatTheLimitLeftOutIsNotSeen() throws Exception {
        front(PAGES + "<a href='/apply'>申込</a>");
        town.redirect(CITY + "/apply", ScannedTown.FORM + "/viewform");
        assertThat(told(ALL)).containsExactly("form-responses-public NEW");
        assertThat(told(3)).containsExactly("form-responses-public UNSEEN");
        town.page(CITY + "/apply", "<p>終わりました</p>");
        assertThat(told(ALL)).containsExactly("form-responses-public ABSENT");
    }

    @Test
    void anOpenFormBehindAShortAddressThatTheLimitLeftOutIsNotSeen() throws Exception {
        front(PAGES + "<a href='https://forms.gle/AozoraMoushikomi1'>申込</a>");
        town.redirect("https://forms.gle/AozoraMoushikomi1", ScannedTown.FORM + "/viewform");
        assertThat(told(ALL)).containsExactly("form-responses-public NEW");
        assertThat(told(3)).containsExactly("form-responses-public UNSEEN");
    }

    /** More than reports name: a page with addresses that have a password in them, which nobody opens. */
    private void listOfUnopened() {
        StringBuilder links = new StringBuilder("<p>一覧</p>");
        for (int i = 0; i < 230; i++) {
            links.append("<a href='https://guest:secret@www.city.aozora.example/files/")
                    .append(i)
                    .append("'>資料</a> ");
        }
        town.page(CITY + "/list", links.toString());
    }

    @Test
    void anOpenFormBehindARedirectThatIsNotAmongTheFirstUnseenIsNotSeen() throws Exception {
        front("<a href='/list'>一覧</a> <a href='/a'>a</a>");
        listOfUnopened();
        town.page(CITY + "/a", "<a href='/apply'>申込</a>");
        town.redirect(CITY + "/apply", ScannedTown.FORM + "/viewform");
        assertThat(told(ALL)).containsExactly("form-responses-public NEW");
        town.status(CITY + "/apply", 503);
        ScanOutcome second = scanned.scanUpTo(ALL);
        assertThat(second.snapshot().coverage().missed())
                .extracting(missed -> missed.url().path())
                .doesNotContain("/apply");
        assertThat(RecheckTown.told(second)).containsExactly("form-responses-public UNSEEN");
        town.page(CITY + "/a", "<p>終わりました</p>");
        assertThat(told(ALL)).containsExactly("form-responses-public ABSENT");
    }

    /** The page opens, and only scripts would make what stands on it. */
    @Test
    void anOpenFormOnAPageThatIsReadInPartAndIsNotAmongTheFirstUnseenIsNotSeen() throws Exception {
        front("<a href='/list'>一覧</a> <a href='/a'>a</a>");
        listOfUnopened();
        town.page(CITY + "/a", "<a href='" + ScannedTown.FORM + "/viewform'>申込</a>");
        assertThat(told(ALL)).containsExactly("form-responses-public NEW");
        town.page(CITY + "/a", "<div id='root'></div><script src='/app.js'></script>");
        assertThat(told(ALL)).containsExactly("form-responses-public UNSEEN");
    }
}
