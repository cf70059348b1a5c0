package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;

/** Links with keys in them are not kept: a re-check takes them afresh from the pages that hand them out. */
class RecheckLinksAfreshTest extends RecheckCase {
    private static final String RECORDING = "https://zoom.us/rec/share/AozoraRecording0001";
    private static final String PASSCODE = "Aozora9Passcode7";
    private static final String LINK = RECORDING + "?pwd=" + PASSCODE;
    private static final String FOLDER = "https://www.dropbox.com/scl/fi/aozorafile01/list.xlsx?rlkey=";
    private static final String KEY = "aozorarlkey4567";

    @BeforeEach
    void prepare() {
        town.withForms(3);
    }

    /** A front page that leads to three forms and to {@code more}. */
    private void front(String more) {
        StringBuilder links = new StringBuilder(more);
        for (int number = 1; number <= 3; number++) {
            links.append("<a href='").append(RecheckTown.form(number)).append("/viewform'>申込</a>");
        }
        town.town.page(CITY + "/", links.toString());
    }

    private void plays(String address) {
        town.town.page(
                address,
                "<script>window.__data__ = {\"topic\":\"職員研修\",\"viewMp4Url\":\"https://zoom.us/x.mp4\"};</script>");
    }

    private void asksForPasscode(String address) {
        town.town.page(address, "<form id='password_form'></form>");
    }

    private static List<Cause> missed(ScanOutcome outcome) {
        return outcome.snapshot().coverage().missed().stream()
                .map(Missed::cause)
                .toList();
    }

    private String everyByte() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".pem"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    /** A site whose front page hands out a recording that anyone can play by the passcode in its link. */
    private void withRecording() {
        front("<a href='" + LINK + "'>動画</a>");
        plays(LINK);
        asksForPasscode(RECORDING);
    }

    @Test
    void aRecordingIsAskedWithThePasscodeOfItsLinkAndStaysAsItWas() throws Exception {
        withRecording();
        assertThat(RecheckTown.told(town.scan())).containsExactly("video-unlisted NEW");
        ScanOutcome[] outcome = new ScanOutcome[1];
        List<String> asked = town.askedBy(() -> outcome[0] = town.recheck());
        assertThat(RecheckTown.told(outcome[0])).containsExactly("video-unlisted UNCHANGED");
        assertThat(outcome[0].background().asked()).isEqualTo(4);
        assertThat(outcome[0].background().kept()).isZero();
        assertThat(asked)
                .contains("GET " + LINK)
                .filteredOn(one -> one.startsWith("GET " + CITY))
                .as("robots.txt, the list of new addresses, and the page")
                .containsExactly("GET " + CITY + "/robots.txt", "GET " + CITY + "/sitemap.xml", "GET " + CITY + "/");
        town.reopenStore();
        assertThat(everyByte()).contains("AozoraRecording0001").doesNotContain(PASSCODE);
    }

    @Test
    void aRecordingThatIsShutNowIsMended() throws Exception {
        withRecording();
        town.scan();
        asksForPasscode(LINK);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted ABSENT");
        plays(LINK);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted RETURNED");
    }

