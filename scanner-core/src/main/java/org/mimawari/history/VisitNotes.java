package org.mimawari.history;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;

/** What the memory of a site knows of the site as a whole. Used by one thread at a time. */
final class VisitNotes {
    /** A server that gives the same validators for what has changed. */
    static final int LIAR = 0xD3;
    /** In which blocks the organisation's own telephone numbers lie; the last one holds. */
    static final int OWN_NUMBERS = 0xD5;

    private final Set<String> liars = new HashSet<>();
    private Set<Integer> own = Set.of();
    private final ObjIntConsumer<ByteSink> file;

    /** @param file takes a block and its kind */
    VisitNotes(ObjIntConsumer<ByteSink> file) {
        this.file = file;
    }

    void clear() {
        liars.clear();
        own = Set.of();
    }

    /** Takes in a block. Returns whether it is one of these. */
    boolean read(int block, ByteSource in) {
        if (block == LIAR) {
            liars.add(in.text());
            return true;
        }
        if (block == OWN_NUMBERS) {
            Set<Integer> read = new HashSet<>();
            for (int left = in.small(); left > 0; left--) {
                read.add(in.small());
            }
            own = Set.copyOf(read);
            return true;
        }
        return false;
    }

    Set<String> liars() {
        return liars;
    }

    void addLiar(String origin) {
        if (liars.add(origin)) {
            ByteSink liar = new ByteSink();
            liar.text(origin);
            file.accept(liar, LIAR);
        }
    }

    Set<Integer> own() {
        return own;
    }

    void changeOwn(Set<Integer> blocks) {
        if (!own.equals(blocks)) {
            own = Set.copyOf(blocks);
            ByteSink all = new ByteSink();
            all.number(blocks.size());
            new TreeSet<>(blocks).forEach(all::number);
            file.accept(all, OWN_NUMBERS);
        }
    }
}
