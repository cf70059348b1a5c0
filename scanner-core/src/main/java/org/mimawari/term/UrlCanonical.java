package org.mimawari.term;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings path and query to the one spelling by which two addresses of the same thing are recognised: escapes normalised, session ids and
 * the marks of advertising and mail campaigns left out. What remains still fetches the same resource. Linear time; doing it twice changes nothing.
 */
final class UrlCanonical {

    private static final String SESSION_IN_PATH = ";jsessionid=";
    private static final Set<String> SESSIONS = Set.of("phpsessid", "jsessionid", "asp.net_sessionid", "oscsid");
    private static final Set<String> CAMPAIGNS = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "li_fat_id",
            "ldtag_cl",
            "srsltid",
            "_ga",
            "_gl",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "_openstat");

    private UrlCanonical() {}

    static UrlParts of(UrlParts written) {
        String path = withoutSessions(UrlPercent.normalised(written.path()));
        String query = written.query() == null ? null : query(written.query());
        boolean same = path.equals(written.path())
                && (query == null ? written.query() == null : query.equals(written.query()));
        return same ? written : written.withPathAndQuery(path, query);
    }

    private static String withoutSessions(String path) {
        if (path.indexOf(';') < 0) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start + 1);
            int end = slash < 0 ? path.length() : slash;
            out.append(withoutSession(path.substring(start, end)));
            start = end;
        }
        return out.toString();
    }

    /** A segment with its slash. One that would become a dot segment stays as it is: "/..;jsessionid=1" is not "/..". */
    private static String withoutSession(String segment) {
        StringBuilder out = new StringBuilder(segment.length());
        int start = 0;
        while (start < segment.length()) {
            int semicolon = segment.indexOf(';', start + 1);
            int end = semicolon < 0 ? segment.length() : semicolon;
            boolean session = segment.regionMatches(true, start, SESSION_IN_PATH, 0, SESSION_IN_PATH.length());
            out.append(segment, start, session ? start : end);
            start = end;
        }
        String rest = out.toString();
        return rest.equals("/.") || rest.equals("/..") ? segment : rest;
    }

    private static @Nullable String query(String written) {
        String query = UrlPercent.normalised(written);
        StringBuilder out = new StringBuilder(query.length());
        int start = 0;
        boolean dropped = false;
        boolean first = true;
        while (start <= query.length()) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            if (isNoise(query, start, end)) {
                dropped = true;
            } else {
                out.append(first ? "" : "&").append(query, start, end);
                first = false;
            }
            start = end + 1;
        }
        return dropped && out.isEmpty() ? null : out.toString();
    }

    private static boolean isNoise(String query, int start, int end) {
        int equals = query.indexOf('=', start);
        if (equals < 0 || equals >= end) {
            return false;
        }
        String name = query.substring(start, equals).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_")
                || name.startsWith("aspsessionid")
                || CAMPAIGNS.contains(name)
                || SESSIONS.contains(name);
    }
}
