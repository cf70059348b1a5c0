package org.mimawari.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.term.PublicUrl;

/** A process of its own that scans a site and writes what it saw into a file. Arguments: a folder for its store, the port, the file to write. */
final class SmallHeapScan {
    static final String HOST = "www.city.aozora.example";

    private SmallHeapScan() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        StoreSettings store = new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
        NetworkSettings network = new NetworkSettings(
                null,
                List.of(new NetworkSettings.ConnectTo("*", 80, "127.0.0.1", Integer.parseInt(args[1]))),
                List.of(),
                false);
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                60,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(5),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of("http://" + HOST + "/")));
        Settings settings = new Settings(
                List.of(site), crawl, network, store, null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        try (History history = History.open(store.url())) {
            ScanOutcome outcome = new Scan(settings, history, "test", Clock.systemUTC())
                    .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
            List<String> lines = new ArrayList<>();
            outcome.snapshot()
                    .subjects()
                    .forEach(one -> lines.add(
                            one.getClass().getSimpleName() + " " + one.url().path()));
            outcome.snapshot()
                    .coverage()
                    .missed()
                    .forEach(one -> lines.add(one.cause() + " " + one.url().path()));
            Files.write(Path.of(args[2]), lines, StandardCharsets.UTF_8);
        }
    }
}
