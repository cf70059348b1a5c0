package org.mimawari.gather.web;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.mimawari.settings.NetworkSettings.ConnectTo;

/**
 * One {@code connect-to} entry at work: whatever host is asked for, TCP goes to the entry's address and port. URL, Host header, TLS
 * server name and certificate check stay those of the asked host. The operator wrote the address, so it is not guarded. Thread-safe.
 */
final class ConnectToSockets implements Dns, AimedSockets.Aim {
    private static final long LIMIT_NANOS = Duration.ofSeconds(20).toNanos();

    private final ConnectTo entry;
    private final NameLookup names;

    ConnectToSockets(ConnectTo entry, NameLookup names) {
        this.entry = entry;
        this.names = names;
    }

    SocketFactory factory() {
        return new AimedSockets(this);
    }

    /** The entry's addresses, for any host; the host itself need not exist. */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            return names.addresses(withoutBrackets(entry.address()), LIMIT_NANOS);
        } catch (InterruptedIOException e) {
            UnknownHostException unknown = new UnknownHostException(entry.address());
            unknown.initCause(e);
            throw unknown;
        }
    }

    /** A host written as a number is never looked up, so its own address would come here. */
    @Override
    public InetSocketAddress at(InetSocketAddress wanted) throws UnknownHostException {
        List<InetAddress> addresses = lookup(entry.address());
        InetAddress address = addresses.contains(wanted.getAddress()) ? wanted.getAddress() : addresses.get(0);
        return new InetSocketAddress(address, entry.addressPort());
    }

    private static String withoutBrackets(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
