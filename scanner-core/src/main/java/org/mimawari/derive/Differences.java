package org.mimawari.derive;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.site.Document;
import org.mimawari.site.Observed;
import org.mimawari.site.VersionDifference;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;
import org.mimawari.term.PublicUrl;

/** In what an older version of a document differs from a newer one. Pure. */
final class Differences {
    private final Document older;
    private final Document newer;
    private final DocumentSketch old;
    private final DocumentSketch young;
    private final LeadsOn leads;
    private final Set<VersionDifference> found = EnumSet.noneOf(VersionDifference.class);

    Differences(Document older, Document newer, LeadsOn leads) {
        this.older = older;
        this.newer = newer;
        this.old = older.matter().sketch();
        this.young = newer.matter().sketch();
        this.leads = leads;
    }

    Observed<Set<VersionDifference>> all() {
        for (Document one : List.of(older, newer)) {
            if (one.pages() instanceof Observed.Unseen<Integer> unseen) {
                return Observed.unseen(unseen.cause());
            }
        }
        targets();
        times();
        texts();
        note(VersionDifference.PAGES, !older.pages().equals(newer.pages()));
        note(VersionDifference.FORMAT, older.kind() != newer.kind());
        return Observed.seen(Set.copyOf(found));
    }

    private void note(VersionDifference what, boolean differs) {
        if (differs) {
            found.add(what);
        }
    }

    /** Two short addresses may lead to one form: where things of services are known, they decide. */
    private void targets() {
        Set<PublicUrl> oldThings = leads.byCode(older.url());
        Set<PublicUrl> newThings = leads.byCode(newer.url());
        note(
                VersionDifference.CODE,
                oldThings.isEmpty() || newThings.isEmpty()
                        ? leadsAstray(old.codes(), young.codes())
                        : leadsAstray(oldThings, newThings));
        Set<PublicUrl> oldLinked = leads.byLink(older.url());
        Set<PublicUrl> newLinked = leads.byLink(newer.url());
        note(
                VersionDifference.LINKS,
                oldLinked.isEmpty() || newLinked.isEmpty()
                        ? leadsAstray(old.links(), young.links())
                        : leadsAstray(oldLinked, newLinked));
    }

    private static boolean leadsAstray(Collection<?> before, Collection<?> after) {
        return !after.containsAll(before);
    }

    private void times() {
        note(VersionDifference.DEADLINE, differ(MarkKind.DEADLINE));
        note(VersionDifference.FISCAL_YEAR, differ(MarkKind.FISCAL_YEAR));
        note(VersionDifference.EDITION, differ(MarkKind.AS_OF) || differ(MarkKind.EDITION));
        note(
                VersionDifference.CORRECTION,
                values(old, MarkKind.CORRECTED).isEmpty()
                        && !values(young, MarkKind.CORRECTED).isEmpty());
    }

    private boolean differ(MarkKind kind) {
        return !values(old, kind).equals(values(young, kind));
    }

    private static Set<Integer> values(DocumentSketch sketch, MarkKind kind) {
        return sketch.marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(Mark::value)
                .collect(Collectors.toSet());
    }

    private void texts() {
        boolean words = old.text().words() != young.text().words()
                || !old.text().bits().equals(young.text().bits());
        boolean numbers = old.text().numbers() != young.text().numbers();
        note(VersionDifference.TEXT, words);
        note(VersionDifference.NUMBERS, numbers && !words);
    }
}
