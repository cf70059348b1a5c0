package org.mimawari.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.history.StoreException.Kind;

/**
 * Finds out from what a database or disk says what is wrong, and words it. Codes: H2's {@code org.h2.api.ErrorCode}, PostgreSQL's appendix
 * "Error Codes".
 */
final class StoreTrouble {

    private static final Map<Integer, Kind> H2 = Map.ofEntries(
            Map.entry(90020, Kind.LOCKED),
            Map.entry(90030, Kind.DAMAGED),
            Map.entry(90048, Kind.DAMAGED),
            Map.entry(90028, Kind.NOT_WRITABLE),
            Map.entry(90031, Kind.NOT_WRITABLE),
            Map.entry(90062, Kind.NOT_WRITABLE),
            Map.entry(90097, Kind.NOT_WRITABLE),
            Map.entry(90011, Kind.BAD_ADDRESS),
            Map.entry(90046, Kind.BAD_ADDRESS),
            Map.entry(90066, Kind.BAD_ADDRESS),
            Map.entry(90113, Kind.BAD_ADDRESS),
            Map.entry(90138, Kind.BAD_ADDRESS),
            Map.entry(28000, Kind.SIGN_IN));

    private static final Map<String, Kind> POSTGRES = Map.of(
            "3D000", Kind.NO_DATABASE,
            "28P01", Kind.SIGN_IN,
            "28000", Kind.SIGN_IN,
            "42501", Kind.NOT_WRITABLE,
            "25006", Kind.NOT_WRITABLE,
            "53100", Kind.FULL,
            "57P03", Kind.UNREACHABLE);

    /** What each kind means and what to do; %s is the place. */
    private static final Map<Kind, String> WORDS = Map.of(
            Kind.LOCKED,
                    "The store %s is in use by another process, probably a running \"mimawari serve\". Stop that one first; or let several"
                            + " work at the same time on PostgreSQL (store.url: \"jdbc:postgresql://HOST/DATABASE\").",
            Kind.NOT_WRITABLE,
                    "The store %s cannot be written. Give the user who runs Mimawari the right to write there, or set another place in"
                            + " store.url.",
            Kind.NEWER,
                    "The store %s was written by a newer Mimawari. Start that version again, or set another place in store.url. Nothing was"
                            + " changed.",
            Kind.DAMAGED,
                    "The store %s is damaged, or is no database of Mimawari. Put back a copy from your backup, or move the file away: a new"
                            + " store is then begun, in which every finding is new.",
            Kind.NO_DATABASE, "The database server has no database %s. Create it (createdb), or correct store.url.",
            Kind.UNREACHABLE,
                    "The database server of %s does not answer. Check that it runs and that host and port in store.url are right.",
            Kind.SIGN_IN, "The database %s refuses user or password. Correct them in store.url.",
            Kind.BAD_ADDRESS,
                    "store.url is not understood: %s. Write \"jdbc:h2:file:./data/mimawari\" or \"jdbc:postgresql://HOST/DATABASE\".",
            Kind.FULL, "The disk of %s is full. Make room and start again; what was stored before is kept.",
            Kind.FAILED, "The store %s failed.");

    private StoreTrouble() {}

    static StoreException of(SQLException e, String place) {
        Kind kind = kind(e);
        String detail = kind == Kind.FAILED ? " The database says: " + state(e) : "";
        return new StoreException(kind, place, words(kind, place) + detail, e);
    }

    static StoreException of(IOException e, Path file) {
        Kind kind = isFull(e) ? Kind.FULL : Kind.NOT_WRITABLE;
        return new StoreException(kind, file.toString(), words(kind, file.toString()), e);
    }

    static StoreException newer(String place) {
        return new StoreException(Kind.NEWER, place, words(Kind.NEWER, place), null);
    }

    static StoreException badAddress(String place) {
        return new StoreException(Kind.BAD_ADDRESS, place, words(Kind.BAD_ADDRESS, place), null);
    }

    static StoreException unreadable(String place, Exception cause) {
        return new StoreException(Kind.DAMAGED, place, words(Kind.DAMAGED, place), cause);
    }

    private static String words(Kind kind, String place) {
        return String.format(Locale.ROOT, WORDS.getOrDefault(kind, "The store %s failed."), place);
    }

    private static Kind kind(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && isFull(io)) {
                return Kind.FULL;
            }
            if (cause instanceof EOFException) {
                return Kind.DAMAGED; // it ends before its head does
            }
        }
        Kind h2 = H2.get(e.getErrorCode());
        if (h2 != null) {
            return h2;
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("08") ? Kind.UNREACHABLE : POSTGRES.getOrDefault(state, Kind.FAILED);
    }

    private static boolean isFull(@Nullable IOException e) {
        String said = e == null || e.getMessage() == null ? "" : e.getMessage();
        return Stream.of("No space left", "Disk quota exceeded", "File too large")
                .anyMatch(said::contains);
    }

    /** Not the database's own words: they may repeat a value. */
    private static String state(SQLException e) {
        return "state " + e.getSQLState() + ", code " + e.getErrorCode();
    }
}
