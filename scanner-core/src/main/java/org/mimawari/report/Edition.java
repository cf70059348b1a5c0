package org.mimawari.report;

import java.time.ZoneId;
import org.mimawari.finding.Background;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ScanReport;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Language;

/**
 * The results of one run, as handed to the formats.
 *
 * @param zone the time zone in which times are written
 * @param version of Mimawari
 * @param background what kind of run it was, and what earlier runs knew
 */
public record Edition(
        ScanReport report, Snapshot snapshot, Language language, ZoneId zone, String version, Background background) {

    /** Of a scan of which no earlier run is known. */
    public Edition(ScanReport report, Snapshot snapshot, Language language, ZoneId zone, String version) {
        this(report, snapshot, language, zone, version, Background.NONE);
    }

    public Edition in(Language other) {
        return new Edition(report, snapshot, other, zone, version, background);
    }

    /** What mails tell: how things stand against the run before, so that each news is mailed once, whichever run the reports compare with. */
    public Edition forMail() {
        Focus focus = background.focus();
        return focus.since() == null
                ? this
                : new Edition(report.with(focus.news()), snapshot, language, zone, version, background.with(Focus.ALL));
    }
}
