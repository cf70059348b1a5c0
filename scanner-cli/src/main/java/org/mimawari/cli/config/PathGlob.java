package org.mimawari.cli.config;

import java.util.regex.Pattern;
import org.mimawari.term.PublicUrl;

/**
 * A pattern of paths: {@code *} within a path segment, {@code **} across segments, {@code ?} begins the query. In the spelling of
 * {@link PublicUrl#path}.
 */
record PathGlob(String text) {

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

    boolean matches(PublicUrl url) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '*') {
                pattern.append(Pattern.quote(text.substring(at, at + 1)));
            } else if (text.startsWith("**", at)) {
                pattern.append(".*");
                at++;
            } else {
                pattern.append("[^/]*");
            }
        }
        return Pattern.matches(pattern.toString(), url.path());
    }
}
