package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.SiteSettings.VideoSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoReview;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** A whole run over a site that embeds videos and whose organisation has a channel. */
class VideoScanTest {
    private static final String CITY = "https://www.city.aozora.example/";
    private static final String YOUTUBE = "https://www.youtube.com/";
    private static final String CHANNEL = "UCabcdefghijklmnopqrst_v";
    private static final String FEED = YOUTUBE + "feeds/videos.xml?channel_id=" + CHANNEL;
    private static final VideoSettings NONE = new VideoSettings(List.of(), List.of());

    @TempDir
    private Path folder;

    private Town town;
    private History history;

    @BeforeEach
    void begin() throws Exception {
        town = new Town(folder, "www.city.aozora.example", "www.youtube.com");
        history = History.open(store().url());
        town.page(
                CITY,
                "<p>研修の動画（職員限定）</p><p><a href='https://youtu.be/ClassOf2024'>職員限定の動画</a></p>"
                        + "<hr><p>夏まつり</p><iframe src='https://www.youtube-nocookie.com/embed/SummerFest0'></iframe>"
                        + "<p><a href='/more'>ほか</a></p>");
        town.page(CITY + "more", "<a href='https://www.youtube.com/watch?v=SummerFest0&t=10'>夏まつりの動画</a>");
        video("ClassOf2024", "研究授業 3年2組", true);
        video("SummerFest0", "夏まつり", false);
        video("StaffCourse", "職員研修 第1回", false);
        town.text(
                FEED,
                "text/xml; charset=utf-8",
                "<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns=\"http://www.w3.org/2005/Atom\"><title>青空市</title>"
                        + "<entry><yt:videoId>StaffCourse</yt:videoId><title>職員研修 第1回</title></entry>"
                        + "<entry><yt:videoId>SummerFest0</yt:videoId><title>夏まつり</title></entry></feed>");
    }

    private void video(String id, String title, boolean unlisted) {
        town.text(oembed(id), "application/json", "{\"title\":\"" + title + "\"}");
        town.page(
                watch(id),
                "<script>var ytInitialPlayerResponse = {\"playabilityStatus\":{\"status\":\"OK\"},\"videoDetails\":{\"videoId\":\""
                        + id + "\",\"title\":\"" + title
                        + "\"},\"microformat\":{\"playerMicroformatRenderer\":{\"isUnlisted\":" + unlisted
                        + "}}};</script>");
    }

    private static String oembed(String id) {
        return YOUTUBE + "oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D" + id;
    }

    private static String watch(String id) {
        return YOUTUBE + "watch?v=" + id + "&hl=en";
    }

    @AfterEach
    void end() {
        history.close();
        town.close();
    }

    private StoreSettings store() {
        return new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
    }

    private ScanOutcome scan(VideoSettings videos) throws InterruptedException {
        SiteSettings site = site(videos);
        return new Scan(settings(site), history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private ScanOutcome recheck(VideoSettings videos) throws InterruptedException {
        SiteSettings site = site(videos);
        return new Recheck(settings(site), history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private Settings settings(SiteSettings site) {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                1_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        return new Settings(
                List.of(site), crawl, town.network(), store(), null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
    }

    private static SiteSettings site(VideoSettings videos) {
        SiteSettings plain = SiteSettings.of(List.of(PublicUrl.of(CITY)));
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
        return outcome.report().open().stream()
                .map(TrackedFinding::finding)
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
            assertThat(town.timesAsked(oembed(id))).as(id).isEqualTo(1);
            assertThat(town.timesAsked(watch(id))).as(id).isEqualTo(1);
        }
        assertThat(outcome.snapshot().subjects())
                .filteredOn(LinkedVideo.class::isInstance)
                .extracting(LinkedVideo.class::cast)
                .filteredOn(LinkedVideo::onChannel)
                .extracting(LinkedVideo::review)
                .containsExactlyInAnyOrder(VideoReview.DONE, VideoReview.MISSING);
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
                watch("ClassOf2024"),
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
        video(id, title, false);
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
        assertThat(outcome.background().pasts()).containsKey(PublicUrl.of(YOUTUBE + "watch?v=NewClass001"));
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
