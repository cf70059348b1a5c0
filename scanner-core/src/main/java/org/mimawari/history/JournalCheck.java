package org.mimawari.history;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds out how much of a journal that was broken off is whole. */
final class JournalCheck {
    private static final int MARK_LENGTH = 2 * Long.BYTES;
    private static final int MARK_BLOCK = 2 + JournalFile.CHECK + MARK_LENGTH;

    /**
     * The whole beginnings of the two files.
     *
     * @param steps 0 if nothing is whole
     */
    record Whole(long steps, long matter) {}

    /** Pairs of ends of commits behind the last mark, in their order. */
    private static final class Ends {
        private long[] ends = new long[64];
        private int count;

        void clear() {
            count = 0;
        }

        void add(long steps, long matter) {
            if (count + 2 > ends.length) {
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            ends[count++] = steps;
            ends[count++] = matter;
        }

        /** The last of which the matter is whole. */
        Optional<Whole> last(long matterWhole) {
            for (int i = count - 2; i >= 0; i -= 2) {
                if (ends[i + 1] <= matterWhole) {
                    return Optional.of(new Whole(ends[i], ends[i + 1]));
                }
            }
            return Optional.empty();
        }
    }

    private final Path steps;
    private final Path matter;
    private final JournalSpot from;
    private final Ends ends = new Ends();
    private final ByteSource in = new ByteSource();
    private long matterEnd;
    private long markedMatter;

    /** @param from what stands before it is not looked at */
    JournalCheck(Path steps, JournalSpot from) {
        this.steps = steps;
        this.matter = JournalPair.matterPath(steps);
        this.from = from;
        this.matterEnd = from.matter();
        this.markedMatter = from.matter();
    }

    /** Whether this mark stands in a journal, and the matter is as long as it says. */
    static boolean stands(Path steps, JournalSpot spot) throws IOException {
        Path matter = JournalPair.matterPath(steps);
        if (spot.steps() < MARK_BLOCK || isShorter(steps, spot.steps()) || isShorter(matter, spot.matter())) {
            return false;
        }
        byte[] window = new byte[MARK_BLOCK];
        try (InputStream in = new FileInputStream(steps.toFile())) {
            in.skipNBytes(spot.steps() - MARK_BLOCK);
            if (in.readNBytes(window, 0, MARK_BLOCK) < MARK_BLOCK || !isMark(window)) {
                return false;
            }
        }
        ByteSink content = JournalSpot.content(spot.matter(), spot.lot());
        return Arrays.equals(window, 2 + JournalFile.CHECK, MARK_BLOCK, content.bytes(), 0, content.length());
    }

    private static boolean isShorter(Path file, long length) throws IOException {
        return !Files.exists(file) || Files.size(file) < length;
    }

    /** Empty if the journal was damaged in another way than by the sudden end of the process or of the machine. */
    Optional<Whole> whole() throws IOException {
        if (!Files.exists(steps)) {
            return Optional.of(new Whole(0, 0));
        }
        long length = Files.size(steps);
        if (from.steps() > 0) {
            ends.add(from.steps(), from.matter());
        }
        try (JournalBlocks blocks = new JournalBlocks(steps, from.steps(), length)) {
            while (blocks.next()) {
                take(blocks);
            }
            if (blocks.end() < length && hasMark(blocks.end())) {
                return Optional.empty();
            }
        }
        return withMatter();
    }

    private void take(JournalBlocks blocks) {
        switch (blocks.kind()) {
            case JournalPair.START -> ends.add(blocks.end(), 0);
            case JournalPair.MARK -> {
                markedMatter = matterEnd;
                ends.clear();
                ends.add(blocks.end(), matterEnd);
            }
            default -> {
                in.over(blocks.bytes(), 0, blocks.length());
                matterEnd += in.number();
                ends.add(blocks.end(), matterEnd);
            }
        }
    }

    private Optional<Whole> withMatter() throws IOException {
        long length = Files.exists(matter) ? Files.size(matter) : 0;
        if (length < markedMatter) {
            return Optional.empty();
        }
        long good = markedMatter;
        if (length > markedMatter) {
            try (JournalBlocks blocks = new JournalBlocks(matter, markedMatter, length)) {
                while (blocks.next()) {
                    good = blocks.end();
                }
            }
        }
        return Optional.of(ends.last(good).orElse(new Whole(0, 0)));
    }

    /** Whether a mark stands anywhere behind a place. Looked for byte by byte: where blocks begin is not known any more. */
    private boolean hasMark(long from) throws IOException {
        byte[] window = new byte[MARK_BLOCK];
        try (InputStream in = new BufferedInputStream(new FileInputStream(steps.toFile()), 1 << 16)) {
            in.skipNBytes(from);
            boolean full = in.readNBytes(window, 0, window.length) == window.length;
            for (int next = 0; full && next >= 0; ) {
                if (isMark(window)) {
                    return true;
                }
                next = in.read();
                System.arraycopy(window, 1, window, 0, window.length - 1);
                window[window.length - 1] = (byte) next;
            }
        }
        return false;
    }

    private static boolean isMark(byte[] window) {
        if ((window[0] & 0xFF) != JournalPair.MARK || window[1] != MARK_LENGTH) {
            return false;
        }
        ByteSink content = new ByteSink();
        content.append(window, 2 + JournalFile.CHECK, MARK_LENGTH);
        int check = JournalFile.check(JournalPair.MARK, content.bytes(), MARK_LENGTH);
        for (int i = 0; i < JournalFile.CHECK; i++) {
            if (window[2 + i] != (byte) (check >>> i * 8)) {
                return false;
            }
        }
        return true;
    }
}
