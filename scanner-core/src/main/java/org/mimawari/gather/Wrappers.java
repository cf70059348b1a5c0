package org.mimawari.gather;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mimawari.extract.MeantAddress;
import org.mimawari.extract.WordList;
import org.mimawari.term.PublicUrl;

/**
 * Addresses that only pass the visitor on to another one, or show what is there, as {@code wrappers.txt} lists them. Where they lead is read out of them without asking
 * anyone. Archives are none: they show what once was. Thread-safe.
 */
final class Wrappers {
    /** A mail program may wrap what a search engine has wrapped. More than this have no room in an address. */
    private static final int MOST_LAYERS = 300;

    private static final int MOST_HOSTS = 1_000;

    private final MeantAddress meant = new MeantAddress();
    private final Map<String, List<Wrapper>> byHost;
    private final List<Wrapper> others;
    /** Most links of a site lead to few hosts. */
    private final Map<String, List<Wrapper>> ofHosts = new ConcurrentHashMap<>();

    private Wrappers(List<Wrapper> all) {
        byHost = all.stream().filter(one -> !one.isForMany()).collect(Collectors.groupingBy(Wrapper::host));
        others = all.stream().filter(Wrapper::isForMany).toList();
    }

    static Wrappers known() {
        return new Wrappers(WordList.lines(Wrappers.class, "wrappers.txt").stream()
                .map(Wrapper::of)
                .toList());
    }

    /** The address inside, or the same address if it is no wrapper. */
    PublicUrl unwrapped(PublicUrl url) {
        PublicUrl at = url;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            PublicUrl inside = inside(at).orElse(null);
            if (inside == null || inside.equals(at)) {
                return at;
            }
            at = inside;
        }
        return at;
    }

    private Optional<PublicUrl> inside(PublicUrl url) {
        List<Wrapper> fitting = fitting(url);
        return fitting.isEmpty()
                ? Optional.empty()
                : texts(url, fitting)
                        .flatMap(text -> PublicUrl.parse(text).or(() -> meant.of(text)).stream())
                        .findFirst();
    }

    private static Stream<String> texts(PublicUrl url, List<Wrapper> fitting) {
        return fitting.stream().flatMap(wrapper -> wrapper.inside(url));
    }

    /** Nearly always none: this is asked of every new link. */
    private List<Wrapper> fitting(PublicUrl url) {
        List<Wrapper> ofHost = ofHosts.get(url.host());
        if (ofHost == null) {
            ofHost = ofHost(url.host());
            if (ofHosts.size() < MOST_HOSTS) {
                ofHosts.put(url.host(), ofHost);
            }
        }
        String path = ofHost.isEmpty() ? "" : url.path();
        return ofHost.isEmpty()
                ? ofHost
                : ofHost.stream().filter(wrapper -> wrapper.fitsPath(path)).toList();
    }

    private List<Wrapper> ofHost(String host) {
        return Stream.concat(
                        byHost.getOrDefault(host, List.of()).stream(),
                        others.stream().filter(wrapper -> wrapper.fitsHost(host)))
                .toList();
    }

    /** Whether an address wraps something that cannot be read, but was clearly the address of a service's thing. */
    boolean isUnread(PublicUrl url) {
        return inside(url).isEmpty() && texts(url, fitting(url)).anyMatch(meant::isMentioned);
    }
}
