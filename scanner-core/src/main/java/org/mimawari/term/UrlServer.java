package org.mimawari.term;

/**
 * The part of an address that names the server: scheme, credentials, host and port. Immutable; addresses of one site share it.
 */
final class UrlServer {

    /** The port that is not written because the scheme implies it. */
    static final int DEFAULT_PORT = -1;

    private final String scheme;
    private final String credentials;
    private final String host;
    private final int writtenPort;
    private final String origin;

    /**
     * @param credentials "name" or "name:password", percent-encoded; empty when there are none
     * @param writtenPort {@link #DEFAULT_PORT} when the scheme implies it
     */
    UrlServer(String scheme, String credentials, String host, int writtenPort) {
        this.scheme = scheme;
        this.credentials = credentials;
        this.host = host;
        this.writtenPort = writtenPort;
        this.origin = scheme + "://" + (writtenPort == DEFAULT_PORT ? host : host + ":" + writtenPort);
    }

    /** Whether a stretch of text spells scheme-less what {@link #authority()} says, so that reading it anew would yield this server. */
    boolean isSpelled(String text, int from, int to) {
        int start = scheme.length() + "://".length();
        return credentials.isEmpty()
                && origin.length() - start == to - from
                && origin.regionMatches(start, text, from, to - from);
    }

    static int impliedPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    String scheme() {
        return scheme;
    }

    String credentials() {
        return credentials;
    }

    String host() {
        return host;
    }

    int port() {
        return writtenPort == DEFAULT_PORT ? impliedPort(scheme) : writtenPort;
    }

    String origin() {
        return origin;
    }

    String authority() {
        return origin.substring(scheme.length() + "://".length());
    }

    String originWithCredentials() {
        return credentials.isEmpty() ? origin : scheme + "://" + credentials + "@" + authority();
    }
}
