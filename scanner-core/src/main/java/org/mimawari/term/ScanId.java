package org.mimawari.term;

/**
 * The name of one run: the site and the time of its start, with a random tail.
 *
 * @param value letters, digits and hyphens only
 */
public record ScanId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
