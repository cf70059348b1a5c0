package org.mimawari.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.compare.Exemplar;
import org.mimawari.compare.OfferWords;
import org.mimawari.compare.OfferWords.Offer;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.OfferedDocument;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Finds the documents that pages offer as if they counted now. Pure; used by one thread. */
final class OfferDesk {
    private final OfferWords words = new OfferWords();

    List<OfferedDocument> of(List<Document> documents, LocalDate today) {
        List<OfferedDocument> offered = new ArrayList<>();
        for (Document document : documents) {
            if (document.kind() != DocumentKind.IMAGE) {
                offer(document, today).ifPresent(offered::add);
            }
        }
        return offered;
    }

    private Optional<OfferedDocument> offer(Document document, LocalDate today) {
        int year = fiscalYear(document);
        List<Route> routes = new ArrayList<>();
        boolean openly = false;
        for (Route route : document.routes()) {
            if (route.via() == Via.HISTORY) {
                continue; // nobody offers it any more
            }
            Offer offer = offer(route, year);
            if (offer != Offer.NONE) {
                routes.add(route);
                openly |= offer == Offer.OPEN;
            }
        }
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        OfferedDocument.Time time =
                new OfferedDocument.Time(last(document, MarkKind.DEADLINE), last(document, MarkKind.DAY), year);
        return Optional.of(new OfferedDocument(document, routes, openly, today, time));
    }

    /** A page of the same year lists what was then. */
    private Offer offer(Route route, int year) {
        String title = route.title().text();
        String path = route.from().path();
        boolean ofThatTime = year > 0 && words.isOfYear(title, path, year);
        return ofThatTime ? Offer.NONE : words.of(route.label().text(), title, path);
    }

    /** By the words of its links and its own title, else by the first lines of its text. */
    private static int fiscalYear(Document document) {
        List<String> links =
                document.routes().stream().map(route -> route.label().text()).toList();
        Exemplar.Names names = Exemplar.Names.read(links, "", document.title().text());
        return names.says(MarkKind.FISCAL_YEAR)
                .or(() -> value(document, MarkKind.FISCAL_YEAR))
                .orElse(0);
    }

    private static Optional<Integer> value(Document document, MarkKind kind) {
        return document.matter().sketch().marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(Mark::value)
                .max(Comparator.naturalOrder());
    }

    private static @Nullable LocalDate last(Document document, MarkKind kind) {
        return value(document, kind).map(LocalDate::ofEpochDay).orElse(null);
    }
}
