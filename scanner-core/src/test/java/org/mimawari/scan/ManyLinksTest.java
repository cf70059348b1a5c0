package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.SharedFile;

/** A thousand links, written in all ways, to three hundred things of services: each thing is asked once, however many pages lead to it. */
class ManyLinksTest {
    private static final String CITY = ScannedTown.CITY + "/";
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

    private static void serve(ScannedTown scanned) {
        Town town = scanned.town();
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
            scanned.withVideo(video(number), "x", false);
        }
    }

    @Test
    void threeHundredThingsBehindAThousandLinksAreAskedOnceEach() throws Exception {
        try (ScannedTown scanned = new ScannedTown(folder, "docs.google.com", "www.youtube.com")) {
            serve(scanned);
            ScanOutcome outcome = scanned.scan();
            assertThat(count(outcome, LinkedForm.class)).isEqualTo(EACH);
            assertThat(count(outcome, SharedFile.class)).isEqualTo(EACH);
            assertThat(count(outcome, LinkedVideo.class)).isEqualTo(EACH);
            List<String> services = scanned.town().asked().stream()
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
}
