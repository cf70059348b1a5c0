package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.scan.journal.RunFacts;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * What a walk met and did not see: it gave no answer, not all of it could be read, it may not be asked, or the limit of addresses or time came before its turn. Nothing of that is mended.
 *
 * @param addresses those that could not be checked, and of those to which the walk did not come the ones that have a finding which stands
 * @param places that lead to an address which gave no answer or was not asked: a redirect there may lead to anything
 */
record NotSeen(List<PublicUrl> addresses, Set<PublicUrl> places) {
    static final NotSeen NOTHING = new NotSeen(List.of(), Set.of());

    NotSeen {
        addresses = List.copyOf(addresses);
        places = Set.copyOf(places);
    }

    /**
     * What the facts of a walk leave open.
     *
     * @param facts before the visited ones were taken out
     * @param stood digests of the addresses that have a finding which stands
     */
    static NotSeen of(RunFacts facts, KnownAddresses known, Set<String> stood) {
        List<PublicUrl> addresses = new ArrayList<>();
        Set<PublicUrl> places = new HashSet<>();
        for (int id = 0; id < facts.size(); id++) {
            PublicUrl url = facts.isOfService(id) ? null : facts.address(id);
            boolean missed = known.has(id, Mark.MISSED);
            boolean waited = known.lane(id) > 0 && !known.has(id, Mark.FINISHED);
            if (url == null || !missed && !waited && !known.has(id, Mark.SKIPPED)) {
                continue;
            }
            if (missed || stood.contains(digest(url))) {
                addresses.add(url);
            }
            if ((missed || waited) && !facts.isAnswered(id)) {
                facts.routes(id).stream().map(Route::from).forEach(places::add);
            }
        }
        return new NotSeen(addresses, places);
    }

    /** With more addresses. */
    NotSeen plus(List<PublicUrl> more) {
        List<PublicUrl> all = new ArrayList<>(addresses);
        all.addAll(more);
        return new NotSeen(all, places);
    }

    Set<String> digests() {
        return addresses.stream().map(NotSeen::digest).collect(Collectors.toSet());
    }

    private static String digest(PublicUrl url) {
        return Digest.of(url.address()).hex();
    }
}
