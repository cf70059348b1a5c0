package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.bench.CityHall;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

/** The stream reads out of a page what a tree of it says: {@link DomReader} reads the same facts out of jsoup's tree. */
class HtmlReaderAgainstDomTest {
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/kosodate/index.html");

    private final PictureReader pictures = new PictureReader(new QrReader());
    private final HtmlReader stream = new HtmlReader(pictures);
    private final DomReader tree = new DomReader(pictures);

    private static List<String> facts(ContentReader reader, byte[] bytes) {
        ReadResult<Reading> result = reader.read(new Body(bytes, "", true), PAGE);
        Reading reading = ((ReadResult.Read<Reading>) result).value();
        List<String> facts = new ArrayList<>();
        facts.add("title " + reading.title().raw() + ", unread " + reading.unread() + ", browser "
                + reading.needsBrowser());
        for (FoundLink link : reading.links()) {
            facts.add(link.via() + " " + link.to().href() + " " + link.words().raw() + " " + link.place());
        }
        // What stands misplaced in a table is moved before it in the tree, and stays where it is in the stream.
        return facts.stream().sorted().toList();
    }

    private int explained;

    private void compare(String name, byte[] page, List<String> differences) {
        List<String> expected = facts(tree, page);
        List<String> actual = facts(stream, page);
        if (!actual.equals(expected)) {
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(actual);
            List<String> added = new ArrayList<>(actual);
            added.removeAll(expected);
            if (Known.DIFFERENCES.stream().anyMatch(known -> known.explains(name, missing, added))) {
                explained++;
                return;
            }
            differences.add(name + "\n   only in the tree: " + missing + "\n   only in the stream: " + added);
        }
    }

    @Test
    void onEveryCaseOfTheTokenizerSuite() {
        List<String> differences = new ArrayList<>();
        for (HtmlSuite.Case test : HtmlSuite.cases()) {
            for (String page : new String[] {
                "<a href=/before>x</a>" + test.input() + "\n<a href=/after>y</a> http://a.example/z",
                "<a href=\"/in?" + test.input() + "\">x</a>",
                "<p>http://a.example/" + test.input() + "</p>"
            }) {
                compare(page, page.getBytes(StandardCharsets.UTF_8), differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void onEveryRealPage() {
        List<String> differences = new ArrayList<>();
        for (Path file : Corpora.files(Corpora.needed("../captures"), ".html")) {
            compare(file.getFileName().toString(), Corpora.bytes(file), differences);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void onPagesOfTheBenchmark(@TempDir Path folder) throws IOException {
        CityHall.main(new String[] {folder.toString(), "120", "5", "0"});
        List<String> differences = new ArrayList<>();
        for (Path file : Corpora.files(folder.resolve("site"), ".html")) {
            compare(file.getFileName().toString(), Corpora.bytes(file), differences);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void onNastyPages() {
        List<String> differences = new ArrayList<>();
        NastyPages pages = new NastyPages(new SplittableRandom(12));
        for (int i = 0; i < 6_000; i++) {
            String page = pages.next();
            compare(page, page.getBytes(StandardCharsets.UTF_8), differences);
        }
        assertThat(explained).as("pages with a known difference").isLessThan(240);
        assertThat(differences).isEmpty();
    }
}
