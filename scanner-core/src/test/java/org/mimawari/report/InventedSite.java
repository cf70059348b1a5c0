package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.site.Subject;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Spot;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;

/** What a run saw of an invented city hall. */
final class InventedSite {
    static final PublicUrl FLYER = PublicUrl.of("https://www.city.aozora.example/event/camp-flyer.pdf");
    static final PublicUrl BLOCKED_FORM =
            PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSdInventedBlockedForm/viewform");
    private static final String FORMS = "https://docs.google.com/forms/d/e/1FAIpQLSd";

    private InventedSite() {}

    /** The QR code in the flyer, lower right of its second page. */
    static Route flyerQr() {
        return new Route(
                FLYER, Label.masked("親子デイキャンプ チラシ"), Label.NONE, Via.QR_IN_PDF, new Place.PdfSpot(2, new Spot(86, 91)));
    }

    static Route flyerLink() {
        return InventedFindings.link("event/", "イベント一覧", "チラシ（PDF）", Via.LINK);
    }

    static List<Subject> subjects() {
        List<Subject> all = new ArrayList<>(List.of(
                flyer(),
                locked(),
                partlyRead(),
                form("InventedFormOfTheCampDay", "親子デイキャンプ 参加申込", FormAccess.OPEN, ResponsesAccess.PUBLIC),
                form("InventedSafeForm", "健康教室 申込", FormAccess.OPEN, ResponsesAccess.PRIVATE),
                form("InventedClosedForm", "夏休み工作教室 申込", FormAccess.CLOSED, ResponsesAccess.PRIVATE),
                form("InventedSignInForm", "職員用 報告", FormAccess.SIGN_IN, ResponsesAccess.PRIVATE),
                blockedForm()));
        all.addAll(InventedThings.all());
        return List.copyOf(all);
    }

    /** What a re-check sees. */
    static List<Subject> formsAlone() {
        return subjects().stream().filter(LinkedForm.class::isInstance).toList();
    }

    static List<Subject> harmless() {
        return List.of(
                form("InventedSafeForm", "健康教室 申込", FormAccess.OPEN, ResponsesAccess.PRIVATE),
                form("InventedSignInForm", "職員用 報告", FormAccess.SIGN_IN, ResponsesAccess.PRIVATE));
    }

    static List<Subject> hostile(Label label) {
        Handout handout = new Handout(AddressKind.ANSWER, InventedFindings.hostileRoute(label));
        return List.of(new LinkedForm(
                PublicUrl.of(FORMS + "InventedFormOfTheCampDay/viewform"),
                List.of(handout),
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                label,
                Observed.seen(FormAccess.OPEN),
                Observed.seen(ResponsesAccess.PUBLIC),
                Observed.seen(true),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.UNREADABLE)));
    }

    static List<Missed> missed() {
        return List.of(
                new Missed(
                        PublicUrl.of("https://www.city.aozora.example/files/plan-locked.pdf"),
                        Cause.LOCKED,
                        List.of(InventedFindings.link("plan/", "計画", "計画書", Via.LINK))),
                new Missed(
                        PublicUrl.of("https://kanko.aozora.example/"),
                        Cause.UNREACHABLE,
                        List.of(InventedFindings.link("", "青空市", "観光協会", Via.LINK))),
                new Missed(PublicUrl.of("https://www.city.aozora.example/private/"), Cause.REFUSED, List.of()));
    }

    private static Document flyer() {
        return new Document(
                FLYER,
                List.of(flyerLink()),
                Label.masked("親子デイキャンプ チラシ"),
                DocumentKind.PDF,
                Observed.seen(2),
                0,
                DocumentMatter.NONE);
    }

    private static Document locked() {
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/files/plan-locked.pdf"),
                List.of(InventedFindings.link("plan/", "計画", "計画書", Via.LINK)),
                Label.NONE,
                DocumentKind.PDF,
                Observed.unseen(Cause.LOCKED),
                0,
                DocumentMatter.NONE);
    }

    private static Document partlyRead() {
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/files/scan.pdf"),
                List.of(InventedFindings.link("plan/", "計画", "資料2", Via.LINK)),
                Label.masked("会議資料"),
                DocumentKind.PDF,
                Observed.seen(30),
                3,
                DocumentMatter.NONE);
    }

    static LinkedForm blockedForm() {
        return new LinkedForm(
                BLOCKED_FORM,
                List.of(new Handout(AddressKind.ANSWER, InventedFindings.link("survey/", "市民アンケート", "回答する", Via.LINK))),
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.masked("市民アンケート2026"),
                Observed.unseen(Cause.BLOCKED),
                Observed.unseen(Cause.BLOCKED),
                Observed.unseen(Cause.BLOCKED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.BLOCKED));
    }

    private static LinkedForm form(String id, String title, FormAccess access, ResponsesAccess responses) {
        QuestionTally tally =
                new QuestionTally(12, 5, Map.of(DataKind.NAME, 2, DataKind.PHONE, 1, DataKind.ADDRESS, 1));
        return new LinkedForm(
                PublicUrl.of(FORMS + id + "/viewform"),
                List.of(new Handout(AddressKind.ANSWER, flyerQr()), new Handout(AddressKind.ANSWER, flyerLink())),
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.masked(title),
                Observed.seen(access),
                Observed.seen(responses),
                Observed.seen(responses == ResponsesAccess.PUBLIC),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                access == FormAccess.SIGN_IN ? Observed.unseen(Cause.REFUSED) : Observed.seen(tally));
    }
}
