package org.mimawari.scan.journal;

/**
 * When a checkpoint of a walk is written, and by whom it may be read.
 *
 * @param version of the program: another one reads the whole journal instead, and makes of it what it means by then
 * @param interval how many bytes of steps go into the journal before a checkpoint is worth it
 */
public record CheckpointRule(String version, long interval) {
    /** About 20,000 addresses: a restart reads so many in a few hundredths of a second. */
    public static final long USUAL_INTERVAL = 1 << 20;
}
