package org.mimawari.scan.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.LinkTarget;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/**
 * Tells a dead link under the address that stands in the link. A host that sends everything that is missing to one error page would otherwise have a single dead link
 * to a page that nobody links.
 */
final class RedirectedLinks {
    private static final Set<Via> LINKS =
            Set.of(Via.LINK, Via.FRAME, Via.PDF_LINK, Via.QR_IN_PDF, Via.QR_IN_IMAGE, Via.QR_IN_OFFICE, Via.HISTORY);

    private final Map<Integer, List<Integer>> sources = new TreeMap<>();
    private final IntFunction<List<Route>> routes;
    private final IntFunction<@Nullable PublicUrl> address;

    /** @param moves the number of each address that redirects, and of where it leads */
    RedirectedLinks(
            Map<Integer, Integer> moves, IntFunction<List<Route>> routes, IntFunction<@Nullable PublicUrl> address) {
        moves.forEach((from, to) ->
                sources.computeIfAbsent(to, any -> new ArrayList<>()).add(from));
        sources.values().forEach(list -> list.sort(null));
        this.routes = routes;
        this.address = address;
    }

    /** The same answer for the target and each address that redirects to it, each with the places that lead there themselves. */
    List<LinkTarget> to(int id, LinkTarget target) {
        List<LinkTarget> all = new ArrayList<>();
        add(id, target, all, new HashSet<>());
        return all;
    }

    private void add(int id, LinkTarget target, List<LinkTarget> all, Set<Integer> met) {
        List<Route> own = new ArrayList<>(routes.apply(id));
        for (int source : sources.getOrDefault(id, List.of())) {
            if (met.add(source)) {
                own.removeAll(routes.apply(source));
                add(source, target, all, met);
            }
        }
        PublicUrl url = address.apply(id);
        if (url != null && own.stream().anyMatch(route -> LINKS.contains(route.via()))) {
            all.add(new LinkTarget(url, own, target.answer()));
        }
    }
}
