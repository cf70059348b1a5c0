package org.mimawari.gather;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mimawari.term.PublicUrl;

/**
 * One shape of address that only passes the visitor on, as a line of {@code wrappers.txt} says it. Immutable.
 *
 * @param host a name, or a pattern with one star at its beginning or end
 * @param path a path, or a pattern with one star
 */
record Wrapper(String host, String path, WrappedIn where) {
    /** "com", "de", "co.jp", "com.br". */
    private static final Pattern COUNTRY = Pattern.compile("com|[a-z]{2}|com?\\.[a-z]{2}");

    static Wrapper of(String line) {
        String[] cells = line.split(" ");
        return new Wrapper(cells[0], cells[1], WrappedIn.of(cells[2]));
    }

    /** Whether the host is a pattern. */
    boolean isForMany() {
        return host.indexOf('*') >= 0;
    }

    boolean fitsHost(String other) {
        if (host.startsWith("*")) {
            return other.length() >= host.length() && other.endsWith(host.substring(1));
        }
        if (host.endsWith("*")) {
            String name = host.substring(0, host.length() - 1);
            return other.startsWith(name)
                    && COUNTRY.matcher(other.substring(name.length())).matches();
        }
        return host.equals(other);
    }

    boolean fitsPath(String other) {
        int star = path.indexOf('*');
        return star < 0
                ? path.equals(other)
                : other.length() >= path.length() - 1
                        && other.startsWith(path.substring(0, star))
                        && other.endsWith(path.substring(star + 1));
    }

    /** What stands in the address as the one inside, as text; empty if nothing does. */
    Stream<String> inside(PublicUrl url) {
        return where.in(url, Math.max(0, path.indexOf('*'))).filter(text -> !text.isEmpty());
    }
}
