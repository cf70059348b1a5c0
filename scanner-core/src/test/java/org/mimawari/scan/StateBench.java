package org.mimawari.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.HandWalk;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Resumption;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.Target;
import org.mimawari.history.RunJournal;
import org.mimawari.scan.journal.CheckpointRule;
import org.mimawari.scan.journal.EarlierPart;
import org.mimawari.scan.journal.JournalLog;
import org.mimawari.scan.journal.RunFacts;
import org.mimawari.site.Visited;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Via;

/**
 * Measures what the state of a walk costs: its files, its live heap, how long a start takes that goes on with it. Leads a walk by
 * hand, without network and without pages: all addresses of a sitemap first, so that all of them wait, then one page after another,
 * each with links to the next eight.
 *
 * <p>Arguments: {@code walk FOLDER NUMBER} or {@code restart FOLDER} (in a process of its own, after a walk), {@code restart-whole FOLDER} (the same
 * without the checkpoint, which is removed) or {@code end FOLDER}.
 */
final class StateBench {
    private static final double MB = 1e6;
    private static final int LINKS = 8;
    private static final String VERSION = "bench";

    private final Path folder;
    private final long before = live();
    private final RunJournal journal;
    private final KnownAddresses known;
    private final JournalLog log;
    private final HandWalk walk;
    private final MetServices services = new MetServices(List.of());
    /** Held until the heap was measured with it. */
    private @Nullable EarlierPart written;

    private int checkpoints;
    private long mostLive;

    private StateBench(Path folder) {
        this.folder = folder;
        journal = RunJournal.openOrResume(folder, "青空市", false, () -> new ScanId("bench"));
        known = new KnownAddresses(journal.firstKey(), journal.secondKey());
        log = new JournalLog(journal, known, services, fact -> {}, this::checkpoint);
        walk = new HandWalk(known, log, Integer.MAX_VALUE);
    }

    public static void main(String[] args) throws Exception {
        StateBench bench = new StateBench(Path.of(args[1]));
        switch (args[0]) {
            case "walk" -> bench.walk(Integer.parseInt(args[2]));
            case "restart" -> bench.restart("as after a kill");
            case "restart-whole" -> {
                bench.forgetCheckpoint();
                bench.restart("without a checkpoint");
            }
            default -> bench.end();
        }
        bench.journal.close();
    }

    private static void say(String what, Object... values) {
        System.out.println(String.format(Locale.ROOT, what, values));
    }

    private void walk(int number) throws InterruptedException, IOException {
        double start = processor();
        PublicUrl map = PublicUrl.of("https://www.city.aozora.example/sitemap.xml");
        for (int i = 0; i < number; i++) {
            walk.link(CityAddresses.page(i), new Route(map, Label.NONE, Label.NONE, Via.SITEMAP, Place.WHOLE), 1);
            if (i % 1000 == 999) {
                walk.settled();
            }
        }
        walk.settled();
        tell("waiting", number, start);
        start = processor();
        for (int i = 0; i < number; i++) {
            visit(walk.take(), i, number);
            if (i == number / 2) {
                tell("half done", number, start);
            }
        }
        tell("done", number, start);
    }

    private void checkpoint() {
        journal.checkpointIfDue(CheckpointRule.USUAL_INTERVAL, () -> {
            KnownAddresses none = known.another();
            Resumption apart = Resumption.apart(none, Integer.MAX_VALUE);
            written = new EarlierPart(none, apart, services.another(), VERSION);
            return written;
        });
        if (written != null) {
            checkpoints++;
            mostLive = Math.max(mostLive, live() - before);
            written = null;
        }
    }

    private void visit(Target target, int page, int number) {
        Label title = CityAddresses.title(page);
        for (int next = page + 1; next <= page + LINKS && next < number; next++) {
            Route route = new Route(target.url(), title, CityAddresses.title(next), Via.LINK, Place.WHOLE);
            walk.link(CityAddresses.page(next), route, target.depth() + 1);
        }
        walk.finish(target, title);
    }

    private void tell(String when, int number, double start) throws IOException {
        double micros = (processor() - start) * 1000;
        double heap = (live() - before) / MB;
        double per = number / 100_000.0;
        long files = size(".journal") + size(".matter") + size(".checkpoint");
        say(
                "%d addresses, %-9s: steps %.1f MB, matter %.1f MB, checkpoint %.1f MB (%.1f MB for 100,000, %.1f MB while the checkpoint is replaced); live heap %.1f MB (%.1f MB for 100,000); %.1f us of processor each",
                number,
                when,
                size(".journal") / MB,
                size(".matter") / MB,
                size(".checkpoint") / MB,
                files / MB / per,
                (files + size(".checkpoint")) / MB / per,
                heap,
                heap / per,
                micros / number);
        say(
                "%d addresses, %-9s: %d checkpoints so far, live heap at most %.1f MB while one is written",
                number, when, checkpoints, mostLive / MB);
    }

    private long size(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.filter(one -> one.toString().endsWith(suffix))
                    .mapToLong(one -> one.toFile().length())
                    .sum();
        }
    }

    /** Processor time of this thread in milliseconds: what else the machine does is not in it. */
    private static double processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    /** What is still in use after a collection. */
    private static long live() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void restart(String with) {
        long start = System.nanoTime();
        double processorBefore = processor();
        try (RunJournal again = reopened()) {
            Resumption resumption = walk.resumption();
            known.inOneGo(() -> {
                again.restore(new EarlierPart(known, resumption, services, VERSION));
                resumption.done();
            });
        }
        say(
                "restart %s: %.0f ms, %.0f of them processor, to take up %d finished, %d waiting; live heap %.1f MB",
                with,
                (System.nanoTime() - start) / 1e6,
                processor() - processorBefore,
                walk.pages(),
                walk.waiting(),
                (live() - before) / MB);
    }

    /** Opened a second time, so that the time that it takes is measured too. */
    private RunJournal reopened() {
        journal.close();
        return RunJournal.openOrResume(folder, "青空市", false, () -> new ScanId("bench"));
    }

    private void forgetCheckpoint() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".checkpoint")).toList()) {
                Files.delete(file);
            }
        }
    }

    private void end() {
        double processorBefore = processor();
        RunFacts facts = new RunFacts(new ServiceLinks(List.of()), log::hidden);
        journal.read(facts);
        List<Visited> found = facts.visited();
        double millis = processor() - processorBefore;
        say(
                "end: %.0f ms of processor to read %d facts; live heap %.1f MB",
                millis, found.size(), (live() - before) / MB);
        say("with %d ways to each", found.get(found.size() / 2).routes().size());
    }
}
