package org.mimawari.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.finding.ThingPast;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;

/** What the runs of a site met: the things of outside services that it leads to, and its documents. Thread-safe. */
public final class MetInRuns {
    private final Database database;

    MetInRuns(Database database) {
        this.database = database;
    }

    /**
     * When scans of a site met each of these documents first, to the millisecond; empty where none is noted yet. Calling it again for the same scan gives the same.
     *
     * @param at when the scan began that met them now, which counts for those that no scan met before
     */
    public Map<PublicUrl, Instant> firstMet(String site, Collection<PublicUrl> documents, Instant at) {
        return database.inTransaction(c -> new MetDocumentsTable(c, site).first(documents, at));
    }

    /**
     * A scan that saw all of a site met these documents. Calling it again for the same scan changes nothing.
     *
     * @param at when it began
     */
    public void noteMet(String site, Collection<PublicUrl> documents, Instant at) {
        database.inTransaction(c -> {
            new MetDocumentsTable(c, site).note(documents, at);
            return site;
        });
    }

    /**
     * A scan met these things: they take the place of what was known of its site. What it did not meet is dropped if it read all that led there,
     * and kept otherwise. Calling it again for the same scan changes nothing but the time of the look.
     *
     * @param id of a scan that has begun
     * @param at when they were looked at
     * @return what is known of each now, by the address of its fact; times to the millisecond, as in the store
     */
    public Map<PublicUrl, ThingPast> met(ScanId id, String site, Instant at, List<MetThing> things, Looked looked) {
        return database.inTransaction(c -> {
            new RunsTable(c).noteThings(id, things.size());
            return new ThingsKept(c, site).replace(at.truncatedTo(ChronoUnit.MILLIS), things, looked);
        });
    }

    /**
     * A re-check asked known things again: how they stand is noted, and nothing else of them.
     *
     * @param id of a re-check that has begun
     * @param answers what they answered, by their keys; one that is not known any more is left out
     * @param met things that it met besides and that were not known
     * @return what is known of each now, by the address of its fact
     */
    public Map<PublicUrl, ThingPast> askedAgain(
            ScanId id, String site, Instant at, Map<String, Subject> answers, List<MetThing> met) {
        return database.inTransaction(c -> {
            new RunsTable(c).noteThings(id, answers.size() + met.size());
            return new ThingsKept(c, site).again(at.truncatedTo(ChronoUnit.MILLIS), answers, met);
        });
    }

    /**
     * A run that looked at a part of a site met these things: they take the place of what was known of them. All others are kept but for those that it names.
     *
     * @param id of such a run that has begun
     * @param met with all their ways, also those that are known from before
     * @param unlinked keys of known things to which nothing leads any more
     * @return what is known of each now, by the address of its fact
     */
    public Map<PublicUrl, ThingPast> metInPart(
            ScanId id, String site, Instant at, List<MetThing> met, Set<String> unlinked) {
        return database.inTransaction(c -> {
            new RunsTable(c).noteThings(id, met.size());
            return new ThingsKept(c, site).part(at.truncatedTo(ChronoUnit.MILLIS), met, unlinked);
        });
    }
}