    @Test
    void aRecordingWhoseLinkNowHoldsAnotherPasscodeIsAskedWithThatOne() throws Exception {
        withRecording();
        town.scan();
        String other = RECORDING + "?pwd=" + "AnotherPasscode88";
        asksForPasscode(LINK);
        plays(other);
        front("<a href='" + other + "'>動画</a>");
        List<String> asked = town.askedBy(
                () -> assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted UNCHANGED"));
        assertThat(asked).contains("GET " + other).doesNotContain("GET " + LINK);
    }

    @Test
    void aLinkThatWasTakenOffThePageIsMendedAndNobodyIsAskedForTheRecording() throws Exception {
        withRecording();
        town.scan();
        front("");
        ScanOutcome[] outcome = new ScanOutcome[1];
        List<String> asked = town.askedBy(() -> outcome[0] = town.recheck());
        assertThat(RecheckTown.told(outcome[0])).containsExactly("video-unlisted ABSENT");
        assertThat(outcome[0].report().enoughSeen()).isTrue();
        assertThat(asked).noneMatch(one -> one.contains("zoom.us"));
        front("<a href='" + LINK + "'>動画</a>");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted RETURNED");
    }

    @Test
    void aPageThatIsGoneLeadsToNothing() throws Exception {
        front("<a href='/movies'>動画</a>");
        town.town.page(CITY + "/movies", "<a href='" + LINK + "'>動画</a>");
        plays(LINK);
        assertThat(RecheckTown.told(town.scan())).containsExactly("video-unlisted NEW");
        town.town.status(CITY + "/movies", 404);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted ABSENT");
    }

    @Test
    void aPageThatCannotBeReadSaysNothingOfWhatItLedTo() throws Exception {
        front("<a href='/movies'>動画</a>");
        town.town.page(CITY + "/movies", "<a href='" + LINK + "'>動画</a>");
        plays(LINK);
        town.scan();
        town.town.status(CITY + "/movies", 500);
        ScanOutcome down = town.recheck();
        assertThat(RecheckTown.told(down)).containsExactly("video-unlisted UNSEEN");
        assertThat(missed(down))
                .as("the recording, and its page")
                .containsExactly(Cause.UNREACHABLE, Cause.UNREACHABLE);
        assertThat(down.background().kept()).isEqualTo(1);
        town.town.redirect(CITY + "/movies", CITY + "/elsewhere");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted UNCHANGED");
        town.town.text(CITY + "/robots.txt", "text/plain", "User-agent: *\nDisallow: /movies\n");
        ScanOutcome forbidden = town.recheck();
        assertThat(RecheckTown.told(forbidden)).containsExactly("video-unlisted UNSEEN");
        assertThat(missed(forbidden)).containsExactly(Cause.REFUSED, Cause.REFUSED);
    }

    @Test
    void whatIsReachedByARedirectOfTheSiteIsNotTakenForUnlinked() throws Exception {
        front("<a href='/go/movie'>動画</a>");
        town.town.redirect(CITY + "/go/movie", LINK);
        plays(LINK);
        assertThat(RecheckTown.told(town.scan())).containsExactly("video-unlisted NEW");
        ScanOutcome outcome = town.recheck();
        assertThat(RecheckTown.told(outcome)).containsExactly("video-unlisted UNCHANGED");
        assertThat(missed(outcome)).containsExactly(Cause.NOT_ATTEMPTED);
    }

    @Test
    void aPageWhoseOwnAddressMayNotBeKeptIsNotReadAgain() throws Exception {
        String secret = CITY + "/movies?token=AozoraPageToken99";
        front("<a href='" + secret + "'>動画</a>");
        town.town.text(secret, "text/html", "<title>動画</title><a href='" + LINK + "'>動画</a>");
        plays(LINK);
        assertThat(RecheckTown.told(town.scan())).containsExactly("video-unlisted NEW");
        List<String> asked = town.askedBy(
                () -> assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted UNCHANGED"));
        assertThat(asked)
                .filteredOn(one -> one.startsWith("GET " + CITY))
                .as("no page")
                .containsExactly("GET " + CITY + "/robots.txt", "GET " + CITY + "/sitemap.xml");
        town.reopenStore();
        assertThat(everyByte()).doesNotContain("AozoraPageToken99").doesNotContain(PASSCODE);
    }

    @Test
    void ofTwoPagesTheOneThatHandsOutTheKeyDecides() throws Exception {
        front("<a href='" + RECORDING + "'>動画</a><a href='/movies'>動画</a>");
        town.town.page(CITY + "/movies", "<a href='" + LINK + "'>動画</a>");
        plays(LINK);
        asksForPasscode(RECORDING);
        assertThat(RecheckTown.told(town.scan())).containsExactly("video-unlisted NEW");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted UNCHANGED");
        town.town.status(CITY + "/movies", 503);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted UNSEEN");
        town.town.page(CITY + "/movies", "動画はありません");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("video-unlisted ABSENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vimeo.com/123456789/KEY",
                "https://player.vimeo.com/video/123456789?h=KEY",
                "https://www.dropbox.com/scl/fo/aozorafolder1/KEY?rlkey=KEY",
                "https://www.dropbox.com/sh/aozorafolder1/KEY",
                "https://aozora.sharepoint.com/sites/a/_layouts/15/guestaccess.aspx?docid=d1&guestaccesstoken=KEY",
                "https://forms.office.com/Pages/AnalysisPage.aspx?AnalyzerToken=KEY&id=AozoraFormId0123456789012345678901",
                "https://aozora.typeform.com/report/AozoraForm/KEY",
                "https://calendar.google.com/calendar/ical/aozora/private-KEY/basic.ics",
                "https://zoom.us/rec/play/AozoraRecording0001?pwd=KEY"
            })
    void noKeyOfALinkIsInTheStore(String link) throws Exception {
        String key = "0123abcdef4567";
        front("<a href='" + link.replace("KEY", key) + "'>公開</a>");
        town.scan();
        town.recheck();
        assertThat(town.history().things(RecheckTown.site().name()).things()).hasSize(4);
        town.reopenStore();
        assertThat(everyByte()).doesNotContain(key);
    }

    @Test
    void aFileWithAKeyInItsLinkIsFoundClosedAndOpenAgain() throws Exception {
        front("<a href='" + FOLDER + KEY + "'>名簿</a>");
        town.town.page(FOLDER + KEY, "x");
        assertThat(RecheckTown.told(town.scan())).containsExactly("share-public NEW");
        town.town.status(FOLDER + KEY, 404);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("share-public ABSENT");
        town.town.page(FOLDER + KEY, "x");
        assertThat(RecheckTown.told(town.recheck())).containsExactly("share-public RETURNED");
        town.reopenStore();
        assertThat(everyByte()).contains("aozorafile01").doesNotContain(KEY);
    }
}
