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
import org.mimawari.check.CheckRunner;
import org.mimawari.content.SiteText;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.site.OfferedDocument;
import org.mimawari.site.Visited;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** What every check in the list must have: a listed id, a class named after it, a page, words in both languages, a test. */
class BuiltInChecksTest {
    private static final List<String> HEADINGS = List.of(
            "## What it finds", "## Why it matters", "## How it decides", "## What it cannot see", "## What to do");
    private static final Set<String> PLACEHOLDERS =
            Set.of("{name}", "{kinds}", "{questions}", "{people}", "{numbers}", "{recipients}", "{domains}");
    private static final String SITE = "https://www.city.aozora.example";
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

    /** Where a run may ask is decided for each check, too. */
    @ParameterizedTest
    @MethodSource("checks")
    void whoseAddressesItsFindingsAreAboutIsDecided(Check<?> check) throws IOException {
        CheckInfo info = check.info();
        assertThat(info.variants()).containsAll(info.unasked());
        String line = info.id() + " | " + info.owner().name().toLowerCase(Locale.ROOT) + " | " + listed(info.unasked());
        try (InputStream decided = getClass().getResourceAsStream("addresses-of-checks.txt")) {
            assertThat(new String(decided.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains(line);
        }
    }

    /** What the walk itself visits, and what is made of that, is the site's. */
    @ParameterizedTest
    @MethodSource("checks")
    void theAddressesAreTheSitesOwnIfTheWalkVisitsThem(Check<?> check) {
        Class<?> subject = check.subjectType();
        boolean made = subject == DocumentFamily.class || subject == OfferedDocument.class;
        assertThat(check.info().owner() == Owner.SITE).isEqualTo(made || Visited.class.isAssignableFrom(subject));
    }

    private static String listed(Set<String> variants) {
        return variants.isEmpty() ? "-" : variants.stream().sorted().collect(Collectors.joining(" "));
    }

    /** What a page or file of the site holds stays there without a link; a thing of a service is asked anyway, and a dead link is mended without one. */
    @ParameterizedTest
    @MethodSource("checks")
    void itRestsOnContentIfItsSubjectIsAPageOrFileOfTheSite(Check<?> check) {
        Class<?> subject = check.subjectType();
        boolean own = subject == DocumentFamily.class || subject == OfferedDocument.class;
        boolean visited = Visited.class.isAssignableFrom(subject) && subject != LinkTarget.class;
        assertThat(check.info().restsOn(Basis.CONTENT)).isEqualTo(own || visited);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void itRestsOnWaysIfItJudgesOneFileOtherwiseByWhatLeadsThere(Check<?> check) {
        boolean differs = Stream.of(DocumentKind.values())
                .map(kind -> new Document(
                        PublicUrl.of(SITE + "/meibo"),
                        List.of(),
                        Label.NONE,
                        kind,
                        Observed.seen(1),
                        0,
                        DocumentMatter.NONE))
                .anyMatch(file -> verdicts(check, file).distinct().count() > 1);
        assertThat(check.info().restsOn(Basis.WAYS)).isEqualTo(differs);
    }

    /** Of a file to which a page leads with these words, to which one led in the past, and to which nothing is known to lead. */
    private static Stream<Class<?>> verdicts(Check<?> check, Document file) {
        CheckRunner runner = new CheckRunner(List.of(check));
        return Stream.of(List.of(way(Via.LINK)), List.of(way(Via.HISTORY)), List.<Route>of())
                .map(file::withRoutes)
                .map(one -> runner.run(List.of(one)))
                .map(outcome -> !outcome.findings().isEmpty()
                        ? Verdict.Found.class
                        : outcome.undecided().isEmpty() ? Verdict.Clear.class : Verdict.CannotTell.class);
    }

    private static Route way(Via via) {
        return new Route(
                PublicUrl.of(SITE + "/"),
                Label.NONE,
                new PersonalJudge().label(new SiteText("名簿（PDF）")),
                via,
                Place.WHOLE);
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
