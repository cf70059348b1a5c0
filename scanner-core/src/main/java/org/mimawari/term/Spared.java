package org.mimawari.term;

/**
 * What a run need not read again, as it had not changed since an earlier one.
 *
 * @param answers how many
 * @param bytes of them, unpacked
 */
public record Spared(int answers, long bytes) {
    public static final Spared NOTHING = new Spared(0, 0);
}
