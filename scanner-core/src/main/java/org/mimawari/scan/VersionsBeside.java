package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.derive.DerivedSubjects;
import org.mimawari.gather.Memory.Form;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.history.KnownThing;
import org.mimawari.history.ThingWay;
import org.mimawari.history.VisitMatter;
import org.mimawari.history.VisitMemory;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;

/**
 * Finds what is an older or a newer version of a document that was just published, among that and all that the memory has of the rest of the site. Of the rest only those that seem to be such are asked, once each and at most
 * {@value #MOST_ASKED}: one that is not what it was when it was read last is left to whole scans, and so is one that leads to a thing of a service about which a finding stands and that this run did not ask: how grave it
 * is cannot be told here. Used by one thread.
 */
final class VersionsBeside {
    private static final int MOST_ASKED = 50;
    private static final int OK = 200;
    /** Stands for any service: what it shows is told by other findings. */
    private static final Service SOME = new Service("known", "");

    private final PartGathered seen;
    private final VisitMemory visits;
    private final Predicate<PublicUrl> inScope;
    private final Map<PublicUrl, VisitMatter> remembered = new LinkedHashMap<>();
    private final Map<PublicUrl, Boolean> asked = new HashMap<>();

    /** @param inScope addresses that the run may ask */
    VersionsBeside(PartGathered seen, VisitMemory visits, Predicate<PublicUrl> inScope) {
        this.seen = seen;
        this.visits = visits;
        this.inScope = inScope;
    }

    /** What was published: documents that are new, or were read otherwise before. */
    private Set<PublicUrl> published() {
        return seen.subjects().stream()
                .filter(one -> one instanceof Document && seen.part().held().links(one.url()) != null)
                .map(Subject::url)
                .collect(Collectors.toSet());
    }

    /**
     * The families in which something is that was published.
     *
     * @param derived makes families, given all documents
     */
    List<DocumentFamily> of(Web web, Function<Set<PublicUrl>, DerivedSubjects> derived) {
        Set<PublicUrl> published = published();
        if (published.isEmpty()) {
            return List.of();
        }
        remember();
        List<Subject> all = new ArrayList<>(seen.subjects());
        all.addAll(documents());
        all.addAll(things());
        Set<PublicUrl> grave = leadingToOpen();
        Snapshot facts = seen.gathered().snapshot();
        Set<PublicUrl> documents = all.stream()
                .filter(Document.class::isInstance)
                .map(Subject::url)
                .collect(Collectors.toSet());
        return derived.apply(documents).of(new Snapshot(facts.id(), facts.at(), facts.coverage(), all)).stream()
                .filter(DocumentFamily.class::isInstance)
                .map(DocumentFamily.class::cast)
                .filter(family -> published.contains(family.older().url())
                        || published.contains(family.newer().url()))
                .filter(family -> !grave.contains(family.older().url()))
                .filter(family -> stands(family.older().url(), web)
                        && stands(family.newer().url(), web))
                .toList();
    }

    /** Files that this run did not look at. */
    private void remember() {
        Set<PublicUrl> looked = seen.asked();
        for (int number = 0; number < visits.size(); number++) {
            PublicUrl url = visits.form(number) == Form.FILE.ordinal() ? visits.address(number) : null;
            if (url != null && inScope.test(url) && !looked.contains(url)) {
                visits.find(number).ifPresent(visit -> remembered.put(url, visit.matter()));
            }
        }
    }

    /** With what leads to them, by the pages that were read now and by the others as they were read last. */
    private List<Visited> documents() {
        Map<PublicUrl, List<Route>> now = new HashMap<>();
        PartGathered.places(seen.subjects()).forEach(from -> addLinks(from, now));
        List<Visited> documents = new ArrayList<>();
        remembered.forEach((url, matter) -> {
            if (matter.fact() instanceof Document file) {
                documents.add(file.withRoutes(now.getOrDefault(url, List.of())));
            }
        });
        return seen.before().completed(documents);
    }

    private void addLinks(PublicUrl from, Map<PublicUrl, List<Route>> routes) {
        HeldVisits.Links read = linksOf(from);
        if (read == null) {
            return; // where it leads may not be kept
        }
        for (DocumentLink link : read.links()) {
            if (remembered.containsKey(link.to())) {
                routes.computeIfAbsent(link.to(), any -> new ArrayList<>())
                        .add(new Route(from, read.title(), link.words(), link.via(), link.place(), link.audience()));
            }
        }
    }

    /** As it was read now, or before if it has not changed. */
    private HeldVisits.@Nullable Links linksOf(PublicUrl from) {
        HeldVisits.Links now = seen.part().held().links(from);
        return now == null
                ? visits.find(from)
                        .map(visit -> new HeldVisits.Links(visit.matter().title(), visit.allLinks()))
                        .orElse(null)
                : now;
    }

    /** What leads to things of services of which a finding stands and that this run did not ask. */
    private Set<PublicUrl> leadingToOpen() {
        Set<String> met = seen.gathered().met().stream()
                .map(one -> Digest.of(one.address().address()).hex())
                .collect(Collectors.toSet());
        return seen.before().all().stream()
                .filter(known -> !met.contains(known.key())
                        && seen.part().isOpen(known.keys().target()))
                .flatMap(known -> known.ways().stream())
                .map(way -> way.route().from())
                .collect(Collectors.toSet());
    }

    /** Things of services that this run did not ask, by what leads there. */
    private List<Subject> things() {
        Set<PublicUrl> met =
                seen.gathered().met().stream().map(one -> one.fact().url()).collect(Collectors.toSet());
        List<Subject> things = new ArrayList<>();
        for (KnownThing known : seen.before().all()) {
            Subject fact = known.fact();
            if (fact != null && !met.contains(fact.url())) {
                things.add(new ExternalForm(
                        fact.url(), known.ways().stream().map(ThingWay::route).toList(), SOME));
            }
        }
        return things;
    }

    private boolean stands(PublicUrl url, Web web) {
        VisitMatter matter = remembered.get(url);
        return matter == null
                || asked.computeIfAbsent(url, any -> asked.size() < MOST_ASKED && isStill(url, matter, web));
    }

    private boolean isStill(PublicUrl url, VisitMatter matter, Web web) {
        boolean believed = !matter.validators().isNone() && !visits.isDisbelieved(url.origin());
        Ask whole = Ask.crawl(url);
        Answer answer = web.ask(believed ? whole.unless(matter.validators()) : whole);
        if (!(answer instanceof Answer.Response response)) {
            return false;
        }
        return response.isUnmodified()
                ? believed
                : response.status() == OK
                        && response.body().whole()
                        && SiteMemory.digest(response.body()) == matter.content();
    }
}
