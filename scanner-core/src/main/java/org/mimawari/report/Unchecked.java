package org.mimawari.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Undecided;
import org.mimawari.site.Document;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.Subject;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * An address that could not be checked, or only in part: told once, whichever part of the run says so.
 *
 * @param checks ids of the checks that could not tell; empty when the address was not read at all
 * @param unreadPages pages of a document that could not be read; 0 when that is not the trouble
 */
record Unchecked(PublicUrl url, Label name, Reason reason, List<String> checks, int unreadPages, List<Route> routes) {
    private static final Comparator<Unchecked> ORDER =
            Comparator.comparing(Unchecked::reason).thenComparing(Unchecked::url);

    Unchecked {
        checks = List.copyOf(checks);
        routes = List.copyOf(routes);
    }

    private record Key(PublicUrl url, Reason reason) {}

    /** All of an edition, by reason and address. */
    static List<Unchecked> of(Edition edition) {
        Map<Key, Unchecked> all = new LinkedHashMap<>();
        for (Undecided undecided : edition.report().undecided()) {
            add(
                    all,
                    new Unchecked(
                            undecided.target(),
                            undecided.name(),
                            undecided.reason(),
                            List.of(undecided.check()),
                            0,
                            undecided.routes()));
        }
        for (Missed missed : edition.snapshot().coverage().missed()) {
            add(all, new Unchecked(missed.url(), Label.NONE, Reason.of(missed.cause()), List.of(), 0, missed.routes()));
        }
        for (Subject subject : edition.snapshot().subjects()) {
            if (subject instanceof Document document) {
                addDocument(all, document);
            }
        }
        return all.values().stream().sorted(ORDER).toList();
    }

    private static void addDocument(Map<Key, Unchecked> all, Document document) {
        if (document.pages() instanceof Observed.Unseen<Integer> unseen) {
            add(all, of(document, Reason.of(unseen.cause()), 0));
        } else if (document.unreadPages() > 0) {
            add(all, of(document, Reason.UNREADABLE, document.unreadPages()));
        }
    }

    private static Unchecked of(Document document, Reason reason, int pages) {
        return new Unchecked(document.url(), document.title(), reason, List.of(), pages, document.routes());
    }

    private static void add(Map<Key, Unchecked> all, Unchecked one) {
        all.merge(new Key(one.url(), one.reason()), one, Unchecked::and);
    }

    private Unchecked and(Unchecked other) {
        List<String> both = Stream.concat(checks.stream(), other.checks.stream())
                .distinct()
                .sorted()
                .toList();
        List<Route> ways = new ArrayList<>(routes);
        other.routes.stream().filter(route -> !ways.contains(route)).forEach(ways::add);
        return new Unchecked(
                url, name.isEmpty() ? other.name : name, reason, both, Math.max(unreadPages, other.unreadPages), ways);
    }
}
