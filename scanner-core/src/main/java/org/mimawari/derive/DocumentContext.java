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
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.UrlPercent;

/**
 * Weighs what leads to a document, page or shared sheet with what its tables hold: its title and file name, the words of the links, and whether the mail addresses in it are the organisation's own. To be asked at the end of a walk,
 * when all of this is known. One step at most is taken from an alert towards nothing: what the words around a table say may be wrong. What is hidden in a document is not what the words around it speak of. Thread-safe; pure.
 */
public final class DocumentContext {
    private static final int MOST_ROUTES = 20;

    private final TableSigns signs = new TableSigns();
    private final RecordWeights weights = new RecordWeights();
    private final Set<Digest> own = new HashSet<>();

    /** @param hosts the organisation's own */
    public DocumentContext(Collection<String> hosts) {
        MailDomains domains = new MailDomains();
        hosts.forEach(host -> own.addAll(domains.digests(host)));
    }

    public Visited weighed(Visited thing) {
        if (thing instanceof Document document) {
            return weighed(document);
        }
        return thing instanceof Page page ? page.withMatter(matter(page)) : thing;
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
        return mayChange
                ? file.withContent(judged(
                        tally,
                        standing(file.bearing(), said(file, List.of(file.name().text())))))
                : file;
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
        return part.with(judged(part.tally(), standing(part.bearing(), said)));
    }

    private Standing standing(Bearing bearing, Set<Sign> said) {
        boolean ownMail = bearing.domains().stream().anyMatch(own::contains);
        int weight = bearing.weight()
                + weights.weight(
                        Set.of(), bearing.titled() ? Set.of() : said, ownMail ? Set.of(Trait.OWN_DOMAIN) : Set.of());
        return weights.standing(weight);
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
