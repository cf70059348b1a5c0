package org.mimawari.report;

import java.util.List;
import java.util.Map;
import org.mimawari.site.Bearing;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.site.VideoAccess;
import org.mimawari.site.VideoReview;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;
import org.mimawari.term.VideoTopic;

/** Shared files, videos and unjudged forms of a city that does not exist, one in each state. */
final class InventedThings {
    private static final Service SHEETS = new Service("google-sheets", "Google スプレッドシート");
    private static final Service DROPBOX = new Service("dropbox", "Dropbox");
    private static final Service YOUTUBE = new Service("youtube", "YouTube");
    private static final Observed<Boolean> NOT_LOOKED_FOR = Observed.unseen(Cause.NOT_ATTEMPTED);

    private InventedThings() {}

    static List<Subject> all() {
        return List.of(
                share(SHEETS, "Roster", "参加者名簿", Observed.seen(ShareAccess.OPEN), tally(40, 38)),
                share(SHEETS, "Prices", "施設使用料", Observed.seen(ShareAccess.OPEN), tally(12, 0)),
                share(DROPBOX, "Plan", "計画案", Observed.seen(ShareAccess.OPEN), noTable()),
                share(DROPBOX, "Inner", "", Observed.seen(ShareAccess.SIGN_IN), noTable()),
                share(SHEETS, "Busy", "", Observed.unseen(Cause.BLOCKED), noTable()),
                video("aozora-fire", "消防出初式", VideoTopic.ANY, Observed.seen(VideoAccess.PUBLIC), VideoReview.DONE),
                video(
                        "aozora-class",
                        "研究授業 5年",
                        VideoTopic.CLASS,
                        Observed.seen(VideoAccess.UNLISTED),
                        VideoReview.MISSING),
                video("aozora-gone", "", VideoTopic.ANY, Observed.seen(VideoAccess.GONE), VideoReview.MISSING),
                video("aozora-check", "", VideoTopic.ANY, Observed.unseen(Cause.BLOCKED), VideoReview.MISSING),
                new ExternalForm(
                        PublicUrl.of("https://logoform.jp/form/aozora/1"),
                        List.of(link("粗大ごみの申込")),
                        new Service("logoform", "LoGoフォーム")));
    }

    private static Route link(String words) {
        return InventedFindings.link("kurashi/", "くらし", words, Via.LINK);
    }

    private static Observed<PersonalDataTally> tally(int rows, int people) {
        return Observed.seen(
                new PersonalDataTally(rows, people, people == 0 ? Map.of() : Map.of(DataKind.NAME, people), true));
    }

    private static Observed<PersonalDataTally> noTable() {
        return Observed.unseen(Cause.NOT_ATTEMPTED);
    }

    /** A sheet's answers are known, another file's are surmised. */
    private static SharedFile share(
            Service service,
            String id,
            String title,
            Observed<ShareAccess> access,
            Observed<PersonalDataTally> content) {
        boolean sheet = service.equals(SHEETS);
        String address =
                sheet ? "https://docs.google.com/spreadsheets/d/Invented" : "https://www.dropbox.com/s/invented";
        return new SharedFile(
                PublicUrl.of(address + id),
                List.of(new Handout(AddressKind.VIEW, link("資料"))),
                service,
                sheet ? Sureness.KNOWN : Sureness.SURMISED,
                sheet ? ShareKind.SHEET : ShareKind.FILE,
                Label.masked(title),
                access,
                NOT_LOOKED_FOR,
                content,
                Bearing.NONE);
    }

    private static LinkedVideo video(
            String id, String title, VideoTopic topic, Observed<VideoAccess> access, VideoReview review) {
        return new LinkedVideo(
                PublicUrl.of("https://www.youtube.com/watch?v=" + id),
                List.of(link("動画")),
                YOUTUBE,
                Sureness.KNOWN,
                Label.masked(title),
                topic,
                access,
                review == VideoReview.DONE,
                review);
    }
}
