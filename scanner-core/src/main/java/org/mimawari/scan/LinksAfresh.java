package org.mimawari.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.PagesAgain;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.history.KnownThing;
import org.mimawari.history.ThingWay;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Of things whose addresses may not be kept in full, since a token, password or personal value is in them, takes the addresses afresh from the pages
 * of the site that hand them out. They live as long as the run.
 *
 * <p>A thing is asked only if each of its ways is known again: the address was found, or the page was seen whole and does not hold it any more. With
 * fewer ways than before, what opens by the missing one could be taken for closed. Used by one thread.
 */
final class LinksAfresh {
    /** Pages that are read again for one thing; of what more places lead to only a scan can tell. */
    static final int MOST_PAGES = 20;

    private final PagesAgain pages;
    private final List<Probe<?>> probes;

    LinksAfresh(PagesAgain pages, List<Probe<?>> probes) {
        this.pages = pages;
        this.probes = List.copyOf(probes);
    }

    /**
     * What came of one thing: how it can be asked, or why it cannot.
     *
     * @param missed null if it can be asked, or if no place leads there any more
     */
    private record Came(Optional<Thing> thing, @Nullable Cause missed) {
        static Came unseen(Cause why) {
            return new Came(Optional.empty(), why);
        }
    }

    /** The same questions, with all that could be found again. */
    Questions found(Questions questions) throws InterruptedException {
        List<KnownThing> known = new ArrayList<>(questions.known());
        List<Thing> things = new ArrayList<>(questions.things());
        List<KnownThing> unasked = new ArrayList<>(questions.unasked());
        List<Missed> kept = new ArrayList<>(questions.kept());
        List<KnownThing> unlinked = new ArrayList<>();
        for (KnownThing one : questions.locked()) {
            Came came = came(one);
            if (came.thing().isPresent()) {
                known.add(one);
                things.add(came.thing().get());
            } else if (came.missed() != null) {
                unasked.add(one);
                kept.add(Questions.missed(one, came.missed()));
            } else {
                unlinked.add(one);
            }
        }
        return new Questions(known, things, unasked, kept, List.of(), unlinked);
    }

    private Came came(KnownThing thing) throws InterruptedException {
        Set<PublicUrl> read = thing.ways().stream()
                .filter(way -> !way.whole())
                .map(way -> way.route().from())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (read.size() > MOST_PAGES) {
            return Came.unseen(Cause.NOT_ATTEMPTED);
        }
        List<Thing> met = new ArrayList<>();
        for (PublicUrl page : read) {
            if (!thing.pages().contains(page)) {
                return Came.unseen(Cause.NOT_ATTEMPTED);
            }
            PagesAgain.Found found = pages.at(page);
            List<Thing> here = found.things().stream()
                    .filter(one -> thing.isAt(one.address()))
                    .toList();
            Cause lacking = lacking(thing, page, here, found.lacking());
            if (lacking != null) {
                return Came.unseen(lacking);
            }
            met.addAll(here);
        }
        return asked(thing, read, met);
    }

    /** Why it cannot be told what became of the ways from this page; null if it can. */
    private static @Nullable Cause lacking(
            KnownThing thing, PublicUrl page, List<Thing> here, @Nullable Cause unseenOfPage) {
        List<ThingWay> lost = thing.ways().stream()
                .filter(way -> way.route().from().equals(page))
                .filter(way -> here.stream().noneMatch(one -> one.links().stream()
                        .anyMatch(link -> way.isKeptOf(one.probe().withoutKey(link.address())))))
                .toList();
        if (lost.isEmpty()) {
            return null;
        }
        if (unseenOfPage != null) {
            return unseenOfPage;
        }
        return lost.stream().allMatch(ThingWay::direct) ? null : Cause.NOT_ATTEMPTED;
    }

    private Came asked(KnownThing thing, Set<PublicUrl> read, List<Thing> met) {
        ServiceLinks links = new ServiceLinks(probes);
        met.stream().flatMap(one -> one.links().stream()).forEach(links::add);
        List<ThingWay> others = thing.ways().stream()
                .filter(way -> !read.contains(way.route().from()))
                .toList();
        others.forEach(way -> links.add(new LinkTo(way.address(), way.route(), way.direct())));
        Optional<Thing> asked =
                links.things().stream().filter(one -> thing.isAt(one.address())).findFirst();
        boolean anyLeft = !met.isEmpty() || !others.isEmpty();
        return new Came(asked, asked.isEmpty() && anyLeft ? Cause.NOT_ATTEMPTED : null);
    }
}
