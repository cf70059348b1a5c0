package org.mimawari.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells from headings and titles of a table whether it lists answers to a form, or offices, facilities and people in public roles, which are published on purpose. Words from {@code table-signs.tsv} beside this class. Thread-safe; linear.
 */
public final class TableSigns {
    private static final int LONGEST = 40;
    private static final int LONGEST_TITLE = 120;

    /** What a heading or title says of the whole table. */
    public enum Sign {
        /** Its rows are what people sent in. */
        ANSWERS,
        /** The name beside it is that of somebody who runs or represents something. */
        ROLE,
        /** It lists people by their public office. */
        OFFICE,
        /** It lists facilities, firms, events, works or winners. */
        LISTING,
        /** A heading that says nothing of people, but is one. */
        OTHER
    }

    private static final String TITLE = "TITLE-";
    private static final String MORE = "…";
    /** Stands for "…" while text is normalised, which would make dots of it. */
    private static final String MARK = "\u0001";

    private final Map<Sign, Set<String>> headings = new EnumMap<>(Sign.class);
    private final Map<Sign, Set<String>> titles = new EnumMap<>(Sign.class);

    public TableSigns() {
        try (InputStream in = TableSigns.class.getResourceAsStream("table-signs.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The table table-signs.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::addLine);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The table table-signs.tsv cannot be read", damaged);
        }
    }

    private void addLine(String line) {
        String[] cells = line.split("\t", 2);
        boolean title = cells[0].startsWith(TITLE);
        Sign sign = Sign.valueOf(title ? cells[0].substring(TITLE.length()) : cells[0]);
        Set<String> words = (title ? titles : headings).computeIfAbsent(sign, none -> new HashSet<>());
        for (String word : cells[1].split(", ", -1)) {
            words.add(normal(word));
        }
    }

    private static String normal(String word) {
        String text = Normalizer.normalize(word.replace(MORE, MARK), Normalizer.Form.NFKC);
        return text.replace(MARK, MORE).toLowerCase(Locale.ROOT).replaceAll("[\\s　]", "");
    }

    /** What the heading says; empty if it is none that is known. */
    public Set<Sign> ofHeading(String heading) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (heading.length() <= LONGEST) {
            String whole = normal(heading);
            String outside = whole.replaceAll("[(\\[【][^)\\]】]{0,40}[)\\]】]|[*※★●■◆]", "");
            headings.forEach((sign, words) -> {
                if (words.contains(whole) || words.contains(outside) || beginsWithOne(words, whole)) {
                    signs.add(sign);
                }
            });
        }
        return signs;
    }

    private static boolean beginsWithOne(Set<String> words, String heading) {
        for (int length = 1; length < heading.length(); length++) {
            if (words.contains(heading.substring(0, length) + MORE)) {
                return true;
            }
        }
        return false;
    }

    /** What a line above the headings says. */
    public Set<Sign> ofTitle(String title) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        String text = normal(title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        titles.forEach((sign, words) -> {
            if (words.stream().anyMatch(text::contains)) {
                signs.add(sign);
            }
        });
        return signs;
    }
}
