package org.mimawari.finding;

/** How much harm a finding can do, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    public boolean atLeast(Severity limit) {
        return compareTo(limit) <= 0;
    }
}
