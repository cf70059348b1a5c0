package org.mimawari.gather.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.term.PublicUrl;

/**
 * One line for each host. The settings set the pace for the organisation's own hosts and for those that connect-to sends elsewhere;
 * hosts of others get at most one request at once and one a second, however fast the own hosts may be asked. Thread-safe.
 */
final class Politeness implements AutoCloseable {
    private static final Duration APART_FOR_OTHERS = Duration.ofSeconds(1);

    private final CrawlSettings pace;
    private final Set<String> ownHosts;
    private final List<ConnectTo> connectTo;
    private final Patience patience;
    private final Map<String, HostQueue> queues = new ConcurrentHashMap<>();

    Politeness(CrawlSettings pace, Set<String> ownHosts, List<ConnectTo> connectTo) {
        this(pace, ownHosts, connectTo, Patience.USUAL);
    }

    /** @param patience with hosts in trouble */
    Politeness(CrawlSettings pace, Set<String> ownHosts, List<ConnectTo> connectTo, Patience patience) {
        this.patience = patience;
        this.pace = pace;
        this.ownHosts = Set.copyOf(ownHosts);
        this.connectTo = List.copyOf(connectTo);
    }

    /** With hosts in trouble. */
    Patience patience() {
        return patience;
    }

    Set<String> ownHosts() {
        return ownHosts;
    }

    /** The line for the host, whatever scheme and port. */
    HostQueue queue(PublicUrl url) {
        return queues.computeIfAbsent(url.host(), host -> queueFor(url));
    }

    private HostQueue queueFor(PublicUrl url) {
        boolean ours = ownHosts.contains(url.host())
                || connectTo.stream().anyMatch(entry -> entry.matches(url.host(), entry.port()));
        if (ours) {
            return new HostQueue(pace.delay(), pace.connectionsPerHost(), patience);
        }
        boolean slower = pace.delay().compareTo(APART_FOR_OTHERS) > 0;
        return new HostQueue(slower ? pace.delay() : APART_FOR_OTHERS, 1, patience);
    }

    /** All that wait are told so. */
    @Override
    public void close() {
        queues.values().forEach(HostQueue::close);
    }
}
