package org.mimawari.term;

import org.jspecify.annotations.Nullable;

/**
 * An http or https address taken apart, each part percent-encoded.
 *
 * @param path begins with '/'
 * @param query without '?'; null when there is none, which is not the same as an empty one
 * @param fragment without '#'; null when there is none
 */
record UrlParts(
        UrlServer server,
        String path,
        @Nullable String query,
        @Nullable String fragment) {

    UrlParts withPathAndQuery(String otherPath, @Nullable String otherQuery) {
        return new UrlParts(server, otherPath, otherQuery, fragment);
    }

    UrlParts withoutQuery() {
        return query == null ? this : new UrlParts(server, path, null, fragment);
    }

    UrlParts withoutFragment() {
        return fragment == null ? this : new UrlParts(server, path, query, null);
    }

    /** The serialisation of the URL Standard, with credentials and fragment. */
    String href() {
        String address = serialised(server.originWithCredentials());
        return fragment == null ? address : address + "#" + fragment;
    }

    /** The serialisation without credentials and fragment. */
    String address() {
        return serialised(server.origin());
    }

    /** Characters of {@link #href()}. */
    int length() {
        int queryLength = query == null ? 0 : query.length() + 1;
        int fragmentLength = fragment == null ? 0 : fragment.length() + 1;
        return server.origin().length() + server.credentials().length() + path.length() + queryLength + fragmentLength;
    }

    /** A builder of the right size: this runs for every link of every page, and the compiled "+" is several times slower. */
    private String serialised(String origin) {
        StringBuilder out =
                new StringBuilder(origin.length() + path.length() + (query == null ? 0 : query.length() + 1));
        out.append(origin).append(path);
        return (query == null ? out : out.append('?').append(query)).toString();
    }
}
