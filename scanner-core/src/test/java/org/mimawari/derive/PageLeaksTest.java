package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.PeopleSign;
import org.mimawari.content.Reading;
import org.mimawari.derive.PageLeaks.Form;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.personal.NameDictionary;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.term.PublicUrl;
import org.opentest4j.TestAbortedException;

/** Pages with people as they have leaked, of whose names the judge knows none, and the tables that public bodies publish on purpose, written as pages in all forms. */
class PageLeaksTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/page.html");
    private static final Predicate<String> KNOWN = name -> (name.hashCode() & 1) == 0;
    private static final int[] SIZES = {3, 8, 24};

    private static final int MOST_IN_FRONT = 3;
    /** Reading a workbook takes longer than all that comes after. All of them were tried once (docs/people.md). */
    private static final int ONE_IN = Integer.getInteger("mimawari.tables", 8);

    private static final int MOST_ROWS = 30;
    private static final List<Form> FORMS = List.of(
            Form.TABLE,
            Form.HEADINGS_IN_FIRST_COLUMN,
            Form.CARDS,
            Form.NAMES_AND_VALUES_FOR_EACH,
            Form.ENTRIES,
            Form.TABLE_WITHOUT_HEADINGS,
            Form.ENTRIES_WITHOUT_NAMES);

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));

    /** How many pages were looked into, and what they were found to hold. */
    private static final class Score {
        private final List<String> missed = new ArrayList<>();
        private int pages;
        private int looked;
        private int alerts;
        private int suspected;
        private int numbers;

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d pages, %d looked into, %d alerts, %d suspected, %d with numbers%n%s",
                    pages,
                    looked,
                    alerts,
                    suspected,
                    numbers,
                    String.join("\n", missed));
        }
    }

    private void judge(SiteFacts facts, String html, String what, Score score) {
        String page = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>青空市</title></head><body>"
                + "<ul><li><a href='/'>トップ</a></li><li><a href='/a'>くらし</a></li></ul>" + html
                + "<p>青空市役所 電話：03-0000-0000</p></body></html>";
        Body body = new Body(page.getBytes(StandardCharsets.UTF_8), "text/html", true);
        if (!(reader.read(body, URL) instanceof ReadResult.Read<Reading> read)) {
            throw new AssertionError("a page could not be read");
        }
        DocumentMatter matter = facts.page(URL, read.value(), body).matter();
        int people = matter.holdings().stream()
                .map(Holding::tally)
                .mapToInt(tally -> tally.people())
                .sum();
        int suspected = matter.holdings().stream()
                .map(Holding::tally)
                .mapToInt(tally -> tally.suspected())
                .sum();
        score.pages++;
        score.looked += read.value().people() == PeopleSign.NONE ? 0 : 1;
        score.alerts += people > 0 ? 1 : 0;
        score.suspected += people == 0 && suspected > 0 ? 1 : 0;
        boolean numbers =
                matter.holdings().stream().anyMatch(part -> !part.numbers().isEmpty());
        score.numbers += numbers ? 1 : 0;
        score.missed.add((people > 0 ? "alert " : suspected > 0 ? "suspected " : "none ") + what);
    }

    private Score leaks(Predicate<Form> forms) {
        SiteFacts facts = new SiteFacts(new PersonalJudge(), new NameDictionary(KNOWN));
        PageLeaks leaks = new PageLeaks(new InventedPeople(KNOWN.negate(), 1));
        Score score = new Score();
        for (String kind : leaks.kinds()) {
            for (Form form : Form.values()) {
                for (int size : SIZES) {
                    if (forms.test(form)) {
                        judge(facts, leaks.page(kind, form, size), form + ", " + kind + ", " + size, score);
                    }
                }
            }
        }
        return score;
    }

    @Test
    void withNamesForTheirPartsNineteenOfTwentyAlert() {
        Score score = leaks(Form::hasHeadings);
        score.missed.removeIf(line -> line.startsWith("alert"));
        assertThat(score.alerts).as("%s", score).isGreaterThanOrEqualTo(score.pages * 95 / 100);
    }

    @Test
    void withoutNamesForTheirPartsMostAreAtLeastSuspected() {
        Score score = leaks(form -> !form.hasHeadings());
        score.missed.removeIf(line -> line.startsWith("alert"));
        assertThat(score.alerts + score.suspected).as("%s", score).isGreaterThanOrEqualTo(score.pages * 2 / 5);
    }

    @Test
    void whatPublicBodiesPublishOnPurposeIsSilentInAllForms() throws IOException {
        SiteFacts facts = new SiteFacts(new PersonalJudge());
        Score score = new Score();
        List<Path> files = tables();
        for (int i = 0; i < files.size(); i += ONE_IN) {
            Path file = files.get(i);
            for (List<List<String>> sheet : Workbook.sheets(file)) {
                if (sheet.size() > MOST_IN_FRONT) {
                    List<List<String>> rows = sheet.subList(1, Math.min(sheet.size(), MOST_ROWS));
                    for (Form form : FORMS) {
                        judge(facts, PageLeaks.written(form, sheet.get(0), rows), form + " " + file, score);
                    }
                }
            }
        }
        score.missed.removeIf(line -> line.startsWith("none"));
        assertThat(score.alerts + score.suspected).as("%s", score).isLessThanOrEqualTo(1);
        assertThat(score.numbers).as("%s", score).isZero();
    }

    private static List<Path> tables() throws IOException {
        Path folder = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolveSibling("shared").resolve("corpora").resolve("public-tables"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("absent: the folder shared/corpora/public-tables"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
