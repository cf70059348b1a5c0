package org.mimawari.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Label;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The blocks of visits in a {@link VisitFile}: what stands open, what is packed, and 17 bytes: how many stand open, how many the rest makes, the place of the visit beside which it was packed (0: none), what it turned out to be. Every
 * {@value #FOLLOWERS} visits another one is chosen for that. Used by one thread at a time.
 */
final class VisitBlocks {
    private static final Logger LOG = LoggerFactory.getLogger(VisitBlocks.class);
    private static final int FOLLOWERS = 256;
    private static final int TAIL = 17;
    private static final int HELD = 8;
    private static final int LONGEST_WORDS = 512;
    private static final byte[] NOTHING = {};

    /** A visit as it was written. */
    @SuppressWarnings("ArrayRecordComponent")
    record Visit(int number, byte[] rest) {}

    private final VisitFile file;
    private final VisitPacker packer = new VisitPacker();
    private final ByteSink content = new ByteSink();
    private final Map<Long, byte[]> models = new LinkedHashMap<>(HELD, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > HELD;
        }
    };
    private long model;
    private int followers = FOLLOWERS;

    VisitBlocks(VisitFile file) {
        this.file = file;
    }

    /** Where it stands from now on. */
    long append(ByteSink open, ByteSink rest, int form) throws IOException {
        long at = file.length();
        boolean chosen = followers >= FOLLOWERS;
        content.clear();
        content.append(open.bytes(), 0, open.length());
        packer.pack(rest, chosen ? NOTHING : model(model), content);
        content.fixed(open.length());
        content.fixed(rest.length());
        content.word(chosen ? 0 : model);
        content.octet(form);
        file.append(VisitMemory.VISIT, content);
        if (chosen) {
            model = at;
            models.put(at, Arrays.copyOf(rest.bytes(), rest.length()));
        }
        followers = chosen ? 1 : followers + 1;
        return at;
    }

    private byte[] model(long at) throws IOException {
        byte[] known = models.get(at);
        if (known == null) {
            Visit visit = read(at);
            known = visit == null ? NOTHING : visit.rest();
            models.put(at, known);
        }
        return known;
    }

    /** What a visit turned out to be, by the bytes of its block. */
    static int form(byte[] block) {
        return block[block.length - 1];
    }

    /** Null if it is not whole. */
    @Nullable
    Visit read(long at) throws IOException {
        byte[] block = file.block(at);
        if (block == null || block.length < TAIL) {
            return null;
        }
        ByteSource tail = new ByteSource();
        tail.over(block, block.length - TAIL, TAIL);
        int open = tail.fixed();
        int size = tail.fixed();
        long beside = tail.word();
        ByteSource head = new ByteSource();
        head.over(block, 0, open);
        for (int left = head.small(); left > 0; left--) {
            head.skip(head.small());
        }
        byte[] rest = packer.unpack(
                Arrays.copyOf(block, block.length - TAIL), open, size, beside == 0 ? NOTHING : model(beside));
        return new Visit(head.small(), rest);
    }

    /**
     * Words that stand open in the file.
     *
     * @throws IndexOutOfBoundsException if none stand there
     */
    Label words(long at) {
        try {
            byte[] bytes = file.bytes(at, LONGEST_WORDS);
            ByteSource in = new ByteSource();
            in.over(bytes, 0, bytes.length);
            return Label.masked(in.text());
        } catch (IOException e) {
            LOG.debug("Words cannot be read", e);
            return Label.NONE; // what they stand for is there without them
        }
    }

    /** @throws IOException if what was written is not safe */
    void close() throws IOException {
        packer.close();
        file.close();
    }
}
