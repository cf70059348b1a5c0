package org.mimawari.cli.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import org.mimawari.settings.NetworkSettings.ConnectTo;

/** A connection to one host goes to another address, if {@code network.connect-to} says so; certificates are still those of the host. */
final class Detour {

    private final List<ConnectTo> rules;

    Detour(List<ConnectTo> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Where a connection to this host and port really goes. */
    InetSocketAddress target(String host, int port) {
        return rules.stream()
                .filter(rule -> rule.matches(host, port))
                .findFirst()
                .map(rule -> new InetSocketAddress(rule.address(), rule.addressPort()))
                .orElseGet(() -> new InetSocketAddress(host, port));
    }

    /** Whether a connection to this host stays on this machine. */
    boolean staysHere(String host, int port) {
        InetAddress address = target(host, port).getAddress();
        return address != null && address.isLoopbackAddress();
    }

    Socket socket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                InetSocketAddress named = (InetSocketAddress) to;
                super.connect(target(named.getHostString(), named.getPort()), timeout);
            }

            @Override
            public void connect(SocketAddress to) throws IOException {
                connect(to, 0);
            }
        };
    }
}
