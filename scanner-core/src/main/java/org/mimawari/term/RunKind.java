package org.mimawari.term;

/** What a run looks at. */
public enum RunKind {
    /** The whole site: its pages, and all that they lead to. */
    SCAN,
    /** The things of outside services that earlier scans met, what has findings on the site itself, and what is new in its lists. */
    RECHECK,
    /** Addresses of the site that were named to the run, and what is new behind them. */
    PART,
    /** Files that are not published yet, and nothing on any network. */
    INSPECTION
}
