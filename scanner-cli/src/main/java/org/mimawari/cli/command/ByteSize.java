package org.mimawari.cli.command;

/** A number of bytes as people say it, the same in all languages: "310 MB", "85 KB". */
final class ByteSize {
    private static final long KB = 1_000;
    private static final long MB = 1_000_000;
    /** From here on whole megabytes say enough. */
    private static final long MANY = 10 * MB;

    private ByteSize() {}

    static String shown(long bytes) {
        return bytes < MANY ? bytes / KB + " KB" : bytes / MB + " MB";
    }
}
