package org.mimawari.term;

import java.util.Optional;

/** Reads what stands between "//" and the path: credentials, host and port. */
final class UrlAuthority {

    private static final int NO_PORT = -2;
    private static final int MAX_PORT = 65_535;

    private UrlAuthority() {}

    static Optional<UrlServer> parse(String scheme, String text) {
        int at = text.lastIndexOf('@');
        String hostAndPort = text.substring(at + 1);
        int colon = portColon(hostAndPort);
        int port = port(scheme, hostAndPort.substring(colon < 0 ? hostAndPort.length() : colon + 1));
        if (port == NO_PORT) {
            return Optional.empty();
        }
        String credentials = at < 0 ? "" : credentials(text.substring(0, at));
        return UrlHost.parse(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon))
                .map(host -> new UrlServer(scheme, credentials, host, port));
    }

    private static String credentials(String text) {
        int colon = text.indexOf(':');
        String name = UrlEscapes.CREDENTIALS.escaped(colon < 0 ? text : text.substring(0, colon));
        String password = colon < 0 ? "" : UrlEscapes.CREDENTIALS.escaped(text.substring(colon + 1));
        return password.isEmpty() ? name : name + ":" + password;
    }

    /** The colon before the port; those of an IPv6 address stand in brackets. */
    private static int portColon(String text) {
        boolean inBrackets = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && !inBrackets) {
                return i;
            }
            inBrackets = c == '[' || inBrackets && c != ']';
        }
        return -1;
    }

    private static int port(String scheme, String digits) {
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return NO_PORT;
            }
            port = port * 10 + (c - '0');
            if (port > MAX_PORT) {
                return NO_PORT;
            }
        }
        return digits.isEmpty() || port == UrlServer.impliedPort(scheme) ? UrlServer.DEFAULT_PORT : port;
    }
}
