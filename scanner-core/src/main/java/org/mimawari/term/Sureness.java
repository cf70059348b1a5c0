package org.mimawari.term;

/** How sure it is that a service's answer means what it is taken for. */
public enum Sureness {
    /** Seen in recorded answers, relied on by several programs, or documented by the vendor. */
    KNOWN,
    /** Only hearsay or general knowledge: what is found by it is suspected. */
    SURMISED
}
