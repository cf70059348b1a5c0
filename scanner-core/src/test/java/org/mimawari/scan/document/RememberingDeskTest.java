package org.mimawari.scan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.FileDesk;
import org.mimawari.history.History;
import org.mimawari.history.KnownDocuments;
import org.mimawari.scan.worker.DocumentExchange;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

class RememberingDeskTest {
    private static final PublicUrl FIRST = PublicUrl.of("https://www.city.aozora.example/a/one.pdf");
    private static final Instant DAY = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private String leads = "https://forms.example/x";
    private Observed<Integer> pages = Observed.seen(3);
    private int unread;
    private History history;

    @BeforeEach
    void begin() {
        history = History.open("jdbc:h2:file:" + folder.resolve("store"));
    }

    @AfterEach
    void end() {
        history.close();
    }

    private FileDesk.FileRead reading(PublicUrl url) {
        read.incrementAndGet();
        List<FoundLink> links = List.of(new FoundLink(
                url.resolve(leads).orElseThrow(),
                new SiteText("申込 090-1234-5678"),
                Via.PDF_LINK,
                new Place.ImageSpot(url, new Spot(5, 6))));
        Document fact = new Document(
                url,
                List.of(),
                new PersonalJudge().label(new SiteText("広報")),
                DocumentKind.PDF,
                pages,
                unread,
                DocumentMatter.NONE);
        return new FileDesk.FileRead(fact, new Reading(new SiteText("広報"), links, 3, unread));
    }

    /** One run that meets these addresses with the same bytes. */
    private List<FileDesk.FileRead> run(Instant at, String readers, String... paths) {
        try (KnownDocuments known = history.documents(Clock.fixed(at, ZoneOffset.UTC))) {
            FileDesk desk = new RememberingDesk(
                    (url, body) -> reading(url), known, new DocumentExchange(new PersonalJudge()), readers);
            return List.of(paths).stream()
                    .map(path -> desk.read(FIRST.resolve(path).orElseThrow(), body()))
                    .toList();
        }
    }

    private List<FileDesk.FileRead> run(String... paths) {
        return run(DAY, "v1", paths);
    }

    private static Body body() {
        return new Body("あ".repeat(2000).getBytes(StandardCharsets.UTF_8), "application/pdf", true);
    }

    @Test
    void theSameBytesAreReadOnceInARunAndNotAgainInTheNext() {
        FileDesk.FileRead first = run("one.pdf", "/b/two.pdf").get(1);
        FileDesk.FileRead again = run("/c/three.pdf").get(0);

        assertThat(read).hasValue(1);
        assertThat(first.fact().url().path()).isEqualTo("/b/two.pdf");
        assertThat(again.fact().url().path()).isEqualTo("/c/three.pdf");
        assertThat(again.fact().title().text()).isEqualTo("広報");
        assertThat(again.fact().pages()).isEqualTo(Observed.seen(3));
        FoundLink link = again.reading().links().get(0);
        assertThat(link.to().address()).isEqualTo("https://forms.example/x");
        assertThat(link.place()).isEqualTo(new Place.ImageSpot(again.fact().url(), new Spot(5, 6)));
        assertThat(link.words().raw()).startsWith("申込").doesNotContain("1234");
    }

    @Test
    void whatIsKnownIsEqualToWhatWasRead() {
        assertThat(run("one.pdf")).isEqualTo(run("one.pdf"));
        assertThat(read).hasValue(1);
    }

    @Test
    void aDocumentWithRelativeLinksIsReadAnewElsewhere() {
        leads = "next.html";
        assertThat(run("one.pdf", "two.pdf")
                        .get(1)
                        .reading()
                        .links()
                        .get(0)
                        .to()
                        .path())
                .isEqualTo("/a/next.html");
        assertThat(read).hasValue(1);
        assertThat(run("/b/one.pdf").get(0).reading().links().get(0).to().path())
                .isEqualTo("/b/next.html");
        assertThat(read).hasValue(2);
    }

    @Test
    void anAddressRelativeToTheFileItselfHoldsForThatFileOnly() {
        leads = "?page=2";
        run("one.pdf", "one.pdf");
        assertThat(read).hasValue(1);
        assertThat(run("two.pdf").get(0).reading().links().get(0).to().address())
                .endsWith("/a/two.pdf?page=2");
        assertThat(read).hasValue(2);
    }

    @Test
    void otherReadersReadAnew() {
        run("one.pdf");
        run(DAY, "v2", "one.pdf");
        assertThat(read).hasValue(2);
    }

    @Test
    void noDocumentIsKeptThatLeadsToAnAddressWithAPersonalValue() {
        leads = "https://forms.example/x?mail=taro@example.jp";
        run("one.pdf", "two.pdf");
        assertThat(read).hasValue(1);
        run("one.pdf");
        assertThat(read).hasValue(2);
    }

    @Test
    void whatWasNotReadToItsEndIsTriedAgainByTheNextRun() {
        unread = 1;
        run("one.pdf", "two.pdf");
        run("one.pdf");
        assertThat(read).hasValue(2);
        unread = 0;
        pages = Observed.unseen(Cause.TOO_LARGE);
        run("one.pdf");
        run("one.pdf");
        assertThat(read).hasValue(4);
    }

    @Test
    void aDocumentBehindAPasswordIsKnownAgain() {
        pages = Observed.unseen(Cause.LOCKED);
        run("one.pdf");
        assertThat(run("one.pdf").get(0).fact().pages()).isEqualTo(Observed.unseen(Cause.LOCKED));
        assertThat(read).hasValue(1);
    }

    @Test
    void whatNobodyAskedForInAYearIsDropped() {
        run("one.pdf");
        run(DAY.plus(Duration.ofDays(300)), "v1", "one.pdf");
        run(DAY.plus(Duration.ofDays(600)), "v1", "one.pdf");
        assertThat(read).hasValue(1);
        run(DAY.plus(Duration.ofDays(966)), "v1");
        run(DAY.plus(Duration.ofDays(967)), "v1", "one.pdf");
        assertThat(read).hasValue(2);
    }

    @Test
    void ofTwoThreadsWithTheSameBytesOneReads() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (KnownDocuments known = history.documents(Clock.fixed(DAY, ZoneOffset.UTC))) {
            FileDesk slow = (url, body) -> {
                begun.countDown();
                try {
                    Thread.sleep(300);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return reading(url);
            };
            FileDesk desk = new RememberingDesk(slow, known, new DocumentExchange(new PersonalJudge()), "v1");
            Thread other = new Thread(() -> desk.read(FIRST, body()));
            other.start();
            begun.await();
            desk.read(FIRST, body());
            other.join();
        }
        assertThat(read).hasValue(1);
    }
}
