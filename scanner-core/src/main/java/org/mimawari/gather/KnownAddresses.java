package org.mimawari.gather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mimawari.term.PublicUrl;

/**
 * All addresses that a run has met, as numbers from 0 on in the order in which they were met, and a few marks for each.
 *
 * <p>Of an address only a hash of 64 bits is kept: about 22 bytes in all, whatever its length. The numbers are the ones that
 * the journal of the run uses. Thread-safe.
 */
public final class KnownAddresses {
    /** How many places that lead to an address are kept. */
    public static final int ROUTES_KEPT = 8;
    /** What {@link #find} says of an address that was not met. */
    public static final int UNKNOWN = -1;

    private static final int MARKS = Mark.values().length;
    private static final int REACHES = Reach.values().length;
    private static final int REACH_AT = MARKS;
    private static final int TOLD_REACH_AT = REACH_AT + REACHES;
    private static final int FIRST_AT = TOLD_REACH_AT + REACHES;
    private static final int LANE_AT = FIRST_AT + 3;
    private static final int ROUTES_AT = LANE_AT + 3;
    private static final int REACH_BITS = (1 << REACHES) - 1;
    private static final int SMALL_BITS = 7;
    private static final int FIRST_SLOTS = 1 << 12;
    /** The hash of a number that no address has: one that was given just before a break. */
    private static final long NOT_MET = 0;
    /** Room for the addresses that are met soon after the loading. */
    static final int SPARE = 1 << 14;

    /** What can be said of an address. */
    public enum Mark {
        /** It need not be asked any more. */
        FINISHED,
        /** It could not be checked. */
        MISSED,
        /** It is left alone on purpose. */
        SKIPPED,
        /** It redirects. */
        MOVED,
        /** The journal knows it. */
        TOLD,
        /** It may not be written down. */
        HIDDEN,
        /** It was asked, and must be asked again when the run goes on after a break. */
        AGAIN
    }

    private final AddressHash hash;
    private int[] slots = new int[FIRST_SLOTS];
    private long[] hashes = new long[FIRST_SLOTS / 2];
    private int[] states = new int[FIRST_SLOTS / 2];
    private int met;
    private int size;

    /** The key of the run's hashes: any two random numbers, the same for all parts of the run. */
    public KnownAddresses(long firstKey, long secondKey) {
        this(new AddressHash(firstKey, secondKey));
    }

    private KnownAddresses(AddressHash hash) {
        this.hash = hash;
    }

    /** The number of an address; {@link #UNKNOWN} if it was not met. */
    public int find(PublicUrl url) {
        return find(hash(url.address()));
    }

    /** The number of an address, which is met by this. */
    public int id(PublicUrl url) {
        return id(hash(url.address()));
    }

    /** The number of an address of a service, for whose meaning the fragment counts. */
    public int serviceId(PublicUrl url) {
        return id(hash(serviceText(url)));
    }

    /** An address of a service with its fragment. */
    public static String serviceText(PublicUrl url) {
        return url.fragment().map(fragment -> url.address() + "#" + fragment).orElse(url.address());
    }

