package org.mimawari.scan;

/**
 * What the caller wants of one run.
 *
 * @param fresh whether an interrupted run is forgotten rather than taken up
 * @param contact a mail or web address that servers are told, or empty
 * @param since the name of the run since which something must have come to count, or empty
 */
public record ScanOptions(boolean fresh, String contact, String since) {
    public static final ScanOptions USUAL = new ScanOptions(false, "", "");
}
