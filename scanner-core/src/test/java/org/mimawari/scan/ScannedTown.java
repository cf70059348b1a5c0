package org.mimawari.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mimawari.finding.Finding;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.term.PublicUrl;

/** An invented town with the store and the settings to scan it: without pauses, without a browser. */
final class ScannedTown implements AutoCloseable {
    static final String CITY = "https://www.city.aozora.example";
    static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01";
    static final String CSV = "text/csv; charset=utf-8";
    /** A list of four people with their telephone numbers and birthdays, which nobody should be able to read. */
    static final String PEOPLE = "氏名,電話番号,生年月日\n青空 花子,090-0000-0001,2001/4/5\n青空 太郎,090-0000-0002,2002/5/6\n"
            + "山川 次郎,090-0000-0003,2003/6/7\n森野 陽子,090-0000-0004,1998/7/8\n";

    private static final String WATCH = "https://www.youtube.com/watch?v=";
    private static final String OEMBED =
            "https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D";

    private final Town town;
    private final Path folder;
    private History history;

    /** @param hosts what it answers for besides {@link #CITY} */
    ScannedTown(Path folder, String... hosts) throws IOException {
        this.folder = folder;
        String[] all = new String[hosts.length + 1];
        all[0] = "www.city.aozora.example";
        System.arraycopy(hosts, 0, all, 1, hosts.length);
        town = new Town(folder, all);
        history = History.open(store().url());
    }

    Town town() {
        return town;
    }

    History history() {
        return history;
    }

    /** As after the end of the process and a new start. */
    void reopenStore() {
        history.close();
        history = History.open(store().url());
    }

    private StoreSettings store() {
        return new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
    }

    /** The city's own pages, from its front page on. */
    static SiteSettings city() {
        return SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
    }

    Settings settings(SiteSettings site) {
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

    /** All kinds of runs of the site, asked and judged with these. */
    Runs runs(SiteSettings site, Instruments instruments) {
        return new Runs(settings(site), history, "test", Clock.systemUTC(), instruments);
    }

    ScanOutcome scan() throws InterruptedException {
        return scan(city());
    }

    ScanOutcome scan(SiteSettings site) throws InterruptedException {
        return scan(site, Progress.SILENT);
    }

    ScanOutcome scan(SiteSettings site, Progress progress) throws InterruptedException {
        return new Scan(settings(site), history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, progress, Publisher.NONE);
    }

    /** As if the settings allowed no more addresses than these. */
    ScanOutcome scanUpTo(int addresses) throws InterruptedException {
        Settings all = settings(city());
        Settings some = new Settings(
                all.sites(),
                all.crawl().upTo(addresses),
                all.network(),
                all.store(),
                null,
                all.schedule(),
                all.checks());
        return new Scan(some, history, "test", Clock.systemUTC())
                .run(city(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    static List<Finding> findings(ScanOutcome outcome) {
        return outcome.report().open().stream().map(TrackedFinding::finding).toList();
    }

    /** {@link #FORM}, of which anybody can read the answers, and whose page says so. */
    ScannedTown withOpenForm() {
        town.page(
                FORM + "/viewform",
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,1,0,0]],\"/forms\",\"申込\"];</script>");
        town.page(FORM + "/viewanalytics", "回答の概要");
        return this;
    }

    /** A video at YouTube that plays for who has its address. */
    ScannedTown withVideo(String id, String title, boolean unlisted) {
        town.text(oembed(id), "application/json", "{\"title\":\"" + title + "\"}");
        town.page(
                watch(id),
                "<script>var ytInitialPlayerResponse = {\"playabilityStatus\":{\"status\":\"OK\"},\"videoDetails\":{\"videoId\":\""
                        + id + "\",\"title\":\"" + title
                        + "\"},\"microformat\":{\"playerMicroformatRenderer\":{\"isUnlisted\":" + unlisted
                        + "}}};</script>");
        return this;
    }

    /** Where it is asked for a video's title. */
    static String oembed(String id) {
        return OEMBED + id;
    }

    /** Where it is asked for the page of a video. */
    static String watch(String id) {
        return WATCH + id + "&hl=en";
    }

    @Override
    public void close() {
        history.close();
        town.close();
    }
}
