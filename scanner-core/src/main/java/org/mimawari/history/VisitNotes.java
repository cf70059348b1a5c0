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
    private NotedNumbers own = NotedNumbers.NONE;
    private final ObjIntConsumer<ByteSink> file;

    /** @param file takes a block and its kind */
    VisitNotes(ObjIntConsumer<ByteSink> file) {
        this.file = file;
    }

    void clear() {
        liars.clear();
        own = NotedNumbers.NONE;
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
            own = new NotedNumbers(read, in.isAtEnd() ? 0 : in.small());
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

    NotedNumbers own() {
        return own;
    }

    void changeOwn(NotedNumbers other) {
        if (!own.equals(other)) {
            own = other;
            ByteSink all = new ByteSink();
            all.number(other.blocks().size());
            new TreeSet<>(other.blocks()).forEach(all::number);
            all.number(other.pages());
            file.accept(all, OWN_NUMBERS);
        }
    }
}
