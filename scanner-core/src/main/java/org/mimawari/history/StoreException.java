package org.mimawari.history;

import org.jspecify.annotations.Nullable;

/** The store or a journal cannot be used. The message says what is wrong, where, and what to do; it holds no password. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** Another process has the H2 file open. */
        LOCKED,
        /** The file, folder or table may not be written. */
        NOT_WRITABLE,
        /** Written by a newer Mimawari. */
        NEWER,
        /** The file is not a database, or is broken. */
        DAMAGED,
        /** The journal of an interrupted run is broken. */
        JOURNAL_DAMAGED,
        /** The database server has no database of this name. */
        NO_DATABASE,
        /** The database server does not answer. */
        UNREACHABLE,
        /** The database server knows no such user, or the password is wrong. */
        SIGN_IN,
        /** The address in the settings is not understood. */
        BAD_ADDRESS,
        /** The disk is full. */
        FULL,
        /** Anything else. */
        FAILED
    }

    private final Kind kind;
    private final String place;

    /** @param place which file or database, without password */
    public StoreException(Kind kind, String place, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.place = place;
    }

    public String place() {
        return place;
    }

    public Kind kind() {
        return kind;
    }
}
