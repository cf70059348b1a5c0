package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Undecided;
import org.mimawari.site.Bearing;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;

/** A city that uses outside services for everything: three hundred shared files, and twenty forms whose answers nobody outside can ask for. */
final class InventedCrowd {
    static final int FORMS = 20;
    static final int FILES = 300;
    static final int OPEN_FILES = 12;
    private static final Service DRIVE = new Service("google-drive", "Google ドライブ");
    private static final Service MICROSOFT = new Service("microsoft-forms", "Microsoft Forms");

    private InventedCrowd() {}

    static List<Subject> subjects() {
        List<Subject> all = new ArrayList<>();
        for (int i = 1; i <= FILES; i++) {
            all.add(file(i, i > FILES - OPEN_FILES ? ShareAccess.OPEN : ShareAccess.SIGN_IN));
        }
        for (int i = 1; i <= FORMS; i++) {
            all.add(form(i));
        }
        return List.copyOf(all);
    }

    /** Of none of the forms it can be told whether its answers are open. */
    static List<Undecided> undecided() {
        List<Undecided> all = new ArrayList<>();
        for (int i = 1; i <= FORMS; i++) {
            LinkedForm form = form(i);
            all.add(new Undecided(
                    "form-responses-public", form.url(), form.title(), Reason.NOT_ATTEMPTED, form.routes()));
        }
        return List.copyOf(all);
    }

    private static Route link(String words) {
        return InventedFindings.link("kosodate/", "子育て", words, Via.LINK);
    }

    private static SharedFile file(int number, ShareAccess access) {
        return new SharedFile(
                PublicUrl.of("https://drive.google.com/file/d/InventedFile" + number + "/view"),
                List.of(new Handout(AddressKind.VIEW, link("資料" + number))),
                DRIVE,
                Sureness.KNOWN,
                ShareKind.FILE,
                Label.masked("配布資料 その" + number),
                Observed.seen(access),
                Observed.seen(false),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Bearing.NONE);
    }

    private static LinkedForm form(int number) {
        return new LinkedForm(
                PublicUrl.of("https://forms.office.com/r/Invented" + number),
                List.of(new Handout(AddressKind.ANSWER, link("申込" + number))),
                MICROSOFT,
                Sureness.KNOWN,
                Label.masked("教室の申込 その" + number),
                Observed.<FormAccess>seen(FormAccess.OPEN),
                Observed.<ResponsesAccess>unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.UNREADABLE));
    }
}
