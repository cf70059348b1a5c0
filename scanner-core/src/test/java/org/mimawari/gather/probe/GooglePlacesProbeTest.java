package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.SharedFile;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Sureness;

class GooglePlacesProbeTest {
    private static final String MAP = "www.google.com/maps/d/viewer?mid=1AozoraMap";
    private static final String GROUP = "groups.google.com/g/aozora-boshuu";
    private static final String FEED =
            "calendar.google.com/calendar/ical/aozora%40group.calendar.google.com/public/basic.ics";
    private static final String SECRET =
            "https://calendar.google.com/calendar/ical/aozora%40group.calendar.google.com/private-0123456789abcdef0123456789abcdef/basic.ics";
    private static final String SITE = "sites.google.com/view/aozora-es";
    private static final String SIGN_IN = "accounts.google.com/ServiceLogin?continue=x";

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private Observed<ShareAccess> access(String address) {
        SharedFile file = GoogleVisit.to(stage, "https://" + address);
        assertThat(file.sureness()).isEqualTo(Sureness.SURMISED);
        return file.access();
    }

    @Test
    void aMapOrSiteThatAnswersAtItsAddressIsOpen() {
        stage.page(MAP, 200, "<html></html>").page(SITE, 200, "<meta property=\"og:title\" content=\"青空小\">");
        assertThat(access("www.google.com/maps/d/embed?mid=1AozoraMap")).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(access(SITE + "/home")).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(stage.asked()).hasSize(2);
    }

    @Test
    void whatSendsToTheSignInPageIsClosed() {
        stage.redirect(MAP, SIGN_IN)
                .redirect(GROUP, SIGN_IN)
                .redirect(SITE, SIGN_IN)
                .page(SIGN_IN, 200, "<html></html>");
        assertThat(access(MAP)).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
        assertThat(access(GROUP)).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
        assertThat(access(SITE)).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
    }

    @Test
    void aGroupIsOpenOnlyByItsMarkAndElseUnseen() {
        stage.page(GROUP, 200, "<input aria-label=\"Search conversations within aozora-boshuu\">");
        assertThat(access(GROUP)).isEqualTo(Observed.seen(ShareAccess.OPEN));
        stage.page(GROUP, 200, "<html>グループ</html>");
        assertThat(access(GROUP)).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        stage.page(GROUP, 404, "");
        assertThat(access(GROUP)).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aCalendarIsOpenByItsPublicFeedAndElseUnseen() {
        stage.answer(FEED, "text/calendar; charset=UTF-8", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
        String embed = "calendar.google.com/calendar/embed?src=aozora%40group.calendar.google.com";
        assertThat(access(embed)).isEqualTo(Observed.seen(ShareAccess.OPEN));
        stage.page(FEED, 404, "");
        assertThat(access(embed)).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void theSecretAddressOfACalendarIsNeverOpened() {
        stage.page(FEED, 404, "");
        SharedFile file = GoogleVisit.to(stage, SECRET);
        assertThat(file.handouts().get(0).kind()).isEqualTo(AddressKind.SECRET);
        assertThat(file.url().address()).doesNotContain("private-");
        assertThat(stage.asked()).containsExactly("GET " + FEED);
    }

    @Test
    void aSiteThatIsMissingIsGoneAndTooManyRequestsTellNothing() {
        stage.page(SITE, 404, "").page(MAP, 429, "");
        assertThat(access(SITE)).isEqualTo(Observed.seen(ShareAccess.GONE));
        assertThat(access(MAP)).isEqualTo(Observed.unseen(Cause.BLOCKED));
    }
}
