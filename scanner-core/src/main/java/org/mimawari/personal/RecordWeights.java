package org.mimawari.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mimawari.term.DataKind;

/**
 * Weighs what speaks for a list of private people against what speaks for a list that is published on purpose. The weights are in {@code record-list.tsv} beside this class. Thread-safe.
 */
public final class RecordWeights {

    /** What a table is like, besides the kinds in its columns and the signs of its headings. */
    public enum Trait {
        /** Names stand below a heading that asks for them. */
        NAMES_BY_HEADING,
        /** A column of which only the cells tell that they are names. */
        NAMES_BY_VALUE,
        /** A column that may be names; nothing but what stands beside it makes one think so. However much that is, it is only suspected. */
        NAMES_PERHAPS,
        /** No headings were found. */
        NO_HEADINGS,
        /** A column names facilities, firms or offices. */
        ORGANISATIONS,
        /** A column of towns, which lists of people have and lists of towns. */
        TOWNS,
        /** Each row names another one, and no headings tell whether it is about that or about somebody: only suspected. */
        FACILITIES,
        /** Telephone numbers that people carry with them. */
        MOBILES,
        /** A column of long numbers, each another, that no heading explains. */
        NUMBERED,
        /** A column in which letters and digits are mixed in ever other ways. */
        PASSWORDS,
        /** The same names, or the same numbers, stand in it again and again. */
        REPEATED,
        /** All mail addresses are of one organisation. */
        ONE_DOMAIN,
        /** They are of the organisation whose site it is. */
        OWN_DOMAIN,
        /** All telephone numbers are extensions of one office. */
        ONE_SWITCHBOARD,
        /** They are of the organisation whose site it is, which has one block of numbers or a few. */
        OWN_NUMBERS,
        /** Who was born then lives no more. */
        HISTORY,
        /** Many rows tell of the same few facilities or works, so that each row is about something else. */
        FEW_LISTED,
        /** Several headings are such as lists have that are published on purpose. */
        MANY_LISTINGS
    }

    /** How sure it is that a table lists private people. */
    public enum Standing {
        NONE,
        SUSPECTED,
        ALERT
    }

    private static final Set<Trait> AT_MOST_SUSPECTED = EnumSet.of(Trait.NAMES_PERHAPS, Trait.FACILITIES);
    private static final String ALERT = "ALERT-FROM";
    private static final String SUSPECTED = "SUSPECTED-FROM";

    private final Map<String, Integer> weights = new HashMap<>();

    public RecordWeights() {
        try (InputStream in = RecordWeights.class.getResourceAsStream("record-list.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The table record-list.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::addLine);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The table record-list.tsv cannot be read", damaged);
        }
    }

    private void addLine(String line) {
        String[] cells = line.split("\t", -1);
        weights.put(cells[0], Integer.valueOf(cells[1]));
    }

    /**
     * What speaks for a list of private people, less what speaks against it.
     *
     * @param kinds of all columns
     */
    public int weight(Set<DataKind> kinds, Set<TableSigns.Sign> signs, Set<Trait> traits) {
        int sum = kinds.stream().mapToInt(kind -> weight("KIND-" + kind)).sum()
                + signs.stream().mapToInt(sign -> weight("SIGN-" + sign)).sum()
                + traits.stream().mapToInt(trait -> weight("TRAIT-" + trait)).sum();
        return traits.stream().anyMatch(AT_MOST_SUSPECTED::contains) ? Math.min(sum, weight(ALERT) - 1) : sum;
    }

    public Standing standing(int weight) {
        if (weight >= weight(ALERT)) {
            return Standing.ALERT;
        }
        return weight >= weight(SUSPECTED) ? Standing.SUSPECTED : Standing.NONE;
    }

    private int weight(String key) {
        return weights.getOrDefault(key, 0);
    }
}
