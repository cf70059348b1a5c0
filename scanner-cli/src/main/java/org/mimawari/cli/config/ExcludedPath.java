package org.mimawari.cli.config;

import org.mimawari.term.PublicUrl;

/**
 * Reads a pattern of paths: {@code *} within a path segment, {@code **} across segments, {@code ?} begins the query. In the spelling of
 * {@link PublicUrl#path}.
 */
final class ExcludedPath {
    private ExcludedPath() {}

    static String read(String text) throws Wrong {
        String given = text.strip();
        boolean wellFormed = given.startsWith("/")
                && given.chars().noneMatch(c -> c == '#' || c == '\\' || c <= ' ')
                && !given.contains("***")
                && !given.contains("//");
        if (!wellFormed) {
            throw new Wrong("wrong.glob");
        }
        return PublicUrl.parse("http://glob.invalid" + given)
                .map(url -> url.query().map(query -> url.path() + "?" + query).orElse(url.path()))
                .orElseThrow(() -> new Wrong("wrong.glob"));
    }
}
