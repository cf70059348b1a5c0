package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.site.FormAccess;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.DataKind;
import org.mimawari.term.Language;
import org.mimawari.term.Via;

class WordsTest {
    private static final Pattern ONE_IN_ALL = Pattern.compile("\\{(\\w+)(?:\\|([^|{}]+)\\|[^|{}]+)?}");
    /** Placeholders that never stand for a number and have a verb behind them. */
    private static final Set<String> WORDS_OF_ALL = Set.of("name", "kinds");

    /** The number, perhaps one word that says more, and a word that ends as a plural does and is neither a verb nor "address". */
    private static final Pattern PLURAL_OF_ONE = Pattern.compile(
            "\\b1 (?:(?:outside|more|named|other|shared|private|hidden) )?(?!(?:is|was|has|this|its|stands|names|tells|does|address|less)\\b)(?:[a-z]+s|people)\\b");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        // English alone needs a form for the number one; Japanese may have it.
        assertThat(withoutSingular(keys(Language.EN))).isEqualTo(withoutSingular(keys(Language.JA)));
    }

    @Test
    void bothLanguagesSayTheSameOfTheLaw() {
        assertThat(withoutSingular(read("law", Language.EN).stringPropertyNames()))
                .isEqualTo(withoutSingular(read("law", Language.JA).stringPropertyNames()));
    }

    @Test
    void everyEnglishNumberHasASingular() {
        Set<String> keys = keys(Language.EN);
        assertThat(keys).filteredOn(key -> key.endsWith(".other")).allSatisfy(key -> {
            boolean same = text(Language.EN, key).equals(" ({n})");
            assertThat(same || keys.contains(key.replace(".other", ".one")))
                    .as(key)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueThatAReportCanHoldHasAWord(Language language) {
        Words words = Words.strict(language);
        Stream.of(
                        named("severity.", Severity.values()),
                        named("confidence.", Confidence.values()),
                        named("state.", FindingState.values()),
                        named("since.run.", FindingState.values()),
                        named("signal.", Signal.values()),
                        named("reason.", Reason.values()),
                        named("kind.", DataKind.values()),
                        named("via.", Via.values()),
                        named("form.access.", FormAccess.values()),
                        named("form.editor.", FormAccess.values()),
                        named("form.responses.", ResponsesAccess.values()),
                        named("subject.", Headline.Mood.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(words.text(key)).as(key).isNotBlank());
    }

    @Test
    void aMissingKeyIsAnErrorThatNamesFileAndKeyInTestsOnly() {
        assertThatThrownBy(() -> Words.strict(Language.JA).text("no.such.key"))
                .isInstanceOf(MissingWords.class)
                .hasMessageContaining("words/report.ja.properties")
                .hasMessageContaining("no.such.key");
        assertThat(Words.of(Language.JA).text("no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    void aCheckWithoutWordsIsStillNamed() {
        CheckWords unknown = Words.of(Language.EN).check("share-unheard-of");
        assertThat(unknown.title()).isEqualTo("share-unheard-of");
        assertThat(unknown.found("open", Map.of())).isEqualTo("share-unheard-of");
        assertThat(unknown.why()).isEmpty();
        assertThat(unknown.steps("open")).isEmpty();
        assertThat(unknown.note()).isEmpty();
        assertThatThrownBy(() ->
                        Words.strict(Language.EN).check("share-unheard-of").title())
                .isInstanceOf(MissingWords.class);
    }

    @Test
    void whatIsPutIntoASentenceIsNotReadForPlaceholders() {
        assertThat(Placeholders.fill("{a} and {b} and {c} {", Map.of("a", "{b}", "b", "B")))
                .isEqualTo("{b} and B and {c} {");
    }

    @Test
    void aWordAgreesWithTheNumberBesideIt() {
        String text = "{n} {n|page|pages} of {name|a|b|c}";
        assertThat(Placeholders.fill(text, Map.of("n", "1", "name", "x"))).isEqualTo("1 page of b|c");
        assertThat(Placeholders.fill(text, Map.of("n", "at least 1"))).startsWith("at least 1 page of");
        assertThat(Placeholders.fill(text, Map.of("n", "21"))).isEqualTo("21 pages of {name|a|b|c}");
        assertThat(Placeholders.fill("{n|page} {m|page|pages}", Map.of("n", "1")))
                .isEqualTo("{n|page} {m|page|pages}");
    }

    @Test
    void noEnglishTextHasAPluralBehindTheNumberOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String file : englishFiles()) {
            for (Map.Entry<Object, Object> text : read(file, Language.EN).entrySet()) {
                String filled = ONE_IN_ALL.matcher((String) text.getValue()).replaceAll(WordsTest::withOne);
                boolean never = ((String) text.getKey()).endsWith(".other");
                if (!never && PLURAL_OF_ONE.matcher(filled).find()) {
                    wrong.add(file + " " + text.getKey() + ": " + filled);
                }
                read++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).as("texts that were looked at").isGreaterThan(500);
        assertThat(PLURAL_OF_ONE.matcher("name (1 rows)").find()).isTrue();
        assertThat(PLURAL_OF_ONE.matcher("1 outside addresses").find()).isTrue();
    }

    private static String withOne(MatchResult placeholder) {
        String number = WORDS_OF_ALL.contains(placeholder.group(1)) ? "X" : "1";
        return placeholder.group(2) == null ? number : placeholder.group(2);
    }

    private static List<String> englishFiles() throws IOException {
        Path folder = Path.of(
                System.getProperty("mimawari.root"), "scanner-core/src/main/resources/org/mimawari/report/words");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".en.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void englishNumbersAgree() {
        Words words = Words.strict(Language.EN);
        assertThat(words.count("count.pages", 1)).isEqualTo("1 page");
        assertThat(words.count("count.pages", 0)).isEqualTo("0 pages");
        assertThat(words.count("count.pages", 1234)).isEqualTo("1,234 pages");
        assertThat(Words.strict(Language.JA).count("count.pages", 1)).isEqualTo("ページ 1件");
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> withoutSingular(Set<String> keys) {
        Set<String> out = new TreeSet<>(keys);
        out.removeIf(key -> key.endsWith(".one"));
        return out;
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(read(language).stringPropertyNames());
    }

    private static String text(Language language, String key) {
        return read(language).getProperty(key);
    }

    private static Properties read(Language language) {
        return read("report", language);
    }

    private static Properties read(String file, Language language) {
        String name = "words/" + file + "." + language.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return read;
    }
}
