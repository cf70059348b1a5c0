package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.derive.OwnNumbers;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Page;
import org.mimawari.site.Subject;
import org.mimawari.term.PhoneBlocks;

/** What a second scan asks for, on a real server, and whether it says the same as a scan that remembers nothing. */
class RescanTest {
    private static final int PAGES = 120;
    /** In each of them the lot falls on one of the pages with a chance of 85 of 100. */
    private static final int MOST_RUNS = 20;

    private static final String YESTERDAY = "Sat, 28 Nov 2026 01:02:03 GMT";

    @TempDir
    private Path folder;

    private ValidatingTown town;

    @BeforeEach
    void begin() throws Exception {
        town = new ValidatingTown(folder);
        StringBuilder links = new StringBuilder("<p>青空市のページ</p>");
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, "") + "<a href='/'>トップ</a> <a href='" + path((i + 1) % PAGES) + "'>次</a>");
            links.append("<a href='").append(path(i)).append("'>お知らせ").append(i).append("</a> ");
        }
        town.page("/", links.toString());
    }

    @AfterEach
    void end() {
        town.close();
    }

    private static String path(int i) {
        return "/news/" + i + ".html";
    }

    private static String text(int i, String more) {
        return "<h1>お知らせ" + i + "</h1><p>" + "あいうえお".repeat(i % 7 + 1) + more + "</p>";
    }

    private static Set<String> facts(ScanOutcome outcome) {
        return outcome.snapshot().subjects().stream()
                .map(Subject::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long with(List<ValidatingTown.Given> given, int status) {
        return given.stream().filter(one -> one.status() == status).count();
    }

    @Test
    void whatHasNotChangedIsNotFetchedAgainAndIsTheSame() throws Exception {
        ScanOutcome first = town.scan();
        assertThat(with(town.given(), 200)).isEqualTo(PAGES + 1);
        ScanOutcome second = town.scan();
        List<ValidatingTown.Given> given = town.given();
        assertThat(given).hasSize(PAGES + 1);
        assertThat(with(given, 304))
                .as("all but the start and some that are fetched by lot")
                .isGreaterThan(PAGES * 8 / 10);
        assertThat(facts(second)).isEqualTo(facts(first));
        assertThat(second.snapshot().coverage()).isEqualTo(first.snapshot().coverage());
    }

    @Test
    void whoseTelephoneNumbersThePagesShowIsKnownFromThoseThatHaveNotChanged() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, "") + "<footer>電話 0299-00-1000</footer>");
        }
        ScanOutcome first = town.scan();
        assertThat(OwnNumbers.of(pages(first)).blocks()).containsExactly(PhoneBlocks.code(299_001));
        town.given();
        ScanOutcome second = town.scan();
        assertThat(with(town.given(), 304)).isGreaterThan(PAGES * 8 / 10);
        assertThat(pages(second)).containsExactlyInAnyOrderElementsOf(pages(first));
    }

    private static List<Page> pages(ScanOutcome outcome) {
        return outcome.snapshot().subjects().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .toList();
    }

    @Test
    void aDateDoesAsWellAsATag() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, ""), "", YESTERDAY);
        }
        ScanOutcome first = town.scan();
        town.given();
        assertThat(facts(town.scan())).isEqualTo(facts(first));
        assertThat(with(town.given(), 304)).isGreaterThan(PAGES * 8 / 10);
    }

    @Test
    void linksOfAPageThatHasNotChangedStillCount() throws Exception {
        town.page("/", "<p>青空市</p><a href='/list'>一覧</a>");
        town.page("/list", "<p>一覧</p><a href='/news/0.html'>お知らせ</a> <a href='/gone'>旧</a>");
        town.page("/news/0.html", "<p>お知らせ</p>");
        town.scan();
        town.given();
        ScanOutcome second = town.scan();
        assertThat(town.given()).extracting(ValidatingTown.Given::path).contains("/list", "/news/0.html", "/gone");
        LinkTarget dead = second.snapshot().subjects().stream()
                .filter(LinkTarget.class::isInstance)
                .map(LinkTarget.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(dead.routes().get(0).from().path()).isEqualTo("/list");
        assertThat(dead.routes().get(0).label().text()).isEqualTo("旧");
        assertThat(dead.routes().get(0).title().text()).isEqualTo("/list");
    }

    @Test
    void anAddressWithAPasswordInItIsNotOpenedInALaterScanEither() throws Exception {
        town.page("/", "<p>青空市</p><a href='/list'>一覧</a>");
        town.page("/list", "<p>一覧</p><a href='http://guest:secret@www.city.aozora.example/files/1'>資料</a>");
        ScanOutcome first = town.scan();
        ScanOutcome second = town.scan();
        assertThat(town.given()).extracting(ValidatingTown.Given::path).doesNotContain("/files/1");
        assertThat(second.snapshot().coverage()).isEqualTo(first.snapshot().coverage());
    }

    @Test
    void aPageThatHasChangedIsReadAndLeadsOn() throws Exception {
        town.scan();
        town.given();
        town.page(path(7), text(7, "変わりました") + "<a href='/new.html'>新しいページ</a>");
        town.page("/new.html", "<p>新しいお知らせ</p>");
        ScanOutcome second = town.scan();
        List<ValidatingTown.Given> given = town.given();
        assertThat(given).filteredOn(one -> one.path().equals("/new.html")).hasSize(1);
        assertThat(given)
                .filteredOn(one -> one.path().equals(path(7)))
                .extracting(ValidatingTown.Given::status)
                .as("twice if the lot fell on it, to see whether the server would have said so")
                .hasSizeBetween(1, 2)
                .containsOnly(200);
        assertThat(second.snapshot().coverage().pages()).isEqualTo(PAGES + 2);
    }

    @Test
    void aPageThatIsGoneIsTold() throws Exception {
        town.scan();
        town.gone(path(9));
        ScanOutcome second = town.scan();
        assertThat(second.report().open())
                .extracting(one -> one.finding().check())
                .containsExactly("link-broken");
    }

    @Test
    void aServerThatSaysNothingOfChangesIsAskedForAllAndNothingIsLost() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, ""), "", "");
        }
        ScanOutcome first = town.scan();
        town.given();
        ScanOutcome second = town.scan();
        assertThat(with(town.given(), 200)).isGreaterThanOrEqualTo(PAGES);
        assertThat(facts(second)).isEqualTo(facts(first));
        town.page(path(3), text(3, "変わりました"), "", "");
        assertThat(facts(town.scan())).isEqualTo(facts(first)); // its facts are its title and where it stands
    }

    /** As a template whose date is that of its file, though what stands in it comes from elsewhere. */
    @Test
    void aServerThatSaysWronglyThatNothingHasChangedIsFoundOut() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, ""), "", YESTERDAY);
        }
        town.scan();
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, "新しい") + "<a href='/secret" + i + ".html'>新</a>", "", YESTERDAY);
            town.page("/secret" + i + ".html", "<p>新しいページ" + i + "</p>");
        }
        town.given();
        int seen = 0;
        for (int run = 0; run < MOST_RUNS && seen <= PAGES + 1; run++) {
            seen = town.scan().snapshot().coverage().pages();
        }
        assertThat(seen)
                .as("once the lot fell on a page: also what was believed before it was found out")
                .isEqualTo(2 * PAGES + 1);
        town.given();
        town.scan();
        assertThat(with(town.given(), 304))
                .as("it is not believed in later runs either")
                .isZero();
    }

    @Test
    void whatWasNotReadToItsEndIsAskedForAgain() throws Exception {
        String app = "<div id='root'></div><script src='/app.js'></script>";
        town.page("/app.html", app, "\"1\"", "");
        town.page("/", "<p>青空市</p><a href='/app.html'>アプリ</a>");
        town.scan();
        town.given();
        town.scan();
        assertThat(town.given())
                .filteredOn(one -> one.path().equals("/app.html"))
                .extracting(ValidatingTown.Given::status)
                .containsExactly(200);
    }

    /** Fresh validators with each whole answer, and "nothing has changed" to whoever asks. */
    @Test
    void aServerThatNeverSaysThatSomethingHasChangedIsFoundOut() throws Exception {
        town.lies(ValidatingTown.Lie.NEVER_CHANGED);
        town.scan();
        int seen = 0;
        for (int run = 1; run <= MOST_RUNS && seen < PAGES; run++) {
            changeAll(run);
            seen = town.scan().snapshot().coverage().pages() - 1 - PAGES;
        }
        assertThat(seen)
                .as("new pages behind changed ones, once the lot fell on one of them")
                .isEqualTo(PAGES);
    }

    private void changeAll(int run) {
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, "その" + run) + "<a href='/more" + i + ".html'>続き</a>");
            town.page("/more" + i + ".html", "<p>続き" + i + "</p>");
        }
    }

    @Test
    void whoeverSaysUnaskedThatNothingHasChangedIsNotBelieved() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            town.page(path(i), text(i, ""), "", "");
        }
        town.scan();
        town.lies(ValidatingTown.Lie.UNASKED);
        changeAll(1);
        assertThat(town.scan().snapshot().coverage().unseenTotal())
                .as("what was not given was not seen")
                .isGreaterThanOrEqualTo(PAGES);
    }
}
