package org.mimawari.gather.trap;

import java.nio.LongBuffer;

/**
 * Finds out which tokens in addresses are session ids: the same page under addresses that differ in nothing else. Keeps the last
 * {@value #REMEMBERED} addresses without their tokens. Not thread-safe.
 */
final class Copies {
    static final int REMEMBERED = 8_192;
    /** As many addresses must have given the very same page before one more is taken for a copy. */
    private static final int SURE = 3;

    private final LastSeen<Entry> known = new LastSeen<>(REMEMBERED);

    private static final class Entry {
        private long text;
        private int same;
        private boolean different;
    }

    /** As many numbers as {@link #save} puts. */
    int numbers() {
        return 1 + known.size() * 3;
    }

    void save(LongBuffer out) {
        out.put(known.size());
        known.forEach(
                (key, entry) -> out.put(key).put(entry.text).put((long) entry.same << 1 | (entry.different ? 1 : 0)));
    }

    void load(LongBuffer in) {
        for (long left = in.get(); left > 0; left--) {
            Entry entry = new Entry();
            known.put(in.get(), entry);
            entry.text = in.get();
            long counted = in.get();
            entry.same = (int) (counted >> 1);
            entry.different = (counted & 1) != 0;
        }
    }

    void read(Pattern page, long text, boolean files) {
        if (!page.token()) {
            return;
        }
        Entry entry = known.computeIfAbsent(page.stable(), any -> new Entry());
        if (entry.same > 0 && (entry.text != text || files)) {
            entry.different = true;
        }
        entry.text = text;
        entry.same++;
    }

    /** Whether the address is one more copy of a page that was read often enough. */
    boolean isCopy(Pattern address) {
        if (!address.token()) {
            return false;
        }
        Entry entry = known.get(address.stable());
        return entry != null && !entry.different && entry.same >= SURE;
    }
}
