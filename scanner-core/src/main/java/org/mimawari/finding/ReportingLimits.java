package org.mimawari.finding;

/**
 * Above how many people a leak is to be reported whatever it tells of them.
 *
 * @param publicBody for public bodies
 * @param business for all others
 */
public record ReportingLimits(int publicBody, int business) {
    /** Rules of the Act on the Protection of Personal Information, article 43 item 4 and article 7 item 4. */
    public static final ReportingLimits OF_THE_LAW = new ReportingLimits(100, 1000);
}
