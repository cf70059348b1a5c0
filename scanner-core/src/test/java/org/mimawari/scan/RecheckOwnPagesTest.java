package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of the site itself a re-check asks what has findings that stand, what leads there, and what is new in the lists of the site. */
class RecheckOwnPagesTest extends RecheckCase {
    @Test
    void anOwnPageThatWasMendedIsToldTheNextDay() throws Exception {
        town.withForms(1);
        town.town.page(CITY + "/", "<a href='/old/'>案内</a> <a href='/new/'>新着</a>");
        town.town.page(CITY + "/old/", "<p>案内</p><a href='/gone'>古い案内</a> <a href='/lost'>資料</a>");
        town.town.page(CITY + "/new/", "<p>新着</p>");
        assertThat(RecheckTown.told(town.scan())).containsExactly("link-broken NEW", "link-broken NEW");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("link-broken UNCHANGED", "link-broken UNCHANGED");
        town.town.page(CITY + "/old/", "<p>案内</p><a href='/lost'>資料</a>");
        List<String> asked = town.askedBy(() -> assertThat(RecheckTown.told(town.recheck()))
                .containsExactlyInAnyOrder("link-broken ABSENT", "link-broken UNCHANGED"));
        assertThat(asked)
                .as("what stands and what leads there, and nothing else of the site")
                .contains("GET " + CITY + "/old/", "GET " + CITY + "/lost")
                .doesNotContain("GET " + CITY + "/", "GET " + CITY + "/new/");
        town.town.page(CITY + "/lost", "<p>資料</p>");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("link-broken ABSENT");
        assertThat(town.recheck().report().findings()).isEmpty();
        assertThat(town.scan().report().findings()).isEmpty();
    }

    @Test
    void aDeadLinkBehindARedirectStaysWhileItsPageStillLeadsThere() throws Exception {
        town.withForms(1);
        town.town.page(CITY + "/", "<p>青空市</p><a href='/old'>古い案内</a>");
        town.town.redirect(CITY + "/old", "/new");
        assertThat(RecheckTown.told(town.scan())).containsExactly("link-broken NEW");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("link-broken UNCHANGED");
        town.town.status(CITY + "/old", 403);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("link-broken UNCHANGED");
        assertThat(RecheckTown.told(town.part("/"))).doesNotContain("link-broken ABSENT");
        town.town.page(CITY + "/new", "<p>新しい案内</p>");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("link-broken ABSENT");
    }

    /** The store shows its address masked, so that a re-check cannot ask there. */
    @Test
    void aDeadLinkWithAMailAddressInItStaysWhileItsPageStillLeadsThere() throws Exception {
        town.withForms(1);
        town.town.page(CITY + "/", "<p>青空市</p><a href='/gone?to=hanako.aozora@mail.example'>申込</a>");
        assertThat(RecheckTown.told(town.scan())).containsExactly("link-broken NEW");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("link-broken UNCHANGED");
        town.town.page(CITY + "/", "<p>青空市</p>");
        assertThat(RecheckTown.told(town.scan())).containsExactly("link-broken ABSENT");
    }

    @Test
    void aPageThatNoLongerLeadsToAnOpenFormMendsItAndItStaysMended() throws Exception {
        town.withForms(2).exposed(1);
        town.scan();
        town.town.page(CITY + "/", "<a href='" + RecheckTown.form(2) + "/viewform'>申込</a>");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("form-responses-public ABSENT");
        assertThat(town.recheck().report().findings()).isEmpty();
    }

    @Test
    void whatIsNewInTheSitemapIsReadAndWhatItLeadsToOutsideIsAsked() throws Exception {
        town.withForms(1);
        sitemap(CITY + "/");
        town.scan();
        town.exposed(2);
        town.town.page(
                CITY + "/new.html",
                "<p>新着</p><a href='" + RecheckTown.form(2) + "/viewform'>申込</a> <a href='/other.html'>ほか</a>");
        town.town.page(CITY + "/other.html", "<p>ほか</p>");
        sitemap(CITY + "/", CITY + "/new.html");
        List<String> asked = town.askedBy(() -> {
            ScanOutcome outcome = town.recheck();
            assertThat(RecheckTown.told(outcome)).containsExactly("form-responses-public NEW");
            assertThat(RecheckTown.only(outcome).target()).isEqualTo(RecheckTown.target(2));
            assertThat(outcome.snapshot().coverage().finished()).isTrue();
        });
        assertThat(asked).contains("GET " + CITY + "/new.html").doesNotContain("GET " + CITY + "/other.html");
        assertThat(town.askedBy(town::recheck))
                .as("it is known now, and read again since a finding stands behind it")
                .contains("GET " + CITY + "/new.html");
        assertThat(RecheckTown.told(town.scan())).containsExactly("form-responses-public UNCHANGED");
    }

    @Test
    void ofMoreThanTwoHundredNewOnesTheNewestAreReadAndTheRestTheNextDay() throws Exception {
        town.withForms(1);
        town.scan();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 210; i++) {
            town.town.page(CITY + "/n/" + i, "<p>お知らせ " + i + "</p>");
            list.append(
                    "<url><loc>" + CITY + "/n/" + i + "</loc><lastmod>20" + (10 + i / 30) + "-01-01</lastmod></url>");
        }
        sitemapOf(list.toString());
        List<String> asked = town.askedBy(() ->
                assertThat(town.recheck().snapshot().coverage().finished()).isFalse());
        assertThat(asked).filteredOn(one -> one.contains("/n/")).hasSize(200);
        assertThat(asked).contains("GET " + CITY + "/n/209").doesNotContain("GET " + CITY + "/n/29");
        assertThat(town.askedBy(
                        () -> assertThat(town.recheck().snapshot().coverage().finished())
                                .isTrue()))
                .filteredOn(one -> one.contains("/n/"))
                .hasSize(10);
        assertThat(town.askedBy(town::recheck))
                .filteredOn(one -> one.contains("/n/"))
                .isEmpty();
    }

    private void sitemap(String... pages) {
        StringBuilder list = new StringBuilder();
        for (String page : pages) {
            list.append("<url><loc>").append(page).append("</loc></url>");
        }
        sitemapOf(list.toString());
    }

    private void sitemapOf(String list) {
        town.town.text(
                CITY + "/sitemap.xml",
                "application/xml",
                "<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                        + list + "</urlset>");
    }
}
