package org.mimawari.derive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mimawari.compare.Bond;
import org.mimawari.compare.Exemplar;
import org.mimawari.compare.FamilySearch;
import org.mimawari.compare.OfferWords;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.FamilyBond;
import org.mimawari.site.Observed;
import org.mimawari.site.VersionDifference;
import org.mimawari.term.MarkKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.UrlPercent;
import org.mimawari.term.Via;

/** Finds older versions of documents beside newer ones among the documents of a run. Pure; used by one thread. */
final class FamilyDesk {
    private final FamilySearch search = new FamilySearch();
    private final OfferWords words = new OfferWords();
    private final Function<PublicUrl, Optional<Instant>> firstSeen;
    private final Map<PublicUrl, Integer> places = new HashMap<>();

    FamilyDesk(Function<PublicUrl, Optional<Instant>> firstSeen) {
        this.firstSeen = firstSeen;
    }

    /**
     * @param all that were fetched
     * @param unseen that could not be had
     */
    List<DocumentFamily> of(List<Document> all, List<Document> unseen, LeadsOn leads) {
        List<Document> documents = new ArrayList<>(all);
        documents.removeIf(one -> one.kind() == DocumentKind.IMAGE && !isOffered(one));
        documents.addAll(unseen);
        List<Exemplar> exemplars = documents.stream().map(this::exemplar).toList();
        List<DocumentFamily> families = new ArrayList<>();
        for (Bond bond : search.in(exemplars)) {
            Document older = documents.get(bond.older());
            Document newer = documents.get(bond.newer());
            Observed<Set<VersionDifference>> differences = new Differences(older, newer, leads).all();
            families.add(new DocumentFamily(
                    older,
                    newer,
                    new FamilyBond(
                            bond.sure(),
                            exemplars.get(bond.older()).words().allSay(MarkKind.OLD),
                            differences,
                            leads.exposed(older.url()))));
        }
        return families;
    }

    /** Pictures that a page shows are its decoration; one that is linked is a flyer. */
    private static boolean isOffered(Document picture) {
        return picture.routes().stream()
                .anyMatch(route -> route.via() == Via.LINK && !route.label().isEmpty());
    }

    private Exemplar exemplar(Document document) {
        List<String> links =
                document.routes().stream().map(route -> route.label().text()).toList();
        Exemplar.Names names = Exemplar.Names.read(
                links, file(document.url()), document.title().text());
        Exemplar.Form form = new Exemplar.Form(
                document.kind().ordinal(),
                document.pages().known().orElse(0),
                document.pages() instanceof Observed.Seen);
        return new Exemplar(
                names,
                standing(document, names.says(MarkKind.FISCAL_YEAR).orElse(0)),
                form,
                document.matter().sketch(),
                firstSeen.apply(document.url()).orElse(null));
    }

    private static String file(PublicUrl url) {
        String path = url.path();
        return UrlPercent.decoded(path.substring(path.lastIndexOf('/') + 1));
    }

    private Exemplar.Standing standing(Document document, int year) {
        Set<Integer> pages = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        boolean archived = !document.routes().isEmpty();
        for (Route route : document.routes()) {
            String title = route.title().text();
            pages.add(places.computeIfAbsent(route.from(), none -> places.size()));
            if (!title.isEmpty()) {
                titles.add(title);
            }
            archived &= words.isArchive(title, route.from().path())
                    || year > 0 && words.isOfYear(title, route.from().path(), year);
        }
        return new Exemplar.Standing(pages, titles, archived);
    }
}
