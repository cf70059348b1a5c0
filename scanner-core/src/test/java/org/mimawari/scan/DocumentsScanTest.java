package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.extract.Flyers;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
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
import org.mimawari.site.Document;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** Two scans of a site with many documents. */
class DocumentsScanTest {
    private static final String CITY = "https://www.city.aozora.example";
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01";
    private static final int DOCUMENTS = 50;

    @TempDir
    private Path folder;

    private Town town;
    private History history;

    @BeforeEach
    void begin() throws Exception {
        town = new Town(folder, "www.city.aozora.example", "docs.google.com");
        history = History.open("jdbc:h2:file:" + folder.resolve("store"));
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < DOCUMENTS; i++) {
            links.append("<a href='/files/")
                    .append(i)
                    .append(".pdf'>")
                    .append(i)
                    .append("</a>");
            String to = i % 2 == 0 ? FORM + "/viewform" : CITY + "/more" + i;
            town.bytes(CITY + "/files/" + i + ".pdf", "application/pdf", Flyers.linking(to));
            town.page(CITY + "/more" + i, "x");
        }
        town.page(CITY + "/", links.toString());
        town.page(
                FORM + "/viewform",
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,1,0,0]],\"/forms\",\"申込\"];</script>");
        town.page(FORM + "/viewanalytics", "回答の概要");
    }

    @AfterEach
    void end() {
        history.close();
        town.close();
    }

    private ScanOutcome scan() throws InterruptedException {
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                2,
                1_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(2),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        Settings settings = new Settings(
                List.of(site),
                crawl,
                town.network(),
                new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder),
                null,
                ScheduleSettings.DEFAULT,
                CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    /** Each with what supports it; several threads walk, so the order of that may be another each time. */
    private static Map<Fingerprint, Set<Evidence>> findings(ScanOutcome outcome) {
        return outcome.report().open().stream()
                .map(TrackedFinding::finding)
                .collect(Collectors.toMap(Finding::fingerprint, finding -> Set.copyOf(finding.evidence())));
    }

    private static Set<Subject> documents(ScanOutcome outcome) {
        return outcome.snapshot().subjects().stream()
                .filter(Document.class::isInstance)
                .collect(Collectors.toSet());
    }

    @FunctionalInterface
    private interface Work {
        ScanOutcome run() throws InterruptedException;
    }

    /** The processes that read documents while the work is done. */
    private static Set<ProcessHandle> during(Work work, List<ScanOutcome> outcome) throws InterruptedException {
        Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = new Thread(() -> {
            while (!over.get()) {
                ProcessHandle.current().children().forEach(seen::add);
                pause();
            }
        });
        watch.start();
        outcome.add(work.run());
        over.set(true);
        watch.join();
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theSecondScanReadsNoneOfThemReportsTheSameAndNoProcessIsLeftBehind() throws Exception {
        List<ScanOutcome> outcomes = new ArrayList<>();

        Set<ProcessHandle> first = during(this::scan, outcomes);
        Set<ProcessHandle> second = during(this::scan, outcomes);

        assertThat(outcomes.get(0).snapshot().coverage().documents()).isEqualTo(DOCUMENTS);
        assertThat(findings(outcomes.get(0))).isNotEmpty();
        assertThat(first).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(second).isEmpty();
        assertThat(findings(outcomes.get(1))).isEqualTo(findings(outcomes.get(0)));
        assertThat(outcomes.get(1).snapshot().coverage())
                .isEqualTo(outcomes.get(0).snapshot().coverage());
        assertThat(documents(outcomes.get(1))).hasSize(DOCUMENTS).isEqualTo(documents(outcomes.get(0)));
    }
}
