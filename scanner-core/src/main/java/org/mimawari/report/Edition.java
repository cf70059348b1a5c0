package org.mimawari.report;

import java.time.ZoneId;
import org.mimawari.finding.ScanReport;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Language;

/**
 * The results of one run, as handed to the formats.
 *
 * @param zone the time zone in which times are written
 * @param version of Mimawari
 */
public record Edition(ScanReport report, Snapshot snapshot, Language language, ZoneId zone, String version) {}
