package org.mimawari.finding;

import org.mimawari.term.Sureness;

/** How sure a finding is. */
public enum Confidence {
    /** The scanner itself saw it as an anonymous visitor. */
    VERIFIED,
    /** Signs contradict each other, or the last step was not taken. Never breaks a build unless asked. */
    SUSPECTED;

    /** Of what the scanner saw, if the service's answers mean what they are taken for. */
    public static Confidence of(Sureness sureness) {
        return sureness == Sureness.KNOWN ? VERIFIED : SUSPECTED;
    }
}
