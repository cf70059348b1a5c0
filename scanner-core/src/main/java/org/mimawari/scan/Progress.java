package org.mimawari.scan;

/** Hears how a run goes on. Called from several threads, never at the same time; must return at once. */
public interface Progress {
    Progress SILENT = now -> {};

    void at(Now now);

    /** What a run does. */
    enum Phase {
        WALKING,
        ASKING_SERVICES,
        /** Looking at files that are not published. */
        READING,
        JUDGING
    }

    /**
     * How far a run is.
     *
     * @param waiting addresses known and not yet fetched, services not yet asked, or files not yet read
     * @param unseen addresses that could not be checked
     * @param findings what the checks found in what was seen so far
     */
    record Now(Phase phase, int pages, int documents, int images, int forms, int waiting, int unseen, int findings) {}
}
