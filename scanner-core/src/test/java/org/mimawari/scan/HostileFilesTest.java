package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.Flyers;
import org.mimawari.gather.FileDesk;
import org.mimawari.scan.document.ReadingDesk;
import org.mimawari.site.Observed;
import org.mimawari.term.PublicUrl;

/** Files that are made to exhaust their reader, read as a run reads them: by the real readers, in real processes. */
class HostileFilesTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/file");
    private static final Duration TIME = Duration.ofSeconds(20 + 5);
    /** A loaded machine may take a while to start a process. */
    private static final Duration START = Duration.ofSeconds(20);

    private static final long MOST_KILOBYTES = 512 << 10;

    @Test
    void eachCostsItselfAloneWithinTimeAndMemoryAndTheNextIsRead() throws Exception {
        Map<String, byte[]> files = HostileFiles.all();
        AtomicLong most = new AtomicLong();
        Thread watch = new Thread(() -> watch(most));
        watch.setDaemon(true);
        watch.start();
        try (ReadingDesk desk = new ReadingDesk(new PersonalJudge())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                long began = System.nanoTime();
                long before = most.getAndSet(0);
                FileDesk.FileRead read = desk.read(URL, new Body(file.getValue(), "", true));
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                assertThat(took).as(file.getKey()).isLessThan(TIME.plus(START));
                most.accumulateAndGet(before, Math::max);
                assertThat(most.get()).as(file.getKey()).isLessThan(MOST_KILOBYTES);
                assertThat(desk.read(URL, new Body(Flyers.linking("https://forms.gle/" + began), "", true))
                                .fact()
                                .pages())
                        .as("the document after " + file.getKey())
                        .isEqualTo(Observed.seen(1));
            }
        }
    }

    /** The most memory that a process of ours has ever had at a time; nothing where the system does not tell. */
    private static void watch(AtomicLong most) {
        while (true) {
            ProcessHandle.current().children().forEach(child -> most.accumulateAndGet(kilobytes(child), Math::max));
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException over) {
            return 0;
        }
    }
}
