package org.mimawari.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the scanner reaches the net.
 *
 * @param caCertificates PEM files, trusted in addition to the system's
 * @param allowPrivateAddresses whether loopback, private, link-local and unique local addresses may be reached
 */
public record NetworkSettings(
        @Nullable Proxy proxy, List<ConnectTo> connectTo, List<Path> caCertificates, boolean allowPrivateAddresses) {

    public static final NetworkSettings DEFAULT = new NetworkSettings(null, List.of(), List.of(), false);

    /** An HTTP proxy. The password is never printed. */
    public record Proxy(String host, int port, String user, String password) {
        @Override
        public String toString() {
            return "Proxy[" + host + ":" + port + "]";
        }
    }

    /**
     * Requests to one host and port go to another address, as curl's {@code --connect-to}.
     *
     * @param host lower case, or {@code *} for any
     * @param port the port in the URL
     */
    public record ConnectTo(String host, int port, String address, int addressPort) {
        public boolean matches(String wantedHost, int wantedPort) {
            return port == wantedPort && (host.equals("*") || host.equals(wantedHost));
        }
    }

    public NetworkSettings {
        connectTo = List.copyOf(connectTo);
        caCertificates = List.copyOf(caCertificates);
    }
}
