package org.mimawari.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that stand where names stand and are none, from {@code not-names.txt} beside this class. Thread-safe. */
final class NotNames {
    private static final int LONGEST = 12;

    private final Set<String> words;

    NotNames() {
        this.words = Set.copyOf(read());
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>();
        try (InputStream in = NotNames.class.getResourceAsStream("not-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list not-names.txt is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.strip().split(" +", -1))));
        } catch (IOException damaged) {
            throw new UncheckedIOException("The list not-names.txt cannot be read", damaged);
        }
        return words;
    }

    /** Whether the text is such a word or ends in one. */
    boolean endIn(String text) {
        for (int from = Math.max(0, text.length() - LONGEST); from < text.length(); from++) {
            if (words.contains(text.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
