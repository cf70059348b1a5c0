package org.mimawari.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The relations of a {@code link} element or Link header that matter here: those by which a page names another that a visitor or search engine
 * may come to, and style sheets.
 */
final class Relations {
    private static final Set<String> LEADING = Set.of("canonical", "alternate", "next", "prev", "amphtml", "amp");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> names;

    /** @param written as in the page: names with blanks between them, in large or small letters */
    Relations(String written) {
        this.names = Set.copyOf(Arrays.asList(BLANKS.split(written.strip().toLowerCase(Locale.ROOT), -1)));
    }

    /** A style sheet may be an "alternate" too; it leads nowhere. */
    boolean leadOn() {
        return !areStyles() && names.stream().anyMatch(LEADING::contains);
    }

    boolean areStyles() {
        return names.contains("stylesheet");
    }
}
