package org.mimawari.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Digests of the addresses at which things lie that a run could not look at: their look failed; the address by which they are asked answered nothing, so that nobody knows where it leads now; or
     * a redirect led there from a page that leads to an address which was not asked or not to be had.
     *
     * @param met what answered, with whatever result
     * @param failed canonical addresses of things whose look failed
     * @param lost places with a link of which nobody knows where it redirects to
     */
    public Set<String> hidden(List<MetThing> met, List<PublicUrl> failed, Set<PublicUrl> lost) {
        Set<String> unlooked = failed.stream().map(Looked::digest).collect(Collectors.toSet());
        List<MetThing> silent =
                met.stream().filter(one -> ThingState.of(one.fact()).isUnseen()).toList();
        Set<String> silentKeys = keys(silent);
        Set<String> answered = keys(met);
        Set<PublicUrl> dark = dark(silent, lost);
        Set<String> hidden = new HashSet<>(unlooked);
        for (KnownThing thing : things) {
            String key = thing.key();
            if (unlooked.contains(key) || !answered.contains(key) && thing.isReachedOverRedirectFrom(dark)) {
                hidden.add(key);
                hidden.add(thing.keys().target());
            } else if (silentKeys.contains(key) && !key.equals(thing.keys().target())) {
                hidden.add(thing.keys().target());
            }
        }
        return hidden;
    }

    /** The places of which nobody knows where a redirect behind one of their links leads. */
    private static Set<PublicUrl> dark(List<MetThing> silent, Set<PublicUrl> lost) {
        Set<PublicUrl> dark = new HashSet<>(lost);
        silent.stream()
                .flatMap(one -> one.ways().stream())
                .filter(way -> !way.direct())
                .forEach(way -> dark.add(way.route().from()));
        return dark;
    }

    private static Set<String> keys(List<MetThing> met) {
        return met.stream().map(one -> Looked.digest(one.address())).collect(Collectors.toSet());
    }

    public Optional<Instant> lastScan() {
        return Optional.ofNullable(scan);
    }
}
