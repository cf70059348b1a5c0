package org.mimawari.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.term.PublicUrl;

/**
 * One thing as a row of the store.
 *
 * @param key digest of the full canonical address
 * @param address as it may be kept
 * @param whole whether {@code address} is the full one
 * @param from digests of the places that lead there
 */
record ThingRow(
        String key, String address, boolean whole, String ways, String leads, Set<String> from, ThingMemory memory) {

    ThingRow {
        from = Set.copyOf(from);
    }

    static ThingRow of(MetThing met, ThingMemory memory) {
        return new ThingRow(
                Looked.digest(met.address()),
                KeptAddress.text(met.address()),
                KeptAddress.isWhole(met.address()),
                ThingJson.ways(met.ways()),
                ThingJson.leads(met.leads()),
                met.ways().stream()
                        .map(way -> Looked.digest(way.route().from()))
                        .collect(Collectors.toSet()),
                memory);
    }

    ThingRow with(ThingMemory other) {
        return new ThingRow(key, address, whole, ways, leads, from, other);
    }

    /** Empty if another version of Mimawari wrote it. */
    Optional<KnownThing> known() {
        Optional<List<ThingWay>> read = ThingJson.ways(ways);
        Optional<List<ThingLead>> documents = ThingJson.leads(leads);
        if (read.isEmpty() || documents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KnownThing(
                new KnownThing.Keys(key, memory.target()),
                PublicUrl.of(address),
                whole,
                read.get(),
                pages(read.get()),
                documents.get(),
                ThingJson.fact(memory.fact()).orElse(null)));
    }

    /** Of an address that may not be kept as it is, the digest is another's. */
    private Set<PublicUrl> pages(List<ThingWay> ways) {
        return ways.stream()
                .map(way -> way.route().from())
                .filter(page -> from.contains(Looked.digest(page)))
                .collect(Collectors.toSet());
    }
}
