package org.mimawari.history;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.mimawari.term.PublicUrl;

/**
 * What the blocks of a {@link VisitMemory} come to: the numbers of addresses, where the last visit to each stands, how long it is that scans met it, which servers are not to be believed. Used by
 * one thread at a time.
 */
record VisitState(VisitAddresses addresses, VisitIndex visits, VisitAges ages, Set<String> liars) {

    VisitState(String origin, Predicate<PublicUrl> own) {
        this(new VisitAddresses(origin, own), new VisitIndex(), new VisitAges(), new HashSet<>());
    }

    void clear() {
        addresses.clear();
        visits.clear();
        ages.clear();
        liars.clear();
    }

    /**
     * Takes in a block.
     *
     * @param kind what the first one must say
     * @return false if it is not one of such a memory
     */
    boolean block(String kind, long at, byte[] content) {
        ByteSource in = new ByteSource();
        in.over(content, 1, content.length - 1);
        int block = content[0] & 0xFF;
        try {
            if (at == 0 || block == VisitMemory.START) {
                return at == 0 && block == VisitMemory.START && in.text().equals(kind);
            }
            switch (block) {
                case VisitMemory.VISIT -> visit(in, at, content);
                case VisitMemory.GONE -> visits.remove(in.small(), VisitIndex.NOWHERE);
                case VisitMemory.LEFT_OUT -> visits.remove(addresses.read(in), VisitIndex.LEFT_OUT);
                case VisitMemory.LIAR -> liars.add(in.text());
                case VisitMemory.AGES -> ages.read(in, addresses.size());
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return false;
        }
    }

    private void visit(ByteSource in, long at, byte[] content) {
        visits.put(addresses.read(in), at, VisitBlocks.form(content), content.length);
    }
}
