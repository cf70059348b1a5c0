package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.DocumentLink;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
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
    /** A server that gives the same validators for what has changed. */
    static final int LIAR = 0xD3;

    private static final Logger LOG = LoggerFactory.getLogger(VisitMemory.class);
    /** A file in which so many times more is out of date than holds is begun anew. */
    private static final int MOST_WASTE = 2;

    private static final long SMALL = 1 << 20;

    private final Path path;
    private final String kind;
    private final FactCodec codec = new FactCodec();
    private final VisitWriter writer = new VisitWriter(codec);
    private final VisitAddresses addresses;
    private final VisitTexts texts;
    private final Set<String> liars = new HashSet<>();
    private final VisitIndex visits = new VisitIndex();
    private @Nullable VisitFile file;
    private @Nullable VisitBlocks blocks;

    private VisitMemory(Path path, String kind, VisitAddresses addresses) {
        this.path = path;
        this.kind = kind;
        this.addresses = addresses;
        this.texts = addresses.texts();
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
        Path path = path(folder, site);
        String kind = FactShape.of("visits 1 " + readers + " " + start.origin(), VisitMatter.class);
        VisitMemory memory = new VisitMemory(path, kind, new VisitAddresses(start.origin(), own));
        try {
            Files.createDirectories(path.getParent());
            memory.load();
            return memory;
        } catch (IOException e) {
            LOG.warn("What earlier runs read cannot be used, and all is read anew: {}", e.getMessage());
            return memory;
        }
    }

    /** Where it is. */
    static Path path(Path folder, String site) {
        return folder.resolve("runs").resolve(FileStem.of(site) + ".memory");
    }

    private void load() throws IOException {
        VisitFile open = VisitFile.open(path, this::block);
        if (open.length() > SMALL && open.length() - visits.live() > MOST_WASTE * visits.live()) {
            open.close();
            Files.delete(path);
            forgetAll();
            open = VisitFile.open(path, this::block);
        }
        if (open.length() == 0) {
            forgetAll();
            ByteSink start = new ByteSink();
            start.text(kind);
            open.append(START, start);
        }
        file = open;
        blocks = new VisitBlocks(open);
    }

    private void forgetAll() {
        texts.clear();
        liars.clear();
        visits.clear();
    }

    private boolean block(long at, byte[] content) {
        ByteSource in = new ByteSource();
        in.over(content, 1, content.length - 1);
        try {
            return switch (content[0] & 0xFF) {
                case START -> at == 0 && in.text().equals(kind);
                case VISIT -> at > 0 && visited(VisitRecord.addresses(in, texts), at, content);
                case GONE -> at > 0 && gone(in.small());
                case LIAR -> at > 0 && liar(in.text());
                default -> false;
            };
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return false;
        }
    }

    private boolean liar(String origin) {
        liars.add(origin);
        return true;
    }

    private boolean gone(int number) {
        visits.remove(number);
        return true;
    }

    private boolean visited(int number, long at, byte[] content) {
        visits.put(number, at, VisitBlocks.form(content), content.length);
        return number < texts.size();
    }

    /** How many addresses it has numbers for. */
    public synchronized int size() {
        return texts.size();
    }

    /** Whether a visit to the address with this number is kept. */
    public synchronized boolean isKept(int number) {
        return visits.place(number) != VisitIndex.NOWHERE;
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
        if (at == VisitIndex.NOWHERE || open == null) {
            return Optional.empty();
        }
        try {
            VisitBlocks.Visit visit = open.read(at);
            return visit == null ? Optional.empty() : Optional.of(new Kept(visit));
        } catch (IOException | RuntimeException e) {
            LOG.debug("What an earlier run read cannot be looked up", e);
            return Optional.empty();
        }
    }

    /** The number of an address that something in the memory leads to; -1 if there is none. */
    public synchronized int number(PublicUrl url) {
        return addresses.find(url);
    }

    /**
     * The address with a number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public synchronized PublicUrl address(int number) {
        return addresses.url(number);
    }

    /** Takes in what a visit gave, in place of what an earlier one gave. */
    public synchronized void keep(PublicUrl url, VisitMatter matter, List<DocumentLink> links) {
        VisitBlocks open = blocks;
        if (file == null || open == null) {
            return;
        }
        try {
            writer.write(url, matter, links, file.length() + VisitFile.HEAD, addresses);
            long at = open.append(writer.open(), writer.rest(), matter.form());
            addresses.settle();
            visits.put(addresses.find(url), at, matter.form(), (int) (file.length() - at));
        } catch (VisitAddresses.NotToBeKept e) {
            forget(url);
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** The same was given with other validators. */
    public synchronized void renew(PublicUrl url, Validators validators) {
        find(url)
                .ifPresent(kept -> keep(
                        url,
                        kept.matter().with(validators),
                        kept.links(number -> false).stream()
                                .map(KeptVisit.NumberedLink::link)
                                .toList()));
    }

    /** Nothing is at an address any more, or what is there is not to be kept. */
    public synchronized void forget(PublicUrl url) {
        int number = addresses.find(url);
        if (isKept(number)) {
            visits.remove(number);
            ByteSink gone = new ByteSink();
            gone.number(number);
            append(GONE, gone);
        }
    }

    /** A server (scheme, host, port) gave the same validators for something else: it is not to be believed any more. */
    public synchronized void disbelieve(String origin) {
        if (liars.add(origin)) {
            ByteSink liar = new ByteSink();
            liar.text(origin);
            append(LIAR, liar);
        }
    }

    public synchronized boolean isDisbelieved(String origin) {
        return liars.contains(origin);
    }

    private void append(int block, ByteSink content) {
        try {
            if (file != null) {
                file.append(block, content);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** What is written of a run stays good; nothing more is written or read. */
    private void giveUp(IOException e) {
        LOG.warn("What this run reads is not kept for the next one: {}", e.getMessage());
        close();
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
            LOG.debug("{} was not closed", path, e);
        }
    }

    private Label words(long at) {
        if (blocks == null) {
            throw new IndexOutOfBoundsException("the memory is closed");
        }
        return blocks.words(at);
    }

    private final class Kept implements KeptVisit {
        private final VisitRecord record = new VisitRecord(codec, addresses::url, VisitMemory.this::words);
        private final VisitMatter matter;

        Kept(VisitBlocks.Visit visit) {
            matter = record.matter(visit.number(), visit.rest());
        }

        @Override
        public VisitMatter matter() {
            return matter;
        }

        @Override
        public List<NumberedLink> links(IntPredicate needless) {
            synchronized (VisitMemory.this) {
                return record.links(needless);
            }
        }
    }
}
