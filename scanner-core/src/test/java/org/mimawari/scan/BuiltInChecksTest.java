package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.check.Check;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.CheckInfo;

/** What every check in the list must have: a listed id, a class named after it, a page, words in both languages, a test. */
class BuiltInChecksTest {
    private static final List<String> HEADINGS = List.of(
            "## What it finds", "## Why it matters", "## How it decides", "## What it cannot see", "## What to do");
    private static final Set<String> PLACEHOLDERS =
            Set.of("{name}", "{kinds}", "{questions}", "{people}", "{numbers}", "{recipients}", "{domains}");
    private static final List<String> LANGUAGES = List.of("ja", "en");

    static Stream<Check<?>> checks() {
        return BuiltInChecks.all().stream();
    }

    @Test
    void noIdIsThereTwice() {
        assertThat(checks().map(check -> check.info().id())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theIdIsListedWithItsUsualSeverity(Check<?> check) throws IOException {
        String line = check.info().id() + " " + check.info().severity().name().toLowerCase(Locale.ROOT);
        try (InputStream ids = getClass().getResourceAsStream("check-ids.txt")) {
            assertThat(new String(ids.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains(line);
        }
    }

    /** Whether it exposes people, and whether what it suspects is an alarm, is decided for each check and not left to a default. */
    @ParameterizedTest
    @MethodSource("checks")
    void whatItSaysOfPeopleIsDecided(Check<?> check) throws IOException {
        CheckInfo info = check.info();
        assertThat(info.variants()).containsAll(info.exposing()).containsAll(info.appendix());
        String line = info.id() + " | " + listed(info.exposing()) + " | " + listed(info.appendix());
        try (InputStream decided = getClass().getResourceAsStream("people-in-variants.txt")) {
            assertThat(new String(decided.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains(line);
        }
    }

    private static String listed(Set<String> variants) {
        return variants.isEmpty() ? "-" : variants.stream().sorted().collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theIdIsSmallLettersAndBeginsWithTheFamily(Check<?> check) {
        CheckInfo info = check.info();
        assertThat(info.id()).matches("[a-z]+(-[a-z]+)+");
        assertThat(info.id()).startsWith(info.family().name().toLowerCase(Locale.ROOT) + "-");
        assertThat(info.variants()).isNotEmpty().doesNotHaveDuplicates().allMatch(v -> v.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theClassIsNamedAfterTheIdAndStandsInItsFamily(Check<?> check) {
        String name = Arrays.stream(check.info().id().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        String family = check.info().family().name().toLowerCase(Locale.ROOT);
        assertThat(check.getClass().getName()).isEqualTo("org.mimawari.check." + family + "." + name);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theClassIsFinalAndKeepsNothing(Check<?> check) {
        assertThat(Modifier.isFinal(check.getClass().getModifiers())).isTrue();
        assertThat(check.getClass().getDeclaredFields())
                .filteredOn(field -> !field.isSynthetic())
                .allMatch(BuiltInChecksTest::isConstant);
    }

    private static boolean isConstant(Field field) {
        return Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theClassHasATestOfItsNameThatInheritsTheContract(Check<?> check) throws ClassNotFoundException {
        Class<?> test = Class.forName(check.getClass().getName() + "Test");
        assertThat(CheckContract.class).isAssignableFrom(test);
        assertThat(Modifier.isAbstract(test.getModifiers())).isFalse();
        assertThat(test.isAnnotationPresent(Disabled.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void thePageHasTheFixedHeadingsAndNamesEachVariant(Check<?> check) throws IOException {
        String page = Files.readString(docs().resolve(check.info().id() + ".md"));
        assertThat(page.lines().findFirst()).contains("# " + check.info().id());
        assertThat(page.lines().filter(line -> line.startsWith("## "))).containsExactlyElementsOf(HEADINGS);
        assertThat(check.info().variants())
                .allSatisfy(variant -> assertThat(page).contains("`" + variant + "`"));
        for (String part : page.split("\n## [^\n]*\n")) {
            assertThat(part.strip()).isNotEmpty();
        }
    }

    @Test
    void everyPageIsOfACheck() throws IOException {
        Set<String> ids = checks().map(check -> check.info().id() + ".md").collect(Collectors.toSet());
        try (Stream<Path> pages = Files.list(docs())) {
            assertThat(pages.map(page -> page.getFileName().toString())).isSubsetOf(ids);
        }
    }

    private static Path docs() {
        return Path.of(System.getProperty("mimawari.root"), "docs", "checks");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theWordsAreCompleteInBothLanguages(Check<?> check) {
        for (String language : LANGUAGES) {
            CheckWordsFile words = CheckWordsFile.of(check.info(), language);
            assertThat(words.missing()).as(language).isEmpty();
            assertThat(words.unread()).as(language).isEmpty();
            assertThat(words.texts().values()).as(language).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void bothLanguagesSayTheSameThings(Check<?> check) {
        CheckWordsFile ja = CheckWordsFile.of(check.info(), "ja");
        CheckWordsFile en = CheckWordsFile.of(check.info(), "en");
        assertThat(ja.texts().keySet()).isEqualTo(en.texts().keySet());
        assertThat(ja.placeholders()).isEqualTo(en.placeholders());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void onlySentencesAboutFindingsHavePlaceholders(Check<?> check) {
        Map<String, ? extends Set<String>> used =
                CheckWordsFile.of(check.info(), "ja").placeholders();
        assertThat(used.keySet()).allMatch(key -> key.startsWith("found."));
        assertThat(used.values()).allSatisfy(names -> assertThat(PLACEHOLDERS).containsAll(names));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theJapaneseIsJapaneseAndTheEnglishHasNone(Check<?> check) {
        assertThat(CheckWordsFile.of(check.info(), "ja").texts().values()).allMatch(BuiltInChecksTest::hasKana);
        assertThat(CheckWordsFile.of(check.info(), "en").texts().values()).noneMatch(BuiltInChecksTest::hasKana);
    }

    private static boolean hasKana(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x30FF);
    }
}
