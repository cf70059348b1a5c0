package org.mimawari.gather;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.gather.probe.Probe;
import org.mimawari.term.PublicUrl;

/** Which things of outside services a walk has met so far, and how many ways lead to each. Thread-safe. */
public final class MetServices {
    private final Wrappers wrappers = Wrappers.known();
    private final List<Probe<?>> probes;
    private final Map<PublicUrl, Integer> ways = new HashMap<>();

    public MetServices(List<Probe<?>> probes) {
        this.probes = List.copyOf(probes);
    }

    /** Another that has met nothing. */
    public MetServices another() {
        return new MetServices(probes);
    }

    boolean knows(PublicUrl url) {
        return canonical(url).isPresent();
    }

    /** Whether an address, also one that somebody wrapped, opens a thing by a key in it: such a one is kept nowhere. */
    public boolean hasKey(PublicUrl url) {
        PublicUrl thing = BehindHash.broughtForward(wrappers.unwrapped(url));
        return probes.stream()
                .filter(probe -> probe.knows(thing))
                .findFirst()
                .filter(probe -> !probe.withoutKey(thing).equals(thing))
                .isPresent();
    }

    /** Takes note of the thing that an address leads to. Whether it was not met before. */
    public synchronized boolean meet(PublicUrl address) {
        return canonical(address)
                .filter(thing -> ways.putIfAbsent(thing, 0) == null)
                .isPresent();
    }

    /**
     * Counts one more way to a thing; false if enough are kept.
     *
     * @param another whether no way by this address is kept yet
     */
    public synchronized boolean keepWay(PublicUrl address, boolean another) {
        Optional<PublicUrl> thing = canonical(address);
        if (thing.isEmpty() || ways.getOrDefault(thing.get(), 0) >= ServiceLinks.room(another)) {
            return false;
        }
        ways.merge(thing.get(), 1, Integer::sum);
        return true;
    }

    /** How many things. */
    public synchronized int size() {
        return ways.size();
    }

    public synchronized void save(StateWriter out) throws IOException {
        out.number(ways.size());
        for (Map.Entry<PublicUrl, Integer> thing : ways.entrySet()) {
            out.text(KnownAddresses.serviceText(thing.getKey()));
            out.number(thing.getValue());
        }
    }

    public synchronized void load(StateReader in) throws IOException {
        for (int left = in.small(); left > 0; left--) {
            ways.put(PublicUrl.of(in.text()), in.small());
        }
    }

    private Optional<PublicUrl> canonical(PublicUrl url) {
        for (Probe<?> probe : probes) {
            if (probe.knows(url)) {
                return Optional.of(probe.canonical(url));
            }
        }
        return Optional.empty();
    }
}
