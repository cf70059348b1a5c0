package org.mimawari.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.History;
import org.mimawari.history.StoreException;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * A process of its own that scans the town of a test and writes all that it saw into a file. Arguments: a folder for its store,
 * the town's port, the file with its certificate, the number of connections, the file to write.
 */
final class KilledScan {
    static final String CITY = "https://www.city.aozora.example";
    /** What it ends with when the disk is full. */
    static final int FULL = 2;
    /** So small that some dozens of checkpoints are written, and each start finds one. */
    private static final long CHECKPOINT_INTERVAL = 2_000;

    private final Path folder;
    private final int port;
    private final Path certificate;
    private final int connections;
    private final Path result;

    private KilledScan(String... args) {
        folder = Path.of(args[0]);
        port = Integer.parseInt(args[1]);
        certificate = Path.of(args[2]);
        connections = Integer.parseInt(args[3]);
        result = Path.of(args[4]);
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            here(args);
        } catch (StoreException e) {
            System.err.println(e.getMessage());
            System.exit(e.kind() == StoreException.Kind.FULL ? FULL : 1);
        }
    }

    /** The same in the process of the test, which takes a fraction of the time. */
    static void here(String... args) throws InterruptedException {
        new KilledScan(args).run();
    }

    private void run() throws InterruptedException {
        StoreSettings store = new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
        String loopback = InetAddress.getLoopbackAddress().getHostAddress();
        NetworkSettings network = new NetworkSettings(
                null, List.of(new ConnectTo("*", 443, loopback, port)), List.of(certificate), false);
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                connections,
                100_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(10),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
        Settings settings = new Settings(
                List.of(site), crawl, network, store, null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        try (History history = History.open(store.url())) {
            new Scan(settings, history, "test", Clock.systemUTC(), CHECKPOINT_INTERVAL)
                    .run(site, ScanOptions.USUAL, Progress.SILENT, this::write);
        }
    }

    private void write(ScanOutcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.snapshot().subjects().stream().map(Subject::toString).sorted().forEach(lines::add);
        Coverage seen = outcome.snapshot().coverage();
        lines.add("coverage " + seen.pages() + " " + seen.documents() + " " + seen.images() + " " + seen.forms() + " "
                + new TreeMap<>(seen.unseen()) + " " + new TreeMap<>(seen.skipped()) + " " + seen.finished());
        seen.missed().forEach(missed -> lines.add("missed " + missed));
        outcome.report().findings().stream().map(KilledScan::line).sorted().forEach(lines::add);
        try {
            Files.write(result, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(TrackedFinding tracked) {
        return "finding " + tracked.state() + " " + tracked.finding();
    }
}
