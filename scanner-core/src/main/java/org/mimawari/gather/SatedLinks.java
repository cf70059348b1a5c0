package org.mimawari.gather;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Addresses of which one more link says nothing: those of menus, which stand on every page. The {@value #SLOTS} that were met last are kept, so that the frontier need not be
 * asked for each; those that have a number in the memory are all kept, a bit each. Thread-safe; without locks where what is lost is asked again.
 */
final class SatedLinks implements Earlier.Needless {
    private static final int SLOTS = 1 << 10;

    private final Frontier frontier;
    private final Memory memory;
    private final BitSet numbers = new BitSet();
    private final @Nullable PublicUrl[] recent = new PublicUrl[SLOTS];
    /** So that other addresses need not be looked at. */
    private final int[] hashes = new int[SLOTS];

    SatedLinks(Frontier frontier, Memory memory) {
        this.frontier = frontier;
        this.memory = memory;
    }

    /** Which of several addresses surely are, by their numbers in the memory. */
    BitSet of(int[] inMemory) {
        BitSet sated = new BitSet(inMemory.length);
        synchronized (numbers) {
            for (int i = 0; i < inMemory.length; i++) {
                if (inMemory[i] >= 0 && numbers.get(inMemory[i])) {
                    sated.set(i);
                }
            }
        }
        return sated;
    }

    private boolean hasMet(PublicUrl url) {
        int slot = slot(url);
        if (hashes[slot] == url.hashCode() && url.equals(recent[slot])) {
            return true;
        }
        if (!frontier.isSated(url)) {
            return false;
        }
        hashes[slot] = url.hashCode();
        recent[slot] = url;
        if (frontier.isSated(url)) {
            return true;
        }
        // Another thread has just learnt that it redirects, perhaps before it was noted here.
        recent[slot] = null;
        return false;
    }

    @Override
    public boolean has(int number) {
        synchronized (numbers) {
            return numbers.get(number);
        }
    }

    @Override
    public boolean has(int number, PublicUrl to) {
        if (number < 0) {
            return hasMet(to);
        }
        if (!frontier.isSated(to)) {
            return false;
        }
        if (to.fragment().isPresent()) {
            return true; // it has a number of its own, by which it would not be found again
        }
        synchronized (numbers) {
            numbers.set(number);
        }
        if (frontier.isSated(to)) {
            return true;
        }
        forget(number);
        return false;
    }

    private void forget(int number) {
        synchronized (numbers) {
            numbers.clear(number);
        }
    }

    /** It redirects: its links count for its goal from now on. */
    void moved(PublicUrl url) {
        int slot = slot(url);
        if (url.equals(recent[slot])) {
            recent[slot] = null;
        }
        int number = memory.number(url);
        if (number >= 0) {
            forget(number);
        }
    }

    private static int slot(PublicUrl url) {
        int hash = url.hashCode();
        return (hash ^ hash >>> 10 ^ hash >>> 20) & SLOTS - 1;
    }
}
