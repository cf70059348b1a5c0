package org.mimawari.finding;

/** On what the verdicts of a check rest, as far as a run must know that does not see all of a site again. */
public enum Basis {
    /**
     * What a page or file of the site holds. That no page leads there any more mends nothing while the server hands it out: only another look at it can tell, so a run asks such a target itself.
     */
    CONTENT,
    /** What leads to a file. A run that was only told its address, and knows nothing that leads there, cannot tell; so it takes nothing for mended. */
    WAYS
}
