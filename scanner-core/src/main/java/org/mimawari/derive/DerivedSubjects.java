package org.mimawari.derive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** What only the facts of a whole run tell together: families of documents, and documents that are offered though their time is over. Pure; thread-safe. */
public final class DerivedSubjects {
    private final ZoneId zone;
    private final Function<PublicUrl, Optional<Instant>> firstSeen;

    /**
     * @param zone where the site is, so that a day is over when it is over there
     * @param firstSeen when an earlier run met an address first, if one did
     */
    public DerivedSubjects(ZoneId zone, Function<PublicUrl, Optional<Instant>> firstSeen) {
        this.zone = zone;
        this.firstSeen = firstSeen;
    }

    /** One that knows of no earlier run. */
    public DerivedSubjects(ZoneId zone) {
        this(zone, any -> Optional.empty());
    }

    /** @param seen all that the run saw, with what leads to each */
    public List<Subject> of(Snapshot seen) {
        List<Document> documents = new ArrayList<>();
        for (Subject fact : seen.subjects()) {
            if (fact instanceof Document document) {
                documents.add(document);
            }
        }
        List<Subject> derived = new ArrayList<>();
        LeadsOn leads = new LeadsOn(seen.subjects());
        derived.addAll(new FamilyDesk(firstSeen).of(documents, unseen(seen), leads));
        derived.addAll(new OfferDesk().of(documents, seen.at().atZone(zone).toLocalDate()));
        return derived;
    }

    /** Of what could not be had only its names can be compared. */
    private static List<Document> unseen(Snapshot seen) {
        Set<PublicUrl> known = seen.subjects().stream().map(Subject::url).collect(Collectors.toSet());
        return seen.coverage().missed().stream()
                .filter(one -> !known.contains(one.url()))
                .map(one -> Document.closed(one.url(), DocumentKind.OTHER, one.cause())
                        .withRoutes(one.routes()))
                .toList();
    }
}
