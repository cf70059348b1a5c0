package org.mimawari.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.term.Language;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

/**
 * The invented town 青空市, running: its city hall, its welfare council, and the form service that they use, all on loopback. A scan
 * with {@link #settings} takes the same way as any other, TLS included. Two forms there show their answers to everyone, and a shared sheet its rows.
 */
public final class Demo implements AutoCloseable {
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(20);
    private static final String SENDER = "mimawari@city.aozora.example";
    private static final String WEBMASTER = "webmaster@city.aozora.example";

    private final Path scratch;
    private final DemoServer server;

    private Demo(Path scratch, DemoServer server) {
        this.scratch = scratch;
        this.server = server;
    }

    public static Demo start() throws IOException, GeneralSecurityException {
        Path scratch = Files.createTempDirectory("mimawari-demo");
        try {
            return new Demo(scratch, DemoServer.start(scratch));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            delete(scratch);
            throw e;
        }
    }

    /**
     * Settings that reach the town and nothing else, with a store in memory, so that each demo is a first run.
     *
     * @param language of the mail
     */
    public Settings settings(Language language) {
        CrawlSettings crawl = new CrawlSettings(
                BETWEEN_REQUESTS,
                1,
                CrawlSettings.DEFAULT.maxUrls(),
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(5),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        MailSettings mail = new MailSettings(
                "localhost", 25, MailSettings.Security.NONE, "", "", SENDER, MailSettings.When.ALWAYS, language);
        return new Settings(
                List.of(town()),
                crawl,
                server.network(),
                new StoreSettings("jdbc:h2:mem:demo-" + UUID.randomUUID(), scratch),
                mail,
                ScheduleSettings.DEFAULT,
                CheckSettings.DEFAULT);
    }

    private static SiteSettings town() {
        return new SiteSettings(
                "青空市",
                List.of(
                        PublicUrl.of("https://www.city.aozora.example/"),
                        PublicUrl.of("https://shakyo.aozora.example/")),
                List.of("www.city.aozora.example", "shakyo.aozora.example"),
                List.of(),
                Organisation.PUBLIC_BODY,
                List.of(WEBMASTER),
                new SiteSettings.VideoSettings(List.of(), List.of()));
    }

    @Override
    public void close() throws IOException {
        server.close();
        delete(scratch);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
