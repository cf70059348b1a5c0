package org.mimawari.finding;

/** Whose the addresses are that the findings of a check are about; it decides where a run may ask. */
public enum Owner {
    /** The site's own: a run asks none that its settings exclude, and none on a host that they do not name. */
    SITE,
    /** Of things of outside services, on whatever host: a run asks them as long as a place of the site leads there. */
    SERVICE
}
