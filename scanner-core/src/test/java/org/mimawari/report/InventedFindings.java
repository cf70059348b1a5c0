package org.mimawari.report;

import java.time.LocalDate;
import java.util.List;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

/** Findings of an invented city hall. */
final class InventedFindings {
    static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdInventedFormOfTheCampDay/viewform";

    private InventedFindings() {}

    static Finding exposed() {
        return new Finding(
                "form-responses-public",
                "open",
                Severity.CRITICAL,
                Confidence.VERIFIED,
                PublicUrl.of(FORM),
                Label.masked("親子デイキャンプ 参加申込"),
                List.of(
                        new Evidence.Answered(Signal.SUMMARY_OPENS),
                        new Evidence.Answered(Signal.SUMMARY_SWITCH_ON),
                        new Evidence.Count(Unit.QUESTIONS, 12),
                        new Evidence.Count(Unit.PERSONAL_QUESTIONS, 5),
                        new Evidence.Shape(DataKind.NAME, 2),
                        new Evidence.Shape(DataKind.PHONE, 1),
                        new Evidence.Shape(DataKind.ADDRESS, 1),
                        new Evidence.Shape(DataKind.DISABILITY, 1),
                        new Evidence.Since(LocalDate.of(2026, 10, 3)),
                        new Evidence.ReachedBy(InventedSite.flyerQr(), 1),
                        new Evidence.ReachedBy(link("event/camp.html", "親子デイキャンプのお知らせ", "申し込みはこちら", Via.LINK), 1),
                        new Evidence.ReachedBy(InventedSite.flyerLink(), 2)),
                print("form-responses-public", FORM));
    }

    /** Another form of the same service with the same trouble. */
    static Finding exposedToo() {
        String url = "https://docs.google.com/forms/d/e/1FAIpQLSdInventedSafeForm/viewform";
        return new Finding(
                "form-responses-public",
                "open",
                Severity.CRITICAL,
                Confidence.VERIFIED,
                PublicUrl.of(url),
                Label.masked("健康教室 申込"),
                List.of(new Evidence.Answered(Signal.SUMMARY_OPENS)),
                print("form-responses-public", url));
    }

    static Finding editor() {
        String url = "https://docs.google.com/forms/d/1InventedEditorAddressOfTheSurvey/edit";
        return new Finding(
                "form-editor-public",
                "editor",
                Severity.HIGH,
                Confidence.VERIFIED,
                PublicUrl.of(url),
                Label.masked("図書館利用アンケート"),
                List.of(
                        new Evidence.Answered(Signal.EDITOR_OPENS),
                        new Evidence.ReachedBy(
                                new Route(
                                        PublicUrl.of("https://shakyo.aozora.example/library/"),
                                        Label.masked("図書館だより"),
                                        Label.NONE,
                                        Via.QR_IN_IMAGE,
                                        new Place.ImageSpot(
                                                PublicUrl.of("https://shakyo.aozora.example/library/poster.png"),
                                                new Spot(50, 88))),
                                1)),
                print("form-editor-public", url));
    }

    static Finding closed() {
        String url = "https://docs.google.com/forms/d/e/1FAIpQLSdInventedClosedForm/viewform";
        return new Finding(
                "form-closed",
                "closed",
                Severity.LOW,
                Confidence.VERIFIED,
                PublicUrl.of(url),
                Label.masked("夏休み工作教室 申込"),
                List.of(
                        new Evidence.Answered(Signal.FORM_CLOSED),
                        new Evidence.ReachedBy(link("event/summer.html", "夏休み工作教室", "", Via.FRAME), 1)),
                print("form-closed", url));
    }

    static Finding broken(int number) {
        String url = "https://www.city.aozora.example/old/page" + number + ".html";
        return new Finding(
                "link-broken",
                "not-found",
                Severity.LOW,
                Confidence.VERIFIED,
                PublicUrl.of(url),
                Label.masked("令和" + (number % 7 + 1) + "年度のお知らせ"),
                List.of(
                        new Evidence.Answered(Signal.LINK_NOT_FOUND),
                        new Evidence.ReachedBy(link("news/", "新着情報", "お知らせ", Via.LINK), 1)),
                print("link-broken", url));
    }

    static Finding suspected() {
        String url = "https://docs.google.com/forms/d/e/1FAIpQLSdInventedSuspectedForm/viewform";
        return new Finding(
                "form-responses-public",
                "switch",
                Severity.HIGH,
                Confidence.SUSPECTED,
                PublicUrl.of(url),
                Label.masked("子育て相談 予約フォーム"),
                List.of(
                        new Evidence.Answered(Signal.SUMMARY_SWITCH_ON),
                        new Evidence.Answered(Signal.SUMMARY_REFUSED),
                        new Evidence.Shape(DataKind.GUARDIAN, 1),
                        new Evidence.ReachedBy(link("kosodate/", "子育て支援", "予約する", Via.LINK), 1)),
                print("form-responses-public", url));
    }

    static Finding mended() {
        String url = "https://docs.google.com/forms/d/e/1FAIpQLSdInventedMendedForm/viewform";
        return new Finding(
                "form-responses-public",
                "open",
                Severity.CRITICAL,
                Confidence.VERIFIED,
                PublicUrl.of(url),
                Label.masked("職員研修 出欠"),
                List.of(new Evidence.ReachedBy(link("staff/", "研修", "出欠", Via.LINK), 1)),
                print("form-responses-public", url));
    }

    static Finding hostile(Label label) {
        return new Finding(
                "form-responses-public",
                "open",
                Severity.CRITICAL,
                Confidence.VERIFIED,
                PublicUrl.of(FORM),
                label,
                List.of(new Evidence.Shape(DataKind.NAME, 1), new Evidence.ReachedBy(hostileRoute(label), 1)),
                print("form-responses-public", FORM));
    }

    static Finding hostileLink(Label label) {
        String url = "https://www.city.aozora.example/a%22%3E%3Cscript%3E|x?q=%27";
        return new Finding(
                "link-broken",
                "not-found",
                Severity.LOW,
                Confidence.VERIFIED,
                PublicUrl.of(url),
                label,
                List.of(new Evidence.ReachedBy(hostileRoute(label), 1)),
                print("link-broken", url));
    }

    static Route hostileRoute(Label label) {
        PublicUrl page = PublicUrl.of("https://www.city.aozora.example/p");
        return new Route(page, label, label, Via.LINK, Place.WHOLE);
    }

    static Route link(String path, String title, String words, Via via) {
        PublicUrl from = PublicUrl.of("https://www.city.aozora.example/" + path);
        return new Route(from, Label.masked(title), Label.masked(words), via, Place.WHOLE);
    }

    private static Fingerprint print(String check, String url) {
        return Fingerprint.of(check, PublicUrl.of(url), "test");
    }
}
