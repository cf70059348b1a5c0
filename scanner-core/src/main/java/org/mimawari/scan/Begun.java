package org.mimawari.scan;

import java.time.Instant;
import org.mimawari.history.RunJournal;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.ScanId;

/** A run that has begun: the site, and the journal into which it writes what it does. */
record Begun(SiteSettings site, RunJournal journal) {
    ScanId id() {
        return journal.id();
    }

    String name() {
        return site.name();
    }

    Instant started() {
        return journal.started();
    }
}
