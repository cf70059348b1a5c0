package org.mimawari.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Reason;
import org.mimawari.gather.probe.ServiceTable;
import org.mimawari.term.Service;

/** The words of one check in one language, as the file has them. */
record CheckWordsFile(CheckInfo check, Map<String, String> texts) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}?");

    static CheckWordsFile of(CheckInfo check, String language) {
        String name = "/org/mimawari/report/words/" + check.id() + "." + language + ".properties";
        try (InputStream in = BuiltInChecks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no words: " + name);
            }
            Properties file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
            return new CheckWordsFile(check, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every check must have, whatever the variant. */
    List<String> missing() {
        Stream<String> found = check.variants().stream().map(variant -> "found." + variant);
        // In the appendix, the name of the problem would read as an alarm.
        Stream<String> titles = check.appendix().stream().sorted().map(variant -> "title." + variant);
        Stream<String> needed =
                Stream.of(Stream.of("title", "why"), found, titles).flatMap(keys -> keys);
        Stream<String> steps = check.variants().stream()
                .filter(variant -> !texts.containsKey("step.1") && !texts.containsKey(variant + ".step.1"))
                .map(variant -> variant + ".step.1");
        return Stream.concat(needed.filter(key -> !texts.containsKey(key)), steps)
                .toList();
    }

    /** Keys that nobody reads: misspelt, of an unknown variant, or a step after a gap. */
    List<String> unread() {
        String variants = check.variants().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern known = Pattern.compile("title(\\.(" + variants + "))?|(mail\\.)?(why|note)|cannot-tell\\.(" + reasons()
                + ")|found\\.(" + variants + ")|((" + services() + ")\\.)?((" + variants + ")\\.)?step\\.[1-9]");
        return texts.keySet().stream()
                .filter(key -> !known.matcher(key).matches() || afterGap(key))
                .toList();
    }

    private static String reasons() {
        return Stream.of(Reason.values()).map(Reason::name).collect(Collectors.joining("|"));
    }

    /** Those whose things a check can be about; mails are mended by steps of their own. */
    private static String services() {
        return Stream.concat(Stream.of(Service.GOOGLE_FORMS.id(), "mail"), ServiceTable.builtIn().services().stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private boolean afterGap(String key) {
        int number = key.charAt(key.length() - 1) - '0';
        return key.contains("step.")
                && number > 1
                && !texts.containsKey(key.substring(0, key.length() - 1) + (number - 1));
    }

    /** The placeholders of each sentence about a finding; all other texts are shown as they are. */
    Map<String, TreeSet<String>> placeholders() {
        Map<String, TreeSet<String>> all = new TreeMap<>();
        texts.forEach((key, text) -> {
            TreeSet<String> used = PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(match -> match.group().replaceAll("\\|[^|{}]+\\|[^|{}]+}", "}"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!used.isEmpty()) {
                all.put(key, used);
            }
        });
        return all;
    }
}
