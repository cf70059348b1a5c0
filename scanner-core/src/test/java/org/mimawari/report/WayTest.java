package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Evidence;
import org.mimawari.site.Coverage;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Label;
import org.mimawari.term.Language;
import org.mimawari.term.Place;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

class WayTest {
    private static final Snapshot NOTHING_KNOWN = new Snapshot(
            new ScanId("x"),
            Instant.EPOCH,
            new Coverage(0, 0, 0, 0, Map.of(), List.of(), Map.of(), 0, true, true),
            List.of());

    @Test
    void thePagesThatLinkAFlyerStandUnderTheFlyer() {
        List<Way> ways =
                Way.to(InventedFindings.exposed(), Editions.full(Language.JA).snapshot());
        assertThat(ways).hasSize(2);
        assertThat(ways.get(0).route()).isEqualTo(InventedSite.flyerQr());
        assertThat(ways.get(0).before()).containsExactly(InventedSite.flyerLink());
        assertThat(ways.get(1).before()).isEmpty();
    }

    @Test
    void withoutTheDocumentInTheSnapshotNoPlaceIsLost() {
        List<Way> ways = Way.to(InventedFindings.exposed(), NOTHING_KNOWN);
        assertThat(ways.get(0).before()).containsExactly(InventedSite.flyerLink());
        var pagesOnly = InventedFindings.broken(1)
                .with(List.of(
                        new Evidence.ReachedBy(InventedFindings.link("a", "A", "x", Via.LINK), 1),
                        new Evidence.ReachedBy(InventedFindings.link("b", "B", "y", Via.LINK), 2)));
        assertThat(Way.to(pagesOnly, NOTHING_KNOWN)).hasSize(2);
    }

    @Test
    void aPlaceIsSaidInNinthsOfThePage() {
        RouteWords ja = new RouteWords(new Phrases(Words.strict(Language.JA)));
        RouteWords en = new RouteWords(new Phrases(Words.strict(Language.EN)));
        assertThat(ja.place(new Place.PdfSpot(2, new Spot(90, 95)))).isEqualTo("2ページ目の右下");
        assertThat(en.place(new Place.PdfSpot(2, new Spot(90, 95)))).isEqualTo("page 2, lower right");
        assertThat(ja.place(new Place.PdfSpot(1, new Spot(50, 50)))).isEqualTo("1ページ目の中央");
        assertThat(en.place(new Place.PdfPage(12))).isEqualTo("page 12");
        assertThat(en.place(Place.WHOLE)).isEmpty();
    }

    @Test
    void aPageWithoutTitleOrLinkWordsIsStillNamed() {
        Route bare = new Route(InventedSite.FLYER, Label.NONE, Label.NONE, Via.QR_IN_PDF, new Place.PdfPage(1));
        RouteWords en = new RouteWords(new Phrases(Words.strict(Language.EN)));
        assertThat(en.full(bare)).isEqualTo("(document without a title): QR code in the PDF, page 1");
    }
}
