package org.mimawari.gather.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Hands OkHttp only addresses that may be reached, so that what was checked is what is connected to: a name that answers differently
 * the second time is checked the second time. As an interceptor it looks the name up before all else, inside the deadline of the call.
 * Thread-safe.
 */
final class CheckedDns implements Dns, Interceptor {
    /** Only for look-ups that the interceptor did not do; a resolver gives up by itself after about this time. */
    private static final long LIMIT_NANOS = Duration.ofSeconds(20).toNanos();

    private final NameLookup names;
    private final AddressPolicy policy;

    CheckedDns(NameLookup names, AddressPolicy policy) {
        this.names = names;
        this.policy = policy;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = chain.request().url().host();
        if (!isLiteral(host)) {
            checked(host, names.addresses(host, chain.call().timeout().timeoutNanos()));
        }
        return chain.proceed(chain.request());
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            return checked(host, names.addresses(host, LIMIT_NANOS));
        } catch (InterruptedIOException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e);
            throw unknown;
        }
    }

    private List<InetAddress> checked(String host, List<InetAddress> addresses) throws UnknownHostException {
        List<InetAddress> allowed = addresses.stream().filter(policy::allows).toList();
        if (allowed.isEmpty() && !addresses.isEmpty()) {
            throw new ForbiddenAddressException(host);
        }
        return allowed;
    }

    /** OkHttp has brought all spellings of numbers to one, and looks up no literal; the sockets check those. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1));
    }
}
