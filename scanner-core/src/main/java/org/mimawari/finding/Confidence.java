package org.mimawari.finding;

/** How sure a finding is. */
public enum Confidence {
    /** The scanner itself saw it as an anonymous visitor. */
    VERIFIED,
    /** Signs contradict each other, or the last step was not taken. Never breaks a build unless asked. */
    SUSPECTED
}
