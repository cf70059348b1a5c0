package org.mimawari.cli.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.mimawari.term.Language;

/** The sentences of one part of the command line in one language. Immutable and thread-safe. */
public final class Words {
    /** How the user calls the program, as the launcher hands it over: what a sentence tells to type works as it stands. */
    public static final String COMMAND = System.getProperty("mimawari.command", "mimawari");

    private final Properties sentences;

    private Words(Properties sentences) {
        this.sentences = sentences;
    }

    /** Reads {@code <name>.<language>.properties} (UTF-8), which lies beside the class. */
    public static Words beside(Class<?> near, String name, Language language) {
        String file = name + "." + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = near.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + file);
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            sentences.replaceAll((id, sentence) -> sentence.toString().replace("{mimawari}", COMMAND));
            return new Words(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public String say(Said said) {
        String sentence = sentences.getProperty(said.id());
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + said.id());
        }
        return filled(sentence, said.values());
    }

    public String say(String id, Object... values) {
        return say(Said.of(id, values));
    }

    public boolean has(String id) {
        return sentences.containsKey(id);
    }

    public Set<String> ids() {
        return sentences.stringPropertyNames();
    }

    /** One pass, so that a value that looks like a placeholder stays as it is. */
    private static String filled(String sentence, List<String> values) {
        StringBuilder out = new StringBuilder(sentence.length() + 32);
        int at = 0;
        while (at < sentence.length()) {
            char c = sentence.charAt(at);
            boolean holder = c == '{' && at + 2 < sentence.length() && sentence.charAt(at + 2) == '}';
            int number = holder ? sentence.charAt(at + 1) - '0' : -1;
            if (number >= 0 && number < values.size()) {
                out.append(values.get(number));
                at += 3;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}
