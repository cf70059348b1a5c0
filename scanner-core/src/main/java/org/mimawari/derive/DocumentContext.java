package org.mimawari.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mimawari.personal.MailDomains;
import org.mimawari.personal.RecordWeights;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.personal.RecordWeights.Trait;
import org.mimawari.personal.TableSigns;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.site.Bearing;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.Page;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;
import org.mimawari.term.Late;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.UrlPercent;

/**
 * Weighs what leads to a document, page or shared sheet with what its tables hold: its title and file name, the words of the links, and whether the mail addresses and telephone numbers in it are the organisation's own. To be asked at the end of a walk,
 * when all of this is known. One step at most is taken from an alert towards nothing: what the words around a table say may be wrong. What is hidden in a document is not what the words around it speak of. Thread-safe; pure.
 */
public final class DocumentContext {
    private static final int MOST_ROUTES = 20;

    /** A village has a few blocks of numbers, so that those of some neighbours lie in that of its office by chance. */
    private static final int FEWEST_OF_STAFF = 9;

    /** What a directory of an office tells of its staff. */
    private static final Set<DataKind> OF_STAFF =
            EnumSet.of(DataKind.NAME, DataKind.KANA, DataKind.PHONE, DataKind.EMAIL, DataKind.EMPLOYER);

    private final TableSigns signs = new TableSigns();
    private final RecordWeights weights = new RecordWeights();
    /** It takes the whole list of public suffixes, and few sites have a table with mail addresses. */
    private final Late<Set<Digest>> ownDomains;

    private final OwnNumbers numbers;

    /**
     * @param hosts the organisation's own
     * @param numbers the organisation's own
     */
    public DocumentContext(Collection<String> hosts, OwnNumbers numbers) {
        this.numbers = numbers;
        this.ownDomains = new Late<>(() -> digests(List.copyOf(hosts)));
    }

    private static Set<Digest> digests(List<String> hosts) {
        MailDomains domains = new MailDomains();
        Set<Digest> digests = new HashSet<>();
        hosts.forEach(host -> digests.addAll(domains.digests(host)));
        return digests;
    }

    public Visited weighed(Visited thing) {
        if (thing instanceof Document document) {
            return weighed(document);
        }
        if (!(thing instanceof Page page)) {
            return thing;
        }
        DocumentMatter matter = matter(page);
        return matter == page.matter() ? page : page.withMatter(matter); // there are many pages
    }

    public Document weighed(Document document) {
        return document.withMatter(matter(document));
    }

    /** A shared sheet too; other things of services as they are. */
    public Subject weighed(Subject thing) {
        return thing instanceof SharedFile file ? weighed(file) : thing;
    }

    private SharedFile weighed(SharedFile file) {
        PersonalDataTally tally = file.content().known().orElse(PersonalDataTally.NONE);
        boolean mayChange = !file.bearing().equals(Bearing.NONE) && tally.people() + tally.suspected() > 0;
        if (!mayChange) {
            return file;
        }
        Set<Sign> said = said(file, List.of(file.name().text()));
        return file.withContent(judged(tally, standing(file.bearing(), tally, said)));
    }

    private DocumentMatter matter(Visited thing) {
        List<Holding> holdings = thing.matter().holdings();
        if (holdings.stream().noneMatch(DocumentContext::mayChange)) {
            return thing.matter();
        }
        Set<Sign> said = said(thing, names(thing));
        return thing.matter()
                .withHoldings(holdings.stream().map(part -> weighed(part, said)).toList());
    }

    private static boolean mayChange(Holding part) {
        return part.concealment() == Concealment.NONE
                && !part.bearing().equals(Bearing.NONE)
                && part.tally().people() + part.tally().suspected() > 0;
    }

    /** An organisation has its name in the titles of all its pages: these count neither for a page nor for what it links. */
    private static List<String> names(Visited thing) {
        String file = fileName(thing.url());
        return thing instanceof Page
                ? List.of(file)
                : List.of(file, thing.name().text());
    }

    private Set<Sign> said(Subject thing, List<String> names) {
        List<String> words = new ArrayList<>(names);
        for (Route route : thing.routes().stream().limit(MOST_ROUTES).toList()) {
            words.add(route.label().text());
        }
        Set<Sign> said = EnumSet.noneOf(Sign.class);
        words.forEach(one -> said.addAll(signs.ofTitle(one)));
        return said;
    }

    private static String fileName(PublicUrl url) {
        String path = url.path();
        return UrlPercent.decoded(path.substring(path.lastIndexOf('/') + 1));
    }

    private Holding weighed(Holding part, Set<Sign> said) {
        if (!mayChange(part)) {
            return part;
        }
        return part.with(judged(part.tally(), standing(part.bearing(), part.tally(), said)));
    }

    private Standing standing(Bearing bearing, PersonalDataTally tally, Set<Sign> said) {
        Set<Sign> signs = bearing.titled() ? Set.of() : said;
        boolean ownMail =
                bearing.domains().stream().anyMatch(domain -> ownDomains.get().contains(domain));
        int weight = bearing.weight() + weights.weight(Set.of(), signs, ownMail ? Set.of(Trait.OWN_DOMAIN) : Set.of());
        if (!numbers.hold(bearing.phones())) {
            return weights.standing(weight);
        }
        Standing lower = weights.standing(weight + weights.weight(Set.of(), Set.of(), Set.of(Trait.OWN_NUMBERS)));
        boolean hushed = lower == Standing.NONE && weights.standing(weight) != Standing.NONE;
        return hushed && !isLikeStaff(tally) ? Standing.SUSPECTED : lower;
    }

    /** Whether there are so many numbers that neighbours' would lie in other blocks too, and nothing that an office does not tell of its staff. */
    private static boolean isLikeStaff(PersonalDataTally tally) {
        return tally.byKind().getOrDefault(DataKind.PHONE, 0) >= FEWEST_OF_STAFF
                && OF_STAFF.containsAll(tally.byKind().keySet());
    }

    private static PersonalDataTally judged(PersonalDataTally tally, Standing now) {
        if (now == Standing.ALERT) {
            return tally.with(tally.people() + tally.suspected(), 0);
        }
        if (tally.people() > 0) {
            return tally.with(0, tally.people() + tally.suspected());
        }
        return now == Standing.NONE ? tally.with(0, 0) : tally;
    }
}
