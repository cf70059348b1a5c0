package org.mimawari.history;

/** Another run of the same site works at this moment, in this process or another one. */
public final class RunInProgress extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String site;

    RunInProgress(String site, String owner) {
        super("A run of " + site + " is in progress" + owner
                + ". Two runs of one site at once would burden it twice: wait until that one"
                + " has ended, or stop it.");
        this.site = site;
    }

    /** The site's name in the settings. */
    public String site() {
        return site;
    }
}
