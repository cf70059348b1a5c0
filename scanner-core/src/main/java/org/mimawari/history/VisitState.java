package org.mimawari.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.mimawari.term.PublicUrl;

/**
 * What the blocks of a {@link VisitMemory} come to: the numbers of addresses, where the last visit to each stands, how long it is that scans met it, which servers are not to be believed. Used by
 * one thread at a time.
 */
record VisitState(VisitAddresses addresses, VisitIndex visits, VisitAges ages, VisitNotes notes) {

    /** @param file takes a block and its kind */
    static VisitState of(String origin, Predicate<PublicUrl> own, ObjIntConsumer<ByteSink> file) {
        return new VisitState(new VisitAddresses(origin, own), new VisitIndex(), new VisitAges(), new VisitNotes(file));
    }

    void clear() {
        addresses.clear();
        visits.clear();
        ages.clear();
        notes.clear();
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
                case VisitAges.AGES -> ages.read(in, addresses.size());
                default -> {
                    return notes.read(block, in);
                }
            }
            return true;
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return false;
        }
    }

    /**
     * A scan of the whole site has ended.
     *
     * @param met numbers of the addresses that it met
     * @param sure whether all that may lead to an address that it did not meet could be read
     * @return numbers of what is to be forgotten
     */
    List<Integer> aged(IntPredicate met, IntPredicate sure) {
        List<Integer> old = new ArrayList<>();
        for (int number = 0; number < addresses.size(); number++) {
            if (visits.place(number) == VisitIndex.NOWHERE || met.test(number)) {
                ages.met(number);
            } else if (ages.missed(number, sure, addresses.size())) {
                old.add(number);
            }
        }
        return old;
    }

    private void visit(ByteSource in, long at, byte[] content) {
        visits.put(addresses.read(in), at, VisitBlocks.form(content), content.length);
    }
}
