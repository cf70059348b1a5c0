package org.mimawari.gather.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Answer.Fault;

/**
 * Tells a host that is gone from a network of ours that is down. It asks nobody who has no part in the run: it looks at the interfaces
 * and routes of this machine, at its proxy, and at whether the name server still answers for the site's own hosts. Thread-safe.
 */
final class Uplink {
    private static final long CONTROL_NANOS = Duration.ofSeconds(6).toNanos();
    private static final int MOST_CONTROLS = 2;
    private static final List<String> NEVER_CONNECTED = List.of("connect timed out", "failed to connect");

    private final NameLookup names;
    private final List<String> ownHosts;
    private final @Nullable String proxy;
    private final BooleanSupplier connected;

    /**
     * @param ownHosts whose names tell whether the name server answers
     * @param proxy its host, or null if there is none
     * @param connected whether this machine has a network at all
     */
    Uplink(NameLookup names, Collection<String> ownHosts, @Nullable String proxy, BooleanSupplier connected) {
        this.names = names;
        this.ownHosts = ownHosts.stream().sorted().toList();
        this.proxy = proxy;
        this.connected = connected;
    }

    /** What an exception means when no response came that way. */
    Fault fault(IOException e, String host, Connections.Way way) {
        Fault fault = Faults.of(e);
        return switch (way) {
            case STRAIGHT -> straight(fault, host);
            case PROXY -> neverReachedProxy(e, fault) ? Fault.OWN_NETWORK : fault;
            case DIVERTED -> fault;
        };
    }

    private Fault straight(Fault fault, String host) {
        return switch (fault) {
            case NO_SUCH_HOST -> isStillTold(host) ? fault : unanswered(host);
            case NAME_UNANSWERED -> unanswered(host);
            case TIME_OUT -> connected.getAsBoolean() ? fault : Fault.OWN_NETWORK;
            default -> fault;
        };
    }

    /** Whatever the proxy says of the site, it says after the connection to it stands. */
    private boolean neverReachedProxy(IOException e, Fault fault) {
        return switch (fault) {
            case NO_CONNECTION -> Faults.isNoConnection(e);
            case TIME_OUT -> SystemWords.says(e, NEVER_CONNECTED);
            case NO_SUCH_HOST, NAME_UNANSWERED -> proxy != null && SystemWords.says(e, List.of(proxy));
            default -> false;
        };
    }

    /** Some systems say of every name that it does not exist while there is no network: then they say so of names that were known before. */
    private boolean isStillTold(String host) {
        List<String> known = others(host).filter(names::hasAnswered).toList();
        return connected.getAsBoolean() && (known.isEmpty() || known.stream().anyMatch(this::isAnswered));
    }

    private Fault unanswered(String host) {
        List<String> others = others(host).limit(MOST_CONTROLS).toList();
        boolean silent = !others.isEmpty() && others.stream().noneMatch(this::isAnswered);
        return silent || !connected.getAsBoolean() ? Fault.OWN_NETWORK : Fault.NAME_UNANSWERED;
    }

    private Stream<String> others(String host) {
        return ownHosts.stream().filter(own -> !own.equals(host) && !CheckedDns.isLiteral(own));
    }

    private boolean isAnswered(String host) {
        return names.isAnsweredNow(host, CONTROL_NANOS);
    }
}
