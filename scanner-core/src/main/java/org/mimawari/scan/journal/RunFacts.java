package org.mimawari.scan.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.history.JournalMatter;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * What a walk found, as its journal tells it: the facts, and what leads to each. All that leads to an address that redirects leads to
 * its goal. Of the places that lead to an address the first {@value KnownAddresses#ROUTES_KEPT} are kept, of those that lead to a page that was read the first
 * {@value #ROUTES_OF_A_PAGE}, so that it makes no difference whether the run was broken off in between.
 */
public final class RunFacts implements JournalMatter {
    private static final int MAX_MOVES = 20;
    private static final int ROUTES_OF_A_PAGE = 2;

    private final ServiceLinks services;
    private final IntFunction<@Nullable PublicUrl> hidden;
    private final List<@Nullable PublicUrl> addresses = new ArrayList<>();
    private final List<@Nullable List<Route>> routes = new ArrayList<>();
    private final BitSet ofServices = new BitSet();
    private final Map<Integer, Integer> moves = new HashMap<>();
    private final Map<Integer, Cause> missed = new LinkedHashMap<>();
    private final List<@Nullable Visited> visited = new ArrayList<>();
    private int[] order = new int[1024];
    private int facts;
    private final Map<PublicUrl, Subject> asked = new HashMap<>();
    private @Nullable PublicUrl last;

    /** @param hidden the addresses that the journal does not hold, by their numbers */
    public RunFacts(ServiceLinks services, IntFunction<@Nullable PublicUrl> hidden) {
        this.services = services;
        this.hidden = hidden;
    }

    @Override
    public void met(int id, Text address, Place place) {
        String text = new String(address.bytes(), 0, address.length(), StandardCharsets.UTF_8);
        // Read beside the one before it, an address of the same server shares what names the server.
        PublicUrl url = last == null ? PublicUrl.of(text) : last.resolve(text).orElseGet(() -> PublicUrl.of(text));
        last = url;
        put(addresses, id, url);
        if (place.lane() == CommitWriter.SERVICE) {
            ofServices.set(id);
        }
    }

    private static <T> void put(List<@Nullable T> list, int at, @Nullable T value) {
        while (list.size() <= at) {
            list.add(null);
        }
        list.set(at, value);
    }

    private static <T> @Nullable T get(List<@Nullable T> list, int at) {
        return at < list.size() ? list.get(at) : null;
    }

    @Override
    public void hidden(int id, long hash, Place place) {
        put(addresses, id, null);
        if (place.lane() == CommitWriter.SERVICE) {
            ofServices.set(id);
        }
    }

    @Override
    public @Nullable PublicUrl address(int id) {
        PublicUrl written = get(addresses, id);
        return written == null ? hidden.apply(id) : written;
    }

    @Override
    public void route(int to, Route route) {
        lead(to, route, true);
    }

    /** @param direct whether no redirect was followed yet */
    private void lead(int to, Route route, boolean direct) {
        Integer at = to;
        for (int followed = 0; at != null && followed <= MAX_MOVES; followed++) {
            if (ofServices.get(at)) {
                handOut(at, route, direct && followed == 0);
                return;
            }
            keep(at, route);
            at = moves.get(at);
        }
    }

    private void handOut(int id, Route route, boolean direct) {
        PublicUrl address = address(id);
        if (address != null) {
            services.add(new LinkTo(address, route, direct));
        }
    }

    private void keep(int id, Route route) {
        List<Route> kept = get(routes, id);
        if (kept == null) {
            kept = new ArrayList<>(1);
            put(routes, id, kept);
        }
        if (kept.size() < routesKept(id) && !kept.contains(route)) {
            kept.add(route);
        }
    }

    /** No check asks what leads to a page that holds nobody; a report wants to tell how one comes there. */
    private int routesKept(int id) {
        return get(visited, id) instanceof Page page
                        && page.matter().equals(DocumentMatter.NONE)
                        && !missed.containsKey(id)
                ? ROUTES_OF_A_PAGE
                : KnownAddresses.ROUTES_KEPT;
    }

    /** What leads to an address. */
    public List<Route> routes(int id) {
        List<Route> kept = id < 0 ? null : get(routes, id);
        return kept == null ? List.of() : List.copyOf(kept);
    }

    @Override
    public void moved(int from, int to, Text address) {
        moves.put(from, to);
        routes(from).forEach(route -> lead(to, route, false));
    }

    @Override
    public void handedOut(int id) {
        routes(id).forEach(route -> handOut(id, route, false));
    }

    @Override
    public void missed(int id, Cause cause) {
        missed.putIfAbsent(id, cause);
    }

    @Override
    public void fact(int id, Subject fact) {
        if (fact instanceof Visited one) {
            if (get(visited, id) == null) {
                order = facts < order.length ? order : Arrays.copyOf(order, facts * 2);
                order[facts++] = id;
            }
            put(visited, id, one);
            letGo(id);
        } else {
            asked.put(Objects.requireNonNullElse(address(id), fact.url()), fact);
        }
    }

    private void letGo(int id) {
        List<Route> kept = get(routes, id);
        if (kept != null && kept.size() > routesKept(id)) {
            put(routes, id, new ArrayList<>(kept.subList(0, routesKept(id))));
        }
    }

    /** Things of services that were asked, by canonical address. */
    public Map<PublicUrl, Subject> asked() {
        return asked;
    }

    /** Addresses that could not be checked, by number, in the order in which they were met. */
    public Map<Integer, Cause> missed() {
        return missed;
    }

    /**
     * Addresses that were asked and gave nothing that can be judged: nothing is there, or they lead to others that were seen.
     *
     * @param finished of an address that was asked, by its number
     */
    public Set<PublicUrl> empty(IntPredicate finished) {
        Set<PublicUrl> empty = new HashSet<>();
        for (int id = 0; id < addresses.size(); id++) {
            PublicUrl url = address(id);
            if (url != null && finished.test(id) && !ofServices.get(id) && get(visited, id) == null && isEndSeen(id)) {
                empty.add(url);
            }
        }
        return empty;
    }

    /** Addresses that lead to others. */
    public Set<PublicUrl> moved() {
        return moves.keySet().stream()
                .map(this::address)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private boolean isEndSeen(int id) {
        Integer at = id;
        for (int followed = 0; at != null && followed <= MAX_MOVES; followed++) {
            if (missed.containsKey(at)) {
                return false;
            }
            at = moves.get(at);
        }
        return true;
    }

    /** How many addresses were met; their numbers are those below it. */
    public int size() {
        return addresses.size();
    }

    /** Whether an address is one of a thing of a service, which the walk itself does not ask. */
    public boolean isOfService(int id) {
        return ofServices.get(id);
    }

    /** Whether it is known what stands at an address, or that nothing does: nothing that redirects. Before {@link #visited}. */
    public boolean isAnswered(int id) {
        Visited fact = get(visited, id);
        return fact != null && !(fact instanceof LinkTarget target && target.answer() instanceof Observed.Unseen);
    }

    /** What the walk itself asked for, with what leads there, which is let go by this: called once, last. */
    public List<Visited> visited() {
        Set<String> answering = answering();
        Set<Integer> goals = new HashSet<>(moves.values());
        List<Visited> all = new ArrayList<>(facts);
        RedirectedLinks redirected = new RedirectedLinks(moves, this::routes, this::address);
        for (int i = 0; i < facts; i++) {
            int id = order[i];
            Visited fact = Objects.requireNonNull(get(visited, id));
            put(visited, id, null);
            if (fact instanceof LinkTarget target && target.answer().is(LinkAnswer.SOFT_NOT_FOUND)) {
                all.addAll(redirected.to(id, target));
            } else {
                Visited sure = sure(fact, answering).withRoutes(routes(id));
                all.add(sure instanceof LinkTarget dead && goals.contains(id) ? dead.behindRedirect() : sure);
                put(routes, id, null);
            }
        }
        return all;
    }

    /** The hosts that gave something to read. */
    private Set<String> answering() {
        Set<String> hosts = new HashSet<>();
        for (Visited fact : visited) {
            if (fact != null && !(fact instanceof LinkTarget)) {
                hosts.add(fact.url().host());
            }
        }
        return hosts;
    }

    /** A name server that fails for a moment is no missing host. */
    private static Visited sure(Visited fact, Set<String> answering) {
        boolean doubtful = fact instanceof LinkTarget target
                && target.answer().is(LinkAnswer.NO_SUCH_HOST)
                && answering.contains(target.url().host());
        return doubtful ? new LinkTarget(fact.url(), List.of(), Observed.unseen(Cause.UNREACHABLE)) : fact;
    }
}
