package org.mimawari.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

/** Findings of an invented city hall. */
final class Samples {

    static final String SITE = "青空市";
    static final String CHECK = "form-responses-public";
    static final PublicUrl FORM = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSaozora/viewform");
    static final PublicUrl OTHER_FORM = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSother/viewform");
    static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/kosodate/index.html");
    static final Instant MARCH = Instant.parse("2026-03-01T03:00:00Z");
    static final Instant APRIL = Instant.parse("2026-04-01T03:00:00Z");
    static final Instant MAY = Instant.parse("2026-05-01T03:00:00Z");

    private Samples() {}

    static ScanId run(String name) {
        return new ScanId(name);
    }

    static Route link(PublicUrl from) {
        return new Route(from, Label.masked("子育て教室"), Label.masked("申し込みはこちら"), Via.LINK, Place.WHOLE);
    }

    static Finding finding(PublicUrl target, Severity severity) {
        return finding(target, severity, List.of(new Evidence.ReachedBy(link(PAGE), 1)));
    }

    static Finding finding(PublicUrl target, Severity severity, List<Evidence> evidence) {
        return new Finding(
                CHECK,
                "summary",
                severity,
                Confidence.VERIFIED,
                target,
                Label.masked("子育て教室 申込フォーム"),
                evidence,
                Fingerprint.of(CHECK, target, "summary"));
    }

    static List<Evidence> everyKindOfEvidence() {
        Route qr =
                new Route(PAGE, Label.NONE, Label.masked("ちらし"), Via.QR_IN_PDF, new Place.PdfSpot(2, new Spot(80, 90)));
        return List.of(
                new Evidence.Count(Unit.PERSONAL_QUESTIONS, 3),
                new Evidence.At(new Place.PdfPage(2)),
                new Evidence.ReachedBy(qr, 1),
                new Evidence.ReachedBy(
                        new Route(
                                PAGE,
                                Label.NONE,
                                Label.NONE,
                                Via.QR_IN_IMAGE,
                                new Place.ImageSpot(PAGE, new Spot(1, 2))),
                        2),
                new Evidence.Since(LocalDate.of(2025, 4, 1)),
                new Evidence.Shape(DataKind.PHONE, 1),
                new Evidence.Part(Concealment.HIDDEN_SHEET, new Place.Sheet(2, Label.masked("名簿")), 28),
                new Evidence.Answered(Signal.SUMMARY_OPENS),
                new Evidence.NewerVersion(FORM, Label.masked("ちらし"), List.of(qr)));
    }

    /** A run that read everything: whatever it did not find is gone. */
    static Looked everything() {
        return new Looked(Set.of(CHECK), Set.of(), Set.of(), Set.of(), true);
    }
}