    long hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return hash.of(bytes, bytes.length);
    }

    /** The hash of an address. */
    public long hashOf(PublicUrl url) {
        return hash(url.address());
    }

    /** The hash of an address in UTF-8. */
    public long hashOf(byte[] text, int length) {
        return hash.of(text, length);
    }

    /** The hash of an address that was met. */
    public synchronized long hashOf(int id) {
        return hashes[id];
    }

    private synchronized int find(long key) {
        return slots[slot(key)] - 1;
    }

    synchronized int id(long key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        int id = size;
        put(id, key, slot);
        return id;
    }

    /** Does something that calls this very often and from one thread: with one lock for all instead of one for each call. */
    public synchronized void inOneGo(Runnable work) {
        work.run();
    }

    /** Another that has met nothing, for the same run. */
    public KnownAddresses another() {
        return new KnownAddresses(hash);
    }

    /** Takes in an address that an earlier part of the run had met. It is found by its text only after {@link #restored}. */
    synchronized void restore(int id, long key) {
        room(id);
        hashes[id] = key;
        size = Math.max(size, id + 1);
    }

    /** After the last {@link #restore}. */
    synchronized void restored() {
        met = 0;
        for (int id = 0; id < size; id++) {
            met += hashes[id] == NOT_MET ? 0 : 1;
        }
        int length = slots.length;
        while (met > length / 3 * 2) {
            length *= 2;
        }
        index(length);
    }

    private void put(int id, long key, int slot) {
        room(id);
        hashes[id] = key;
        slots[slot] = id + 1;
        size = id + 1;
        met++;
        if (met > slots.length / 3 * 2) {
            index(slots.length * 2);
        }
    }

    private void room(int id) {
        if (id >= hashes.length) {
            int length = Math.max(id + 1, hashes.length + hashes.length / 2);
            hashes = Arrays.copyOf(hashes, length);
            states = Arrays.copyOf(states, length);
        }
    }

    /** Makes the table anew. All hashes differ. */
    private void index(int length) {
        slots = new int[length];
        int mask = length - 1;
        for (int id = 0; id < size; id++) {
            long key = hashes[id];
            if (key != NOT_MET) {
                int slot = first(key, mask);
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = id + 1;
            }
        }
    }

    private static int first(long key, int mask) {
        return (int) (key ^ key >>> 32) & mask;
    }

    /** Writes down all but the table, which {@link #restored} makes. */
    synchronized void save(StateWriter out) throws IOException {
        out.words(hashes, size);
        out.ints(states, size);
    }

    synchronized void load(StateReader in) throws IOException {
        hashes = in.words(SPARE);
        size = hashes.length - SPARE;
        states = in.ints(SPARE);
    }

    /** Where the hash stands, or the free slot where it belongs. */
    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = first(key, mask);
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    synchronized int size() {
        return size;
    }

    public synchronized boolean has(int id, Mark mark) {
        return id >= 0 && (states[id] & 1 << mark.ordinal()) != 0;
    }

    /** Whether it had not been marked so before. */
    public synchronized boolean mark(int id, Mark mark) {
        int before = states[id];
        states[id] |= 1 << mark.ordinal();
        return states[id] != before;
    }

    /** Notes that ways of a kind lead there. */
    synchronized void reach(int id, Reach reach) {
        if (reaches(id) == 0) {
            states[id] |= reach.ordinal() << FIRST_AT;
        }
        states[id] |= 1 << REACH_AT + reach.ordinal();
    }

    /** The kinds of ways that lead there, one bit each by its ordinal. */
    private int reaches(int id) {
        return states[id] >> REACH_AT & REACH_BITS;
    }

    synchronized boolean isReached(int id, Reach reach) {
        return id >= 0 && (reaches(id) & 1 << reach.ordinal()) != 0;
    }

    /** The kind of way that led there first. */
    synchronized Reach firstReach(int id) {
        return Reach.values()[states[id] >> FIRST_AT & SMALL_BITS];
    }

    /** The kinds of ways as one number, for {@link #restoreReach}. */
    public synchronized int reachCode(int id) {
        return reaches(id) << 3 | states[id] >> FIRST_AT & SMALL_BITS;
    }

    /** Whether ways of a kind were met that the journal was not told of yet; it is told now. */
    public synchronized boolean tellReach(int id) {
        int told = states[id] >> TOLD_REACH_AT & REACH_BITS;
        states[id] |= reaches(id) << TOLD_REACH_AT;
        return told != reaches(id);
    }

    public synchronized void restoreReach(int id, int code) {
        states[id] &= ~(SMALL_BITS << FIRST_AT);
        states[id] |= code >> 3 << REACH_AT | code >> 3 << TOLD_REACH_AT | (code & SMALL_BITS) << FIRST_AT;
    }

    /** The number of the queue where the address waits or waited, from 1; 0 if it was never to be asked. */
    public synchronized int lane(int id) {
        return id < 0 ? 0 : states[id] >> LANE_AT & SMALL_BITS;
    }

    public synchronized void lane(int id, int lane) {
        states[id] |= lane << LANE_AT;
    }

    /** Whether one more link there says nothing: it is to be asked, does not redirect, and enough places are kept. */
    synchronized boolean isSated(int id) {
        return id >= 0 && lane(id) > 0 && !has(id, Mark.MOVED) && !hasRoom(id);
    }

    synchronized boolean hasRoom(int id) {
        return routes(id) < ROUTES_KEPT;
    }

    private int routes(int id) {
        return states[id] >>> ROUTES_AT;
    }

    /** Counts one more place that leads there; false if enough are kept. */
    public synchronized boolean keepRoute(int id) {
        if (routes(id) >= ROUTES_KEPT) {
            return false;
        }
        states[id] += 1 << ROUTES_AT;
        return true;
    }
}
