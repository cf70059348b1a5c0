package org.mimawari.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mimawari.term.Audience;

/** The phrases of {@code audience-words.txt} beside this class, by section. Immutable. */
final class AudienceList {
    private static final String FILE = "audience-words.txt";

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    /** A phrase and what it says, folded by {@link #folded}. */
    record Phrase(String text, Audience kind) {}

    AudienceList() {
        try (InputStream in = AudienceList.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The list " + FILE + " is missing from the program");
            }
            List<String> section = new ArrayList<>();
            for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(line);
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("The list " + FILE + " cannot be read", damaged);
        }
    }

    private List<String> lines(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalStateException("The list " + FILE + " has no section " + section);
        }
        return lines;
    }

    /** The longest first. */
    List<String> words(String section) {
        return lines(section).stream()
                .map(AudienceList::folded)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The longest first. */
    List<Phrase> phrases(String section) {
        return lines(section).stream()
                .map(AudienceList::phrase)
                .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.text().length())
                        .reversed())
                .toList();
    }

    private static Phrase phrase(String line) {
        int blank = line.indexOf(' ');
        return new Phrase(folded(line.substring(blank + 1)), Audience.valueOf(line.substring(0, blank)));
    }

    /** Letters of one width and small, blanks in a row as one. */
    static String folded(CharSequence text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u200b' || c == '\ufeff';
            if (!blank) {
                folded.append(c == '’' ? '\'' : c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
