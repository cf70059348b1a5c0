package org.mimawari.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * A document that pages offer as if it counted now, and the day of the run. No fact of its own: judged from the facts of one snapshot.
 *
 * @param routes the places that offer it; archives and back numbers are not among them
 * @param openly whether one of them says that something is open now: 募集中, 受付中
 * @param today at the site's place, when the run began
 * @param time what it says of its time
 */
public record OfferedDocument(Document document, List<Route> routes, boolean openly, LocalDate today, Time time)
        implements Subject {
    public OfferedDocument {
        routes = List.copyOf(routes);
    }

    /**
     * What a document and its names say of its time.
     *
     * @param deadline the last day to apply; null if none is said
     * @param lastDay the last of all days in it that are no deadlines; null if none is said
     * @param fiscalYear the year in which the fiscal year that it is for begins; 0 if none is said
     */
    public record Time(
            @Nullable LocalDate deadline, @Nullable LocalDate lastDay, int fiscalYear) {}

    @Override
    public PublicUrl url() {
        return document.url();
    }

    @Override
    public Label name() {
        return document.name();
    }
}
