package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.SiteSettings.VideoSettings;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoReview;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** A whole run over a site that embeds videos and whose organisation has a channel. */
class VideoScanTest {
    private static final String CITY = ScannedTown.CITY + "/";
    private static final String YOUTUBE = "https://www.youtube.com/";
    private static final String CHANNEL = "UCabcdefghijklmnopqrst_v";
    private static final String FEED = YOUTUBE + "feeds/videos.xml?channel_id=" + CHANNEL;
    private static final VideoSettings NONE = new VideoSettings(List.of(), List.of());

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    /** What a watcher of the run was told last. */
    private final AtomicInteger counted = new AtomicInteger();

    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, "www.youtube.com");
        town = scanned.town();
        town.page(
                CITY,
                "<p>研修の動画（職員限定）</p><p><a href='https://youtu.be/ClassOf2024'>職員限定の動画</a></p>"
                        + "<hr><p>夏まつり</p><iframe src='https://www.youtube-nocookie.com/embed/SummerFest0'></iframe>"
                        + "<p><a href='/more'>ほか</a></p>");
        town.page(CITY + "more", "<a href='https://www.youtube.com/watch?v=SummerFest0&t=10'>夏まつりの動画</a>");
        scanned.withVideo("ClassOf2024", "研究授業 3年2組", true);
        scanned.withVideo("SummerFest0", "夏まつり", false);
        scanned.withVideo("StaffCourse", "職員研修 第1回", false);
        town.text(
                FEED,
                "text/xml; charset=utf-8",
                "<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns=\"http://www.w3.org/2005/Atom\"><title>青空市</title>"
                        + "<entry><yt:videoId>StaffCourse</yt:videoId><title>職員研修 第1回</title></entry>"
                        + "<entry><yt:videoId>SummerFest0</yt:videoId><title>夏まつり</title></entry></feed>");
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private ScanOutcome scan(VideoSettings videos) throws InterruptedException {
        return scanned.scan(site(videos), now -> counted.set(now.findings()));
    }

    private ScanOutcome recheck(VideoSettings videos) throws InterruptedException {
        SiteSettings site = site(videos);
        return new Recheck(scanned.settings(site), scanned.history(), "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private static SiteSettings site(VideoSettings videos) {
        SiteSettings plain = ScannedTown.city();
        return new SiteSettings(
                plain.name(),
                plain.start(),
                plain.hosts(),
                plain.exclude(),
                plain.organisation(),
                plain.reportTo(),
                videos);
    }

    private static List<String> said(ScanOutcome outcome) {
        return ScannedTown.findings(outcome).stream()
                .filter(finding -> finding.check().startsWith("video-"))
                .map(VideoScanTest::said)
                .toList();
    }

    private static String said(Finding finding) {
        return finding.check() + " " + finding.variant() + " " + finding.severity() + " "
                + finding.target().parameter("v").orElseThrow();
    }

    @Test
    void theClassVideoThatWasMeantForStaffIsFoundAndNothingElse() throws Exception {
        assertThat(said(scan(NONE))).containsExactly("video-restricted unlisted HIGH ClassOf2024");
        assertThat(town.timesAsked(FEED)).isZero();
    }

    @Test
    void videosOfTheChannelAreAskedOnceLikeAllOthersAndToldUntilReviewed() throws Exception {
        ScanOutcome outcome = scan(new VideoSettings(List.of(CHANNEL), List.of("https://youtu.be/SummerFest0?t=3")));
        assertThat(said(outcome))
                .containsExactlyInAnyOrder(
                        "video-restricted unlisted HIGH ClassOf2024", "video-unreviewed staff MEDIUM StaffCourse");
        for (String id : List.of("ClassOf2024", "SummerFest0", "StaffCourse")) {
            assertThat(town.timesAsked(ScannedTown.oembed(id))).as(id).isEqualTo(1);
            assertThat(town.timesAsked(ScannedTown.watch(id))).as(id).isEqualTo(1);
        }
        assertThat(outcome.snapshot().subjects())
                .filteredOn(LinkedVideo.class::isInstance)
                .extracting(LinkedVideo.class::cast)
                .filteredOn(LinkedVideo::onChannel)
                .extracting(LinkedVideo::review)
                .containsExactlyInAnyOrder(VideoReview.DONE, VideoReview.MISSING);
    }

    @Test
    void aVideoThatNobodyReviewedCountsWhileTheRunGoesOnAsAllOtherFindings() throws Exception {
        ScanOutcome outcome = scan(new VideoSettings(List.of(CHANNEL), List.of("https://youtu.be/SummerFest0?t=3")));
        assertThat(counted).hasValue(outcome.report().open().size()).hasValue(2);
    }

    @Test
    void aChannelThatCannotBeReadIsToldAsNotChecked() throws Exception {
        town.status(FEED, 500);
        ScanOutcome outcome = scan(new VideoSettings(List.of(CHANNEL), List.of()));
        assertThat(outcome.snapshot().coverage().missed())
                .anyMatch(missed -> missed.url().address().endsWith(CHANNEL) && missed.cause() == Cause.UNREACHABLE);
        assertThat(outcome.snapshot().coverage().unseen()).containsEntry(Cause.UNREACHABLE, 1);
    }

    @Test
    void aVideoBehindTheCheckForRobotsIsNotChecked() throws Exception {
        town.page(
                ScannedTown.watch("ClassOf2024"),
                "<script>var ytInitialPlayerResponse = {\"playabilityStatus\":{\"status\":\"LOGIN_REQUIRED\",\"reason\":\"Sign in to confirm you’re not a bot\"}};</script>");
        ScanOutcome outcome = scan(NONE);
        assertThat(said(outcome)).isEmpty();
        assertThat(outcome.report().undecided())
                .extracting(undecided -> undecided.check() + " " + undecided.reason())
                .contains("video-restricted BLOCKED")
                .doesNotContain("video-unlisted BLOCKED", "video-unreviewed BLOCKED");
    }

    /** The channel as it looks with one video more. */
    private void uploaded(String id, String title) {
        scanned.withVideo(id, title, false);
        town.text(
                FEED,
                "text/xml; charset=utf-8",
                "<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns=\"http://www.w3.org/2005/Atom\"><title>青空市</title>"
                        + "<entry><yt:videoId>" + id + "</yt:videoId><title>" + title + "</title></entry></feed>");
    }

    @Test
    void aVideoThatWasPutOnTheChannelAfterTheScanIsFoundByTheReCheckAndRememberedFromThenOn() throws Exception {
        VideoSettings videos = new VideoSettings(List.of(CHANNEL), List.of());
        scan(videos);
        uploaded("NewClass001", "研究授業 5年1組");
        ScanOutcome outcome = recheck(videos);
        assertThat(outcome.report().findings())
                .filteredOn(one -> one.state() != FindingState.UNCHANGED)
                .extracting(one -> said(one.finding()))
                .containsExactly("video-unreviewed pupils MEDIUM NewClass001");
        assertThat(outcome.background().asked()).isEqualTo(4);
        assertThat(outcome.background().pasts())
                .containsKey(PublicUrl.of("https://www.youtube.com/watch?v=NewClass001"));
        town.status(FEED, 500);
        ScanOutcome later = recheck(videos);
        assertThat(later.report().findings()).extracting(TrackedFinding::state).containsOnly(FindingState.UNCHANGED);
        assertThat(later.background().asked()).isEqualTo(4);
        assertThat(later.snapshot().coverage().missed())
                .anyMatch(missed -> missed.url().address().endsWith(CHANNEL) && missed.cause() == Cause.UNREACHABLE);
    }

    @Test
    void aReCheckWithoutChannelsAsksForNone() throws Exception {
        scan(NONE);
        recheck(NONE);
        assertThat(town.timesAsked(FEED)).isZero();
    }
}
