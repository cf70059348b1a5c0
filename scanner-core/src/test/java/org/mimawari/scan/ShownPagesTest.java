package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.gather.HandWalk;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Resumption;
import org.mimawari.gather.Target;
import org.mimawari.history.RunJournal;
import org.mimawari.scan.journal.EarlierPart;
import org.mimawari.scan.journal.JournalLog;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Via;

/** How many pages a browser showed is told of the whole run, not of its last part. */
class ShownPagesTest {
    private static final PublicUrl HOME = PublicUrl.of("https://www.city.aozora.example/");
    private static final PublicUrl UNWRITABLE = PublicUrl.of("https://www.city.aozora.example/?mail=hana@example.com");

    @TempDir
    private Path folder;

    /** A part of a walk: what it finds in the journal, and what it does. */
    private interface Part {
        void walk(HandWalk walk) throws InterruptedException;
    }

    private void part(Part part) throws InterruptedException {
        try (RunJournal journal = RunJournal.openOrResume(folder, "青空市", false, () -> new ScanId("one"))) {
            KnownAddresses known = new KnownAddresses(journal.firstKey(), journal.secondKey());
            MetServices services = new MetServices(List.of());
            JournalLog log = new JournalLog(journal, known, services, fact -> {}, () -> {});
            HandWalk walk = new HandWalk(known, log, 100);
            Resumption earlier = walk.resumption();
            journal.restore(new EarlierPart(known, earlier, services, "test"));
            earlier.done();
            part.walk(walk);
        }
    }

    private static void link(HandWalk walk, PublicUrl from, PublicUrl to) {
        walk.link(to, new Route(from, Label.NONE, Label.NONE, Via.LINK, Place.WHOLE), 1);
    }

    @Test
    void pagesThatWereShownBeforeABreakCountAfterIt() throws InterruptedException {
        part(walk -> {
            link(walk, HOME, HOME);
            walk.settled();
            Target home = walk.take();
            link(walk, HOME, HOME.resolve("/plain").orElseThrow());
            link(walk, HOME, HOME.resolve("/shown").orElseThrow());
            walk.show(home);
            walk.finish(home, Label.NONE);
            walk.finish(walk.take(), Label.NONE);
            assertThat(walk.shown()).isEqualTo(1);
        });
        part(walk -> {
            assertThat(walk.shown()).isEqualTo(1);
            Target last = walk.take();
            walk.show(last);
            walk.finish(last, Label.NONE);
            assertThat(walk.shown()).isEqualTo(2);
        });
        part(walk -> assertThat(walk.shown()).isEqualTo(2));
    }

    @Test
    void aPageThatIsReadAgainAfterABreakCountsOnce() throws InterruptedException {
        Part once = walk -> {
            link(walk, HOME, HOME);
            walk.settled();
            Target home = walk.take();
            walk.show(home);
            link(walk, HOME, UNWRITABLE);
            walk.finish(home, Label.NONE);
            assertThat(walk.shown()).isEqualTo(1);
        };
        part(once);
        part(once);
        part(walk -> assertThat(walk.shown()).isEqualTo(1));
    }
}
