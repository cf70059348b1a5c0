package org.mimawari.gather.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps requests for private addresses away from the proxy. Behind a proxy it is the proxy that looks names up, so this can only refuse
 * what is private as seen from here: numbers, names that are private by their ending, names that lead to private addresses here. The
 * proxy's own rules must do the rest. Thread-safe.
 */
final class ProxyTargetGuard implements Interceptor {
    private static final List<String> PRIVATE_ENDINGS =
            List.of(".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa");
    private static final long LOOKUP_NANOS = Duration.ofSeconds(2).toNanos();

    private final NameLookup names;
    private final AddressPolicy policy;

    /** Closed networks often cannot look up outside names at all; nobody should wait for that at each request. */
    private final Set<String> unknownHere = ConcurrentHashMap.newKeySet();

    ProxyTargetGuard(NameLookup names, AddressPolicy policy) {
        this.names = names;
        this.policy = policy;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = chain.request().url().host();
        boolean literal = CheckedDns.isLiteral(host);
        if (!literal && isPrivateName(host)) {
            throw new ForbiddenAddressException(host);
        }
        List<InetAddress> addresses = literal ? List.of(InetAddress.getByName(host)) : addressesSeenFromHere(host);
        if (!addresses.isEmpty() && addresses.stream().noneMatch(policy::allows)) {
            throw new ForbiddenAddressException(host);
        }
        return chain.proceed(chain.request());
    }

    private boolean isPrivateName(String host) {
        String name = "." + (host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        boolean singleLabel = name.lastIndexOf('.') == 0;
        boolean privateName = singleLabel || PRIVATE_ENDINGS.stream().anyMatch(name::endsWith);
        return privateName && !policy.allows(InetAddress.getLoopbackAddress());
    }

    private List<InetAddress> addressesSeenFromHere(String host) throws IOException {
        if (unknownHere.contains(host)) {
            return List.of();
        }
        try {
            return names.addresses(host, LOOKUP_NANOS);
        } catch (UnknownHostException | SocketTimeoutException e) {
            unknownHere.add(host);
            return List.of();
        }
    }
}
