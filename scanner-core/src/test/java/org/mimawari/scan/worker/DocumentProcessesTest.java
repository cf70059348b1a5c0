package org.mimawari.scan.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.gather.FileDesk.FileRead;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;

class DocumentProcessesTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/files/a.pdf");
    private static final Duration TIME = Duration.ofSeconds(6);

    private final AtomicInteger here = new AtomicInteger();
    private final DocumentProcesses desk = desk(StrangeReader.class.getName());

    private DocumentProcesses desk(String mainClass) {
        return new DocumentProcesses(
                new WorkerCommand(mainClass, List.of()),
                1,
                TIME,
                (url, body) -> {
                    here.incrementAndGet();
                    return new FileRead(Document.closed(url, DocumentKind.OTHER, Cause.LOCKED), Reading.NOTHING);
                },
                body -> DocumentKind.PDF);
    }

    @AfterEach
    void noProcessIsLeftBehind() {
        List<ProcessHandle> running = desk.running();
        desk.close();
        assertThat(running).noneMatch(ProcessHandle::isAlive);
    }

    private static Body body(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8), "application/pdf", true);
    }

    private FileRead read(String order) {
        return desk.read(URL, body(order));
    }

    private static Observed<Integer> unseen(Cause cause) {
        return Observed.unseen(cause);
    }

    @Test
    void aDocumentIsReadElsewhereAsItWouldBeHere() {
        FileRead read = read("広報あおぞら");

        assertThat(read.fact().url()).isSameAs(URL);
        assertThat(read.fact().title().text()).isEqualTo("広報あおぞら");
        assertThat(read.fact().pages()).isEqualTo(Observed.seen(7));
        assertThat(read.fact().unreadPages()).isEqualTo(1);
        assertThat(read.reading().pages()).isEqualTo(7);
        assertThat(read.reading().unread()).isEqualTo(1);
        FoundLink first = read.reading().links().get(0);
        assertThat(first.to().href()).isEqualTo("https://forms.example/x#part");
        assertThat(first.words().raw()).isEqualTo("広報あおぞら");
        assertThat(first.place()).isEqualTo(new Place.PdfPage(3));
        assertThat(read.reading().links().get(1).place()).isEqualTo(new Place.ImageSpot(URL, new Spot(1, 2)));
        assertThat(here).hasValue(0);
    }

    @Test
    void wordsOfPeopleDoNotComeOutOfTheProcess() {
        FileRead read = read("連絡先 090-1234-5678 taro@example.jp");

        assertThat(read.reading().title().raw()).doesNotContain("1234").doesNotContain("taro");
        assertThat(read.reading().links()).allMatch(link -> !link.words().raw().contains("1234"));
    }

    @ParameterizedTest
    @CsvSource({
        "hang, TOO_LARGE",
        "memory, TOO_LARGE",
        "exit, UNREADABLE",
        "halt, UNREADABLE",
        "throw, UNREADABLE",
        "stack, UNREADABLE",
        "garbage, UNREADABLE"
    })
    void aDocumentThatHarmsItsReaderIsLostAloneAndNotTriedAgain(String order, Cause cause) {
        read("first");
        long began = System.nanoTime();

        FileRead lost = read(order);

        assertThat(lost.fact().pages()).isEqualTo(unseen(cause));
        assertThat(lost.fact().kind()).isEqualTo(DocumentKind.PDF);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIME.plusSeconds(6));
        int before = desk.started();
        assertThat(desk.read(PublicUrl.of("https://www.city.aozora.example/copy.pdf"), body(order))
                        .fact()
                        .pages())
                .isEqualTo(unseen(cause));
        assertThat(desk.started()).isEqualTo(before);
        assertThat(read("next").fact().pages()).isEqualTo(Observed.seen(7));
        assertThat(desk.started()).isEqualTo(2);
        assertThat(here).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"print", "errors", "threads"})
    void whatALibraryPrintsOrStartsHarmsNothing(String order) {
        assertThat(read(order).fact().pages()).isEqualTo(Observed.seen(7));
        assertThat(read("next").fact().pages()).isEqualTo(Observed.seen(7));
        assertThat(desk.started()).isEqualTo(1);
    }

    @Test
    void aProcessWhoseMemoryStaysFullIsNotUsedAgain() {
        assertThat(read("keep").fact().pages()).isEqualTo(Observed.seen(7));
        assertThat(desk.running()).isEmpty();
        assertThat(read("next").fact().pages()).isEqualTo(Observed.seen(7));
        assertThat(desk.started()).isEqualTo(2);
    }

    @Test
    void nothingOfTheEnvironmentIsHandedOn() {
        assertThat(read("environment").fact().title().text().split(" "))
                .isSubsetOf("LC_ALL", "MALLOC_ARENA_MAX", "LD_LIBRARY_PATH", "SystemRoot");
    }

    @Test
    void theProcessKeepsNoFileInTheTemporaryFolder() {
        read("first");
        long pid = desk.running().get(0).pid();

        assertThat(namesBelow(new File(System.getProperty("java.io.tmpdir")), 2))
                .doesNotContain(Long.toString(pid));
    }

    /** Others make and delete files there meanwhile. */
    private static Stream<String> namesBelow(File folder, int depth) {
        File[] files = folder.listFiles();
        return files == null || depth == 0
                ? Stream.empty()
                : Stream.of(files)
                        .flatMap(file -> Stream.concat(Stream.of(file.getName()), namesBelow(file, depth - 1)));
    }

    @Test
    void aProcessThatEndedBetweenTwoDocumentsCostsNone() throws Exception {
        read("first");
        ProcessHandle process = desk.running().get(0);
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);

        assertThat(read("next").fact().pages()).isEqualTo(Observed.seen(7));
    }

    /** Ctrl+C reaches all processes of a terminal, and a stopping system all of a service. */
    @Test
    void aProcessThatIsAskedToEndCostsNoDocument() throws Exception {
        read("first");
        ProcessHandle first = desk.running().get(0);
        CompletableFuture<FileRead> result = new CompletableFuture<>();
        Thread reading = new Thread(() -> result.complete(read("hang")));
        reading.start();
        Thread.sleep(500);

        first.destroy();
        first.onExit().get(5, TimeUnit.SECONDS);
        while (desk.started() < 2) {
            Thread.sleep(20);
        }

        reading.interrupt();
        assertThat(result.get(3, TimeUnit.SECONDS).fact().pages()).isEqualTo(unseen(Cause.NOT_ATTEMPTED));
    }

    @Test
    void whoWaitsForAProcessCanBeStoppedToo() throws Exception {
        Thread first = new Thread(() -> read("hang"));
        first.start();
        while (desk.running().isEmpty()) {
            Thread.sleep(20);
        }
        CompletableFuture<FileRead> result = new CompletableFuture<>();
        Thread second = new Thread(() -> result.complete(read("next")));
        second.start();
        Thread.sleep(200);

        second.interrupt();

        assertThat(result.get(3, TimeUnit.SECONDS).fact().pages()).isEqualTo(unseen(Cause.NOT_ATTEMPTED));
        first.interrupt();
        first.join();
    }

    @Test
    void aRunThatIsStoppedLetsGoOfItsDocumentAtOnce() throws Exception {
        read("first");
        ProcessHandle process = desk.running().get(0);
        CompletableFuture<FileRead> result = new CompletableFuture<>();
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        Thread reading = new Thread(() -> {
            result.complete(read("hang"));
            told.complete(Thread.currentThread().isInterrupted());
        });
        reading.start();
        Thread.sleep(500);

        reading.interrupt();

        assertThat(result.get(3, TimeUnit.SECONDS).fact().pages()).isEqualTo(unseen(Cause.NOT_ATTEMPTED));
        assertThat(told.get(3, TimeUnit.SECONDS)).isTrue();
        process.onExit().get(3, TimeUnit.SECONDS);
    }

    @Test
    void aProcessEndsWithTheRunThatStartedItHoweverThatEnds() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StrangeParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();

            parent.destroyForcibly();

            child.onExit().get(20, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void documentsAreReadHereWhereNoProcessCanBeStarted() {
        try (DocumentProcesses none = desk("org.mimawari.NoSuchClass")) {
            assertThat(none.read(URL, body("a")).fact().pages()).isEqualTo(unseen(Cause.LOCKED));
            assertThat(none.read(URL, body("b")).fact().pages()).isEqualTo(unseen(Cause.LOCKED));
            assertThat(here).hasValue(2);
        }
    }
}
