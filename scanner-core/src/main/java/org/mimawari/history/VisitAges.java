package org.mimawari.history;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How long it is that scans met an address of which something is kept. A scan that did not meet it counts {@value #SURE} where all that may lead there could be read, else one; it is old at {@value #OLD}, after 5 scans
 * in a row or after 20. So what nothing leads to any more does not stay for ever, and what stands behind a page that fails for some time does. Used by one thread at a time.
 */
final class VisitAges {
    /** The kind of the block. */
    static final int AGES = 0xD6;

    private static final int SURE = 4;
    private static final int OLD = 20;
    /** More would not go into a block. */
    private static final int MOST = 1 << 20;

    private byte[] ages = new byte[0];
    private String scan = "";

    /** Reads how all were, in place of what was known. */
    void read(ByteSource in, int size) {
        clear();
        int number = 0;
        for (int left = in.small(); left > 0; left--) {
            number += in.small();
            age(number, in.octet(), size);
        }
        scan = in.isAtEnd() ? "" : in.text();
    }

    /** A scan counts now. False if it was the last one that did: it was broken off after that and has gone on. */
    boolean begin(String name) {
        boolean other = !scan.equals(name);
        scan = name;
        return other;
    }

    private void age(int number, int age, int size) {
        if (number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        if (number >= ages.length) {
            ages = Arrays.copyOf(ages, size);
        }
        ages[number] = (byte) age;
    }

    /** Writes those that were not met last time, by rising number, and which scan counted last. */
    void write(ByteSink out) {
        int count = 0;
        for (int number = 0; number < ages.length && count < MOST; number++) {
            count += ages[number] > 0 ? 1 : 0;
        }
        out.number(count);
        int before = 0;
        for (int number = 0; count > 0; number++) {
            if (ages[number] > 0) {
                out.number(number - before);
                out.octet(ages[number]);
                before = number;
                count--;
            }
        }
        out.text(scan);
    }

    /** Takes over which scan counted last. */
    void takeScan(VisitAges other) {
        scan = other.scan;
    }

    /** Takes over the age of an address that has another number elsewhere. */
    void take(VisitAges other, int from, int number, int size) {
        if (from < other.ages.length && other.ages[from] > 0) {
            age(number, other.ages[from], size);
        }
    }

    void met(int number) {
        if (number >= 0 && number < ages.length) {
            ages[number] = 0;
        }
    }

    /**
     * A scan did not meet it.
     *
     * @return whether it is old now
     */
    boolean missed(int number, IntPredicate sure, int size) {
        int before = number < ages.length ? ages[number] : 0;
        int now = before + (sure.test(number) ? SURE : 1);
        age(number, now < OLD ? now : 0, size);
        return now >= OLD;
    }

    void clear() {
        Arrays.fill(ages, (byte) 0);
        scan = "";
    }
}
