package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.SharedFile;
import org.mimawari.term.PublicUrl;

/** A thousand links, written in all ways, to three hundred things of services: each thing is asked once, however many pages lead to it. */
class ManyLinksTest {
    private static final String CITY = "https://www.city.aozora.example/";
    private static final int PAGES = 10;
    private static final int EACH = 100;

    @TempDir
    private Path folder;

    private static String id(String prefix, int number) {
        return String.format(Locale.ROOT, prefix, number);
    }

    private static String form(int number) {
        return id("https://docs.google.com/forms/d/e/1FAIpQLSdAozora-no-takusan-no-form-no-hitotsu-no-%05d", number);
    }

    private static String sheet(int number) {
        return id("https://docs.google.com/spreadsheets/d/1AozoraNoTakusanNoHyouNoHitotsu%05d", number);
    }

    private static String video(int number) {
        return id("Aozora%05d", number);
    }

    /** The n-th of a thousand links: every thing three or four times, each time written in another way. */
    private static String link(int n) {
        int thing = n % (3 * EACH);
        int way = n / (3 * EACH);
        int number = thing / 3;
        return switch (thing % 3) {
            case 0 ->
                form(number)
                        + List.of("/viewform", "/viewform?usp=sf_link", "/viewform?embedded=true", "/viewform#x")
                                .get(way);
            case 1 ->
                sheet(number)
                        + List.of("/edit", "/edit?usp=sharing", "/view", "/htmlview")
                                .get(way);
            default ->
                List.of(
                                        "https://youtu.be/",
                                        "https://www.youtube.com/watch?v=",
                                        "https://www.youtube.com/embed/",
                                        "https://www.youtube.com/shorts/")
                                .get(way)
                        + video(number)
                        + (way == 1 ? "&t=10" : "");
        };
    }

    private void serve(Town town) {
        StringBuilder start = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            StringBuilder links = new StringBuilder();
            for (int n = 0; n < EACH; n++) {
                links.append("<p><a href='").append(link(page * EACH + n)).append("'>案内</a></p>");
            }
            town.page(CITY + page, links.toString());
            start.append("<a href='/").append(page).append("'>頁</a>");
        }
        town.page(CITY, start.toString());
        for (int number = 0; number < EACH; number++) {
            town.page(
                    form(number) + "/viewform",
                    "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[],[\"\",1,0,0,0]],\"/forms\",\"x\"];</script>");
            town.redirect(form(number) + "/viewanalytics", form(number) + "/analyticsrestricted");
            town.redirect(sheet(number) + "/export?format=csv", "https://accounts.google.com/ServiceLogin");
            town.text(
                    "https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D"
                            + video(number),
                    "application/json",
                    "{\"title\":\"x\"}");
            town.page("https://www.youtube.com/watch?v=" + video(number) + "&hl=en", player(video(number)));
        }
    }

    private static String player(String id) {
        return "<script>var ytInitialPlayerResponse = {\"playabilityStatus\":{\"status\":\"OK\"},\"videoDetails\":{\"videoId\":\""
                + id
                + "\",\"title\":\"x\"},\"microformat\":{\"playerMicroformatRenderer\":{\"isUnlisted\":false}}};</script>";
    }

    @Test
    void threeHundredThingsBehindAThousandLinksAreAskedOnceEach() throws Exception {
        try (Town town = new Town(folder, "www.city.aozora.example", "docs.google.com", "www.youtube.com");
                History history = History.open("jdbc:h2:file:" + folder.resolve("store"))) {
            serve(town);
            ScanOutcome outcome = scan(town, history);
            assertThat(count(outcome, LinkedForm.class)).isEqualTo(EACH);
            assertThat(count(outcome, SharedFile.class)).isEqualTo(EACH);
            assertThat(count(outcome, LinkedVideo.class)).isEqualTo(EACH);
            List<String> services = town.asked().stream()
                    .filter(asked -> !asked.contains("city.aozora") && !asked.contains("robots.txt"))
                    .toList();
            assertThat(services).doesNotHaveDuplicates();
            // Two for a form, one for a sheet that is closed, two for a video.
            assertThat(services).hasSize(5 * EACH);
        }
    }

    private static long count(ScanOutcome outcome, Class<?> kind) {
        return outcome.snapshot().subjects().stream().filter(kind::isInstance).count();
    }

    private ScanOutcome scan(Town town, History history) throws InterruptedException {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                1_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        StoreSettings store = new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY)));
        Settings settings = new Settings(
                List.of(site), crawl, town.network(), store, null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }
}
