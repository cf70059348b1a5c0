package org.mimawari.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.mimawari.term.Language;

/**
 * The words of the reports in one language, from the UTF-8 property files in {@code org/mimawari/report/words}.
 *
 * <p>A text may hold placeholders, {@code {name}}; what is put there is not read for placeholders again. A key that is
 * missing gives the key itself, so that a reader still gets a report; {@link #strict} makes it an error, for tests.
 * Immutable to its callers, safe for use by several threads.
 */
public final class Words {
    private static final String FOLDER = "words/";
    private static final String LAYOUT = "report";

    private final Language language;
    private final boolean strict;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    private Words(Language language, boolean strict) {
        this.language = language;
        this.strict = strict;
    }

    /** Words for readers: what is missing falls back to its key. */
    public static Words of(Language language) {
        return new Words(language, false);
    }

    /**
     * Words for tests.
     *
     * @return words that throw {@link MissingWords} for a key that is not there
     */
    public static Words strict(Language language) {
        return new Words(language, true);
    }

    public Language language() {
        return language;
    }

    /** A word or sentence of the layout. */
    public String text(String key) {
        return text(key, Map.of());
    }

    public String text(String key, Map<String, String> fills) {
        return Placeholders.fill(in(LAYOUT, key), fills);
    }

    /** A sentence with the number {@code {n}}: the key with ".one" for 1 and ".other" for all else; Japanese needs only the latter. */
    public String count(String key, int n) {
        String one = key + ".one";
        boolean single = n == 1 && file(LAYOUT).containsKey(one);
        return text(single ? one : key + ".other", Map.of("n", number(n)));
    }

    /** A number as the language writes it: 12,345. */
    public String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    public CheckWords check(String id) {
        return new CheckWords(this, id);
    }

    boolean has(String file, String key) {
        return file(file).containsKey(key);
    }

    String in(String file, String key) {
        String text = file(file).get(key);
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new MissingWords(nameOf(file), key);
        }
        return key;
    }

    private Map<String, String> file(String name) {
        return files.computeIfAbsent(name, this::load);
    }

    private String nameOf(String file) {
        return FOLDER + file + '.' + language.name().toLowerCase(Locale.ROOT) + ".properties";
    }

    private Map<String, String> load(String file) {
        Properties read = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(nameOf(file))) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                read.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + nameOf(file) + " of this program; install it anew", e);
        }
        Map<String, String> texts = new ConcurrentHashMap<>();
        read.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
