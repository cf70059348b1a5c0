package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.DocumentLink;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;
import org.mimawari.term.Validators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the last visit to each address of a site gave, in a file of its own ({@code runs/<site>.memory} in the store's folder), so that what has not changed need not be read again.
 *
 * <p>Facts and masked words only, and nothing of a visit that led to an address in which something would have to be masked. Only an aid: a file that is damaged, that other readers
 * wrote or that cannot be written makes everything be read anew. In memory some 80 bytes an address. Thread-safe. One process at a time may have it open, which the lock of the site's run sees to.
 */
public final class VisitMemory implements AutoCloseable {
    static final int START = 0xD0;
    static final int VISIT = 0xD1;
    /** Nothing is there any more. */
    static final int GONE = 0xD2;
    /** Something is there of which nothing is kept. */
    static final int LEFT_OUT = 0xD4;

    private static final Logger LOG = LoggerFactory.getLogger(VisitMemory.class);
    /** No page that people read is a tenth of it. */
    private static final int LARGEST = 1 << 20;

    private final FactCodec codec = new FactCodec();
    private final VisitWriter writer = new VisitWriter(codec);
    private final VisitState state;
    private final VisitAddresses addresses;
    private final VisitIndex visits;
    private final VisitNotes notes;
    private @Nullable VisitFile file;
    private @Nullable VisitBlocks blocks;
    private boolean written = true;

    VisitMemory(String origin, Predicate<PublicUrl> own) {
        this.state = VisitState.of(origin, own, (content, kind) -> append(kind, content));
        this.addresses = state.addresses();
        this.visits = state.visits();
        this.notes = state.notes();
    }

    /**
     * Opens the memory of a site, or begins one.
     *
     * @param folder the store's folder
     * @param readers stands for all that decides what is read out of an answer; a memory that others wrote is forgotten
     * @param start an address of the site
     * @param own addresses of the site, which lead to the same place whatever fragment they have
     */
    public static VisitMemory open(
            Path folder, String site, String readers, PublicUrl start, Predicate<PublicUrl> own) {
        String kind = FactShape.of("visits 2 " + readers + " " + start.origin(), VisitMatter.class);
        return new VisitOpening(path(folder, site), kind, () -> new VisitMemory(start.origin(), own)).open();
    }

    /** Where it is. */
    static Path path(Path folder, String site) {
        return folder.resolve("runs").resolve(FileStem.of(site) + ".memory");
    }

    /** Reads a file through, to go on with it. */
    void load(Path path, String kind) throws IOException {
        Files.createDirectories(path.getParent());
        VisitFile open = VisitFile.open(path, (at, content) -> state.block(kind, at, content));
        if (open.length() == 0) {
            state.clear();
            ByteSink start = new ByteSink();
            start.text(kind);
            open.append(START, start);
        }
        addresses.settle();
        file = open;
        blocks = new VisitBlocks(open);
    }

    /** How many bytes of the file say nothing that still holds. */
    long waste() {
        return file == null ? 0 : file.length() - visits.live();
    }

    long live() {
        return visits.live();
    }

    VisitState state() {
        return state;
    }

    /** How many addresses it has numbers for. */
    public synchronized int size() {
        return addresses.size();
    }

    /** Whether a visit to the address with this number is kept. */
    public synchronized boolean isKept(int number) {
        return visits.place(number) >= 0;
    }

    /** Whether the address with this number was read, and nothing of that is kept. */
    public synchronized boolean isLeftOut(int number) {
        return visits.place(number) == VisitIndex.LEFT_OUT;
    }

    /** What the visit to the address with this number turned out to be; -1 if none is kept. */
    public synchronized int form(int number) {
        return visits.form(number);
    }

    /** What the last visit gave. */
    public synchronized Optional<KeptVisit> find(PublicUrl url) {
        return find(addresses.find(url));
    }

    /** What the last visit to the address with this number gave. */
    public synchronized Optional<KeptVisit> find(int number) {
        long at = visits.place(number);
        VisitBlocks open = blocks;
        if (at < 0 || open == null) {
            return Optional.empty();
        }
        try {
            VisitBlocks.Visit visit = open.read(at);
            return visit == null
                    ? Optional.empty()
                    : Optional.of(new KeptRecord(this, new VisitRecord(codec, addresses::url, open::words), visit));
        } catch (IOException | RuntimeException e) {
            LOG.debug("What an earlier run read cannot be looked up", e);
            return Optional.empty();
        }
    }

    /** The number of an address that something in the memory leads to; -1 if there is none. */
    public synchronized int number(PublicUrl url) {
        return addresses.find(url);
    }

    /** The numbers of addresses that links lead to, in their order; -1 for one that has none. */
    public synchronized int[] numbers(List<PublicUrl> urls) {
        return urls.stream().mapToInt(addresses::known).toArray();
    }

    /**
     * The address with a number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public synchronized PublicUrl address(int number) {
        return addresses.url(number);
    }

    /** The same as {@link #keepNumbered}, of links whose numbers are not known. */
    public void keep(PublicUrl url, VisitMatter matter, List<DocumentLink> links) {
        keepNumbered(
                url,
                matter,
                links.stream()
                        .map(link -> new KeptVisit.NumberedLink(VisitTexts.UNKNOWN, link))
                        .toList());
    }

    /**
     * Takes in what a visit gave, in place of what an earlier one gave. One that must not be kept, or is too large, is left out.
     *
     * @param links with the numbers that {@link #numbers} gave
     */
    public synchronized void keepNumbered(PublicUrl url, VisitMatter matter, List<KeptVisit.NumberedLink> links) {
        VisitFile to = file;
        VisitBlocks open = blocks;
        if (to == null || open == null || !written) {
            return;
        }
        try {
            writer.write(url, matter, links, to.length() + VisitFile.HEAD, addresses);
            if (writer.open().length() + writer.rest().length() > LARGEST) {
                throw new VisitAddresses.NotToBeKept();
            }
            long at = open.append(writer.open(), writer.rest(), matter.form());
            addresses.settle();
            visits.put(addresses.find(url), at, matter.form(), (int) (to.length() - at));
        } catch (VisitAddresses.NotToBeKept e) {
            undo();
            leaveOut(url);
        } catch (IOException e) {
            undo();
            giveUp(e);
        }
    }

    private void undo() {
        writer.undo();
        addresses.undo();
    }

    /** The same was given with other validators. */
    public synchronized void renew(PublicUrl url, Validators validators) {
        find(url).ifPresent(kept -> keep(url, kept.matter().with(validators), kept.allLinks()));
    }

    /** Something is at an address of which nothing is to be kept. */
    public synchronized void leaveOut(PublicUrl url) {
        if (isLeftOut(addresses.find(url)) || file == null || !written) {
            return;
        }
        try {
            ByteSink left = new ByteSink();
            addresses.write(url, left);
            append(LEFT_OUT, left);
            addresses.settle();
            visits.remove(addresses.find(url), VisitIndex.LEFT_OUT);
        } catch (VisitAddresses.NotToBeKept e) {
            addresses.undo();
        }
    }

    /** Nothing is at an address any more. */
    public synchronized void forget(PublicUrl url) {
        int number = addresses.find(url);
        if (visits.place(number) != VisitIndex.NOWHERE) {
            visits.remove(number, VisitIndex.NOWHERE);
            ByteSink gone = new ByteSink();
            gone.number(number);
            append(GONE, gone);
        }
    }

    /** A walk through the whole site has ended, which counts once for each scan: what several in a row did not meet is forgotten, as {@link VisitState#aged} says. */
    public synchronized void age(ScanId scan, IntPredicate met, IntPredicate sure) {
        if (state.ages().begin(scan.value())) {
            state.aged(met, sure).forEach(number -> forget(address(number)));
            writeAges();
        }
    }

    /** Writes down how long it is that scans met what they did not meet. */
    synchronized void writeAges() {
        ByteSink all = new ByteSink();
        state.ages().write(all);
        append(VisitAges.AGES, all);
    }

    /** A server (scheme, host, port) gave the same validators for something else: it is not to be believed any more. */
    public synchronized void disbelieve(String origin) {
        notes.addLiar(origin);
    }

    /** Notes the organisation's own telephone numbers, as a walk through the whole site told them. */
    public synchronized void noteOwnNumbers(NotedNumbers own) {
        notes.changeOwn(own);
    }

    /** What was noted last. */
    public synchronized NotedNumbers ownNumbers() {
        return notes.own();
    }

    public synchronized boolean isDisbelieved(String origin) {
        return notes.liars().contains(origin);
    }

    private void append(int block, ByteSink content) {
        try {
            if (file != null && written) {
                file.append(block, content);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** What is written stays good and can be read; nothing more is written. */
    private void giveUp(IOException e) {
        LOG.warn("What this run reads is not kept for the next one: {}", e.getMessage());
        written = false;
    }

    @Override
    public synchronized void close() {
        try {
            if (blocks != null) {
                blocks.close();
            }
            blocks = null;
            file = null;
        } catch (IOException e) {
            LOG.debug("The memory of a site was not closed", e);
        }
    }
}
