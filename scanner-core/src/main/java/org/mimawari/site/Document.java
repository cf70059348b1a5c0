package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * A file or picture of the organisation that was fetched.
 *
 * @param title its own title, or empty
 * @param pages how many pages, sheets or slides it has, or why that could not be read
 * @param unreadPages how many of them could not be read
 * @param matter what it holds
 */
public record Document(
        PublicUrl url,
        List<Route> routes,
        Label title,
        DocumentKind kind,
        Observed<Integer> pages,
        int unreadPages,
        DocumentMatter matter)
        implements Visited {
    public Document {
        routes = List.copyOf(routes);
    }

    /** One that could not be read. */
    public static Document closed(PublicUrl url, DocumentKind kind, Cause cause) {
        return new Document(url, List.of(), Label.NONE, kind, Observed.unseen(cause), 0, DocumentMatter.NONE);
    }

    /** Whether another try would see no more: it was read to its end, or needs a password. */
    public boolean isSettled() {
        return pages.equals(Observed.unseen(Cause.LOCKED)) || pages instanceof Observed.Seen && unreadPages == 0;
    }

    @Override
    public Document withRoutes(List<Route> other) {
        return new Document(url, other, title, kind, pages, unreadPages, matter);
    }

    /** The same fact, judged otherwise. */
    public Document withMatter(DocumentMatter other) {
        return new Document(url, routes, title, kind, pages, unreadPages, other);
    }

    @Override
    public Label name() {
        return title;
    }
}
