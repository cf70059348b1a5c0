package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the memory of a site. One of which most is out of date is written anew first, into a file beside it that takes its place when it is whole. */
final class VisitOpening {
    private static final Logger LOG = LoggerFactory.getLogger(VisitOpening.class);
    /** So many times more may be out of date than holds. */
    private static final int MOST_WASTE = 2;

    private static final long SMALL = 1 << 20;

    private final Path path;
    private final String kind;
    private final Supplier<VisitMemory> empty;

    /** @param empty makes one that has no file yet */
    VisitOpening(Path path, String kind, Supplier<VisitMemory> empty) {
        this.path = path;
        this.kind = kind;
        this.empty = empty;
    }

    VisitMemory open() {
        VisitMemory memory = empty.get();
        try {
            memory.load(path, kind);
            boolean worn = memory.waste() > SMALL && memory.waste() > MOST_WASTE * memory.live();
            return worn ? anew(memory) : memory;
        } catch (IOException e) {
            memory.close();
            LOG.warn("What earlier runs read cannot be used, and all is read anew: {}", e.getMessage());
            return empty.get();
        }
    }

    /** All that still holds. */
    static void copy(VisitMemory from, VisitMemory to) {
        for (int number = 0; number < from.size(); number++) {
            PublicUrl url = from.address(number);
            if (from.isLeftOut(number)) {
                to.leaveOut(url);
            }
            from.find(number).ifPresent(kept -> to.keep(url, kept.matter(), kept.allLinks()));
            if (to.number(url) >= 0) {
                to.state().ages().take(from.state().ages(), number, to.number(url), to.size());
            }
        }
        from.state().notes().liars().forEach(to::disbelieve);
        to.noteOwnNumbers(from.ownNumbers());
        to.state().ages().takeScan(from.state().ages());
        to.writeAges();
    }

    private VisitMemory anew(VisitMemory old) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + "-new");
        Files.deleteIfExists(beside);
        try (VisitMemory copy = empty.get()) {
            copy.load(beside, kind);
            copy(old, copy);
        }
        old.close();
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        VisitMemory memory = empty.get();
        memory.load(path, kind);
        return memory;
    }
}
