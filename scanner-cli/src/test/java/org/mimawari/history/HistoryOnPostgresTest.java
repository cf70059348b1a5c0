package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mimawari.cli.testsupport.PostgresServer;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Observed;
import org.mimawari.site.ReadDocument;
import org.mimawari.term.Audience;
import org.mimawari.term.Digest;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Via;

class HistoryOnPostgresTest {

    private static final PublicUrl FORM = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSaozora/viewform");
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/");
    private static final Instant DAY = Instant.parse("2026-03-01T03:00:00.123Z");
    private static final Looked EVERYTHING = new Looked(Set.of("form-closed"), Set.of(), Set.of(), Set.of(), true);

    private static PostgresServer postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static Finding finding() {
        Route link = new Route(PAGE, Label.NONE, Label.NONE, Via.LINK, Place.WHOLE);
        return new Finding(
                "form-closed",
                "closed",
                Severity.LOW,
                Confidence.VERIFIED,
                FORM,
                Label.NONE,
                List.of(new Evidence.ReachedBy(link, 1)),
                Fingerprint.of("form-closed", FORM, "closed"));
    }

    private static List<TrackedFinding> run(History history, String id, String site, Instant at, Finding... found) {
        history.begin(new ScanId(id), site, at);
        List<TrackedFinding> tracked = history.track(new ScanId(id), at, List.of(found), EVERYTHING);
        history.end(new ScanId(id), at.plusSeconds(9), RunRecord.Result.FINISHED, tracked.size(), 3);
        return tracked;
    }

    @Test
    void whatWasReadOfADocumentIsKnownAgainAndDroppedAfterAYear() {
        Digest content = Digest.of("bytes");
        ReadDocument read = new ReadDocument(
                new Document(PAGE, List.of(), Label.NONE, DocumentKind.PDF, Observed.seen(3), 0, DocumentMatter.NONE),
                List.of(new DocumentLink(FORM, Label.NONE, Via.PDF_LINK, new Place.PdfPage(2), Audience.ANYONE)));
        try (History history = History.open(postgres.url())) {
            try (KnownDocuments known = history.documents(Clock.fixed(DAY, ZoneOffset.UTC))) {
                assertThat(known.find(content, PAGE)).isEmpty();
                known.keep(content, read);
            }
            try (KnownDocuments known = history.documents(Clock.fixed(DAY.plusSeconds(60), ZoneOffset.UTC))) {
                assertThat(known.find(content, PAGE)).contains(read);
            }
            Clock later = Clock.fixed(DAY.plus(Duration.ofDays(366)), ZoneOffset.UTC);
            history.documents(later).close();
            try (KnownDocuments known = history.documents(later)) {
                assertThat(known.find(content, PAGE)).isEmpty();
            }
        }
    }

    @Test
    void theStoreRemembersAsInAFile() {
        try (History history = History.open(postgres.url())) {
            assertThat(run(history, "p1", "青空市", DAY, finding()))
                    .extracting(TrackedFinding::state)
                    .containsExactly(FindingState.NEW);
            List<TrackedFinding> second = run(history, "p2", "青空市", DAY.plusSeconds(99), finding());
            assertThat(second).containsExactly(new TrackedFinding(finding(), FindingState.UNCHANGED, DAY));
            assertThat(run(history, "p3", "青空市", DAY.plusSeconds(199)))
                    .extracting(TrackedFinding::state)
                    .containsExactly(FindingState.ABSENT);
            assertThat(history.runs("青空市", 9)).hasSize(3);
            assertThat(history.lastFinished("青空市").orElseThrow().started()).isEqualTo(DAY.plusSeconds(199));
        }
    }

    @Test
    void nodesThatStartAtOnceOnAnEmptyDatabaseMakeTheTablesOnce() throws Exception {
        String schema = postgres.url() + "&currentSchema=together";
        try (History any = History.open(postgres.url())) {
            any.database().inTransaction(c -> c.createStatement().execute("create schema together"));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> node = () -> {
            try (History history = History.open(schema)) {
                return history.runs(null, 9).size();
            }
        };
        for (Future<Integer> opened : nodes.invokeAll(List.of(node, node, node, node))) {
            assertThat(opened.get()).isZero();
        }
        nodes.shutdown();
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        String url = postgres.url().replace("/postgres?", "/mimawari_missing?");
        StoreException refused = catchThrowableOfType(
                StoreException.class, () -> History.open(url).close());
        assertThat(refused.kind()).isEqualTo(StoreException.Kind.NO_DATABASE);
        assertThat(refused).hasMessageContaining("mimawari_missing").hasMessageContaining("createdb");
    }

    @Test
    void twoMachinesNeverRunOneSiteAtTheSameTime() {
        try (History here = History.open(postgres.url());
                History there = History.open(postgres.url())) {
            try (SiteClaim claim = here.claim("青空市")) {
                assertThat(claim).isNotNull();
                assertThat(catchThrowableOfType(RunInProgress.class, () -> there.claim("青空市")))
                        .hasMessageContaining("青空市");
                assertThat(catchThrowableOfType(RunInProgress.class, () -> here.claim("青空市")))
                        .hasMessageContaining("another machine");
                there.claim("みどり町").close();
            }
            there.claim("青空市").close();
        }
    }
}
