package org.mimawari.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * What a site leads to at outside services, as far as the store knows.
 *
 * @param things in the order of their addresses
 * @param unreadable canonical addresses of those that another version of Mimawari wrote down in a way that this one cannot read
 * @param scan when the last scan that noted such things began; null if there was none
 */
public record KnownThings(
        List<KnownThing> things,
        List<PublicUrl> unreadable,
        @Nullable Instant scan) {
    public KnownThings {
        things = List.copyOf(things);
        unreadable = List.copyOf(unreadable);
    }

    /** The same, without those with these keys. */
    public KnownThings without(Set<String> keys) {
        return new KnownThings(
                things.stream().filter(thing -> !keys.contains(thing.key())).toList(), unreadable, scan);
    }

    public Optional<Instant> lastScan() {
        return Optional.ofNullable(scan);
    }
}
