package org.mimawari.derive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mimawari.site.Document;
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

    /**
     * @param facts all that the run saw, with what leads to each
     * @param at when it began
     */
    public List<Subject> of(List<? extends Subject> facts, Instant at) {
        List<Document> documents = new ArrayList<>();
        for (Subject fact : facts) {
            if (fact instanceof Document document) {
                documents.add(document);
            }
        }
        List<Subject> derived = new ArrayList<>();
        derived.addAll(new FamilyDesk(firstSeen).of(documents, new LeadsOn(facts)));
        derived.addAll(new OfferDesk().of(documents, at.atZone(zone).toLocalDate()));
        return derived;
    }
}
