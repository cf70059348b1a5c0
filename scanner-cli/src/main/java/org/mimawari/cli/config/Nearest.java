package org.mimawari.cli.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that was probably meant. */
public final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The known word with the fewest slips (letters added, lost, changed, swapped), if they are few enough for its length. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> slips(word, candidate) <= allowed(candidate))
                .min(Comparator.<String>comparingInt(candidate -> slips(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int slips(String given, String known) {
        String a = plain(given);
        String b = plain(known);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, new int[] {i, j});
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int[] at) {
        int i = at[0];
        int j = at[1];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
