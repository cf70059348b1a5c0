package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.DrawnSite;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Resumption;
import org.mimawari.gather.Walk;
import org.mimawari.gather.WalkInWords;
import org.mimawari.gather.probe.Probe;
import org.mimawari.history.RunJournal;
import org.mimawari.scan.journal.EarlierPart;
import org.mimawari.scan.journal.JournalLog;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;

/** A walk that is taken up from a checkpoint is the walk that is taken up from all its steps. */
class CheckpointTest {
    private static final String VERSION = "test";
    /** Some ten checkpoints in a walk, with from none to many steps behind each. */
    private static final long INTERVAL = 2_000;

    private static final List<Probe<?>> PROBES = BuiltInProbes.all(new PersonalJudge(), ServiceSettings.NONE);

    /** One of so many moments is looked at. */
    private static final int MOMENTS = Integer.getInteger("mimawari.checkpoint.moments", 80);

    @TempDir
    private Path folder;

    private final Set<Path> copies = new LinkedHashSet<>();
    private int askedInAll;

    /** Copied while the walk goes on, as a kill at that moment would leave the files. */
    private void copy(Path store) {
        Path copy = folder.resolve("copy-" + copies.size() + "/runs");
        try {
            Files.createDirectories(copy);
            for (String ending : List.of(".checkpoint", ".matter", ".journal")) {
                for (Path file : files(store, ending)) {
                    Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copies.add(copy.getParent());
    }

    private static List<Path> files(Path store, String ending) throws IOException {
        try (Stream<Path> all = Files.list(store.resolve("runs"))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static RunJournal open(Path store) {
        return RunJournal.openOrResume(store, "青空市", false, () -> new ScanId("one"));
    }

    private static MetServices services() {
        return new MetServices(PROBES);
    }

    /** A part of a walk, which ends after so many questions or at the end of the site. */
    private DrawnSite part(Path store, long seed, int maxUrls, int most) throws InterruptedException {
        Random random = new Random(seed + askedInAll);
        int[] asked = {0};
        DrawnSite site = new DrawnSite(seed, maxUrls, () -> {
            if (asked[0]++ >= most) {
                throw new DrawnSite.Stopped();
            }
            if (random.nextInt(MOMENTS) == 0) {
                copy(store);
            }
        });
        try (RunJournal journal = open(store)) {
            KnownAddresses known = new KnownAddresses(journal.firstKey(), journal.secondKey());
            MetServices services = services();
            JournalLog log = new JournalLog(
                    journal,
                    known,
                    services,
                    fact -> {},
                    () -> journal.checkpointIfDue(INTERVAL, () -> apart(known, services, maxUrls)));
            Walk walk = site.walk(known, services, log);
            Resumption resumption = walk.resumption();
            journal.restore(new EarlierPart(known, resumption, services, VERSION));
            resumption.done();
            walk.run(List.of(), step -> {});
        }
        askedInAll += asked[0];
        return site;
    }

    private static EarlierPart apart(KnownAddresses known, MetServices services, int maxUrls) {
        KnownAddresses none = known.another();
        return new EarlierPart(none, Resumption.apart(none, maxUrls), services.another(), VERSION);
    }

    private static List<String> restored(Path store, int maxUrls, List<PublicUrl> addresses)
            throws InterruptedException {
        try (RunJournal journal = open(store)) {
            assertThat(journal.resumed()).isTrue();
            KnownAddresses known = new KnownAddresses(journal.firstKey(), journal.secondKey());
            MetServices services = services();
            WalkInWords walk = new WalkInWords(known, services, maxUrls);
            Resumption resumption = walk.resumption();
            journal.restore(new EarlierPart(known, resumption, services, VERSION));
            resumption.done();
            return walk.lines(addresses);
        }
    }

    /** They are in no address that is written down, nor in the beginning that such a one shares with another. */
    @Test
    void noValueOfAPersonIsInACheckpoint() throws Exception {
        Path store = folder.resolve("store");
        List<PublicUrl> addresses = part(store, 1, 10_000, Integer.MAX_VALUE).addresses();
        assertThat(addresses).anyMatch(url -> url.address().contains("?mail=hana"));
        assertThat(addresses).anyMatch(url -> url.address().contains("?entry.11="));
        int seen = 0;
        for (Path copy : copies) {
            for (Path file : files(copy, ".checkpoint")) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .contains("https://www.city.aozora.example/")
                        .doesNotContain("mail=", "hana", "entry.11", "%E5%B1%B1");
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 10000", "2, 10000", "3, 400", "6, 250"})
    void aCheckpointAndTheStepsBehindItMakeWhatAllStepsMake(long seed, int maxUrls) throws Exception {
        Path store = folder.resolve("store");
        List<PublicUrl> addresses = new ArrayList<>();
        for (int most : List.of(150, 3, 200, Integer.MAX_VALUE)) {
            addresses.addAll(part(store, seed, maxUrls, most).addresses());
        }
        copy(store);
        List<PublicUrl> each = addresses.stream().distinct().toList();
        int withCheckpoint = 0;
        for (Path copy : copies) {
            List<Path> checkpoints = files(copy, ".checkpoint");
            List<String> fromCheckpoint = restored(copy, maxUrls, each);
            assertThat(files(copy, ".checkpoint")).isEqualTo(checkpoints);
            for (Path checkpoint : checkpoints) {
                Files.delete(checkpoint);
                withCheckpoint++;
            }
            assertThat(fromCheckpoint).isEqualTo(restored(copy, maxUrls, each));
        }
        assertThat(withCheckpoint).isGreaterThan(1);
    }
}
