package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents are told to have lost their links, on a real server over several scans. */
class UnlinkedDocumentsTest {

    @TempDir
    private Path folder;

    private ValidatingTown town;

    @BeforeEach
    void begin() throws Exception {
        town = new ValidatingTown(folder);
    }

    @AfterEach
    void end() {
        town.close();
    }

    private static List<String> checks(ScanOutcome outcome) {
        return outcome.report().open().stream()
                .map(one -> one.finding().check() + " " + one.finding().target().path())
                .toList();
    }

    private void pdf(String path, String words) {
        town.file(path, "text/plain", words.repeat(50));
    }

    @Test
    void aDocumentThatLostItsLinkIsTold() throws Exception {
        String list = "<p>資料</p><a href='/a.txt'>資料その1</a>";
        town.page("/", "<p>青空市</p><a href='/list'>一覧</a> <a href='/more'>ほか</a>");
        town.page("/list", list + " <a href='/b.txt'>資料その2</a>");
        town.page("/more", "<p>ほか</p><a href='/c.txt'>資料その3</a>");
        pdf("/a.txt", "ひとつめの資料です。\n");
        pdf("/b.txt", "ふたつめの資料です。\n");
        pdf("/c.txt", "みっつめの資料です。\n");
        assertThat(checks(town.scan())).isEmpty();

        town.page("/list", list);
        assertThat(checks(town.scan())).containsExactly("document-unlinked /b.txt");
        assertThat(checks(town.scan())).as("as long as it is there").containsExactly("document-unlinked /b.txt");

        town.status("/more", 503);
        assertThat(checks(town.scan()))
                .as("a page that could not be read may still lead to the third")
                .containsExactly("document-unlinked /b.txt");

        town.page("/more", "<p>ほか</p><a href='/c.txt'>資料その3</a>");
        town.gone("/b.txt");
        assertThat(checks(town.scan())).isEmpty();
        town.given();
        town.scan();
        assertThat(town.given()).extracting(ValidatingTown.Given::path).doesNotContain("/b.txt");
    }

    @Test
    void aDocumentThatWasMovedIsNone() throws Exception {
        town.page("/", "<p>青空市</p><a href='/a.txt'>資料</a>");
        pdf("/a.txt", "ひとつめの資料です。\n");
        town.scan();
        pdf("/a.txt?2", "ひとつめの資料です。\n");
        pdf("/b/a.txt", "ひとつめの資料です。\n");
        town.page("/", "<p>青空市</p><a href='/b/a.txt'>資料</a>");
        assertThat(checks(town.scan())).isEmpty();
    }

    @Test
    void wheneverTooManySeemToHaveLostTheirLinksNoneIsTold() throws Exception {
        StringBuilder links = new StringBuilder("<p>青空市</p>");
        for (int i = 0; i < 40; i++) {
            pdf("/" + i + ".txt", "資料" + i + "です。\n");
            links.append("<a href='/").append(i).append(".txt'>資料").append(i).append("</a> ");
        }
        town.page("/", links.toString());
        town.scan();
        town.page("/", "<p>青空市の新しいページ</p><a href='/1.txt'>資料</a>");
        assertThat(checks(town.scan())).isEmpty();
    }

    private void threeFiles() {
        town.page("/", "<p>青空市</p><a href='/list'>一覧</a> <a href='/more'>ほか</a>");
        town.page("/list", "<p>資料</p><a href='/a.txt'>資料その1</a>");
        town.page("/more", "<p>ほか</p><a href='/detail'>くわしく</a>");
        town.page("/detail", "<p>くわしく</p><a href='/dl/3'>資料その3</a>");
        town.redirect("/dl/3", "/c.txt");
        pdf("/a.txt", "ひとつめの資料です。\n");
        pdf("/c.txt", "みっつめの資料です。\n");
    }

    @Test
    void whatStandsBehindAPageThatCouldNotBeReadIsNotSaidToHaveNoLinks() throws Exception {
        threeFiles();
        assertThat(checks(town.scan())).isEmpty();
        town.status("/more", 503);
        assertThat(checks(town.scan())).isEmpty();
        threeFiles();
        assertThat(checks(town.scan())).isEmpty();
        town.status("/dl/3", 503);
        assertThat(checks(town.scan())).isEmpty();
        threeFiles();
        town.page("/more", "<div id='root'></div><script src='/app.js'></script>");
        assertThat(checks(town.scan())).as("made by scripts now").isEmpty();
    }

    @Test
    void anotherQueryBehindTheSamePathIsTheSameFile() throws Exception {
        town.page("/", "<p>青空市</p><a href='/a.txt?ver=1'>資料</a>");
        pdf("/a.txt?ver=1", "ひとつめの資料です。\n");
        town.scan();
        town.page("/", "<p>青空市</p><a href='/a.txt?ver=2'>資料</a>");
        pdf("/a.txt?ver=1", "直した資料です。\n");
        pdf("/a.txt?ver=2", "直した資料です。\n");
        assertThat(checks(town.scan())).isEmpty();
    }

    @Test
    void whatStandsIsAskedAlsoWhenTheMemoryIsLost() throws Exception {
        threeFiles();
        town.scan();
        town.page("/list", "<p>資料</p>");
        assertThat(checks(town.scan())).containsExactly("document-unlinked /a.txt");
        town.forgetMemory();
        assertThat(checks(town.scan())).containsExactly("document-unlinked /a.txt");
        town.status("/a.txt", 503);
        assertThat(town.scan().report().open())
                .extracting(one -> one.finding().check() + " " + one.state())
                .contains("document-unlinked UNSEEN");
        town.gone("/a.txt");
        town.status("/a.txt", 404);
        assertThat(checks(town.scan())).isEmpty();
    }

    /** A list that Apache makes of a folder. */
    private static String listOf(String... names) {
        StringBuilder rows = new StringBuilder(
                "<h1>Index of /files</h1><pre><a href='?C=N;O=D'>Name</a> <a href='/'>Parent" + " Directory</a>\n");
        for (String name : names) {
            rows.append("<a href='").append(name).append("'>").append(name).append("</a>  2026-11-01 10:00  1.2K\n");
        }
        return rows.append("</pre>").toString();
    }

    @Test
    void aDocumentThatTheListOfAFolderStillNamesIsLinkedUntilTheListIsGone() throws Exception {
        town.page("/", "<p>青空市</p><a href='/list'>一覧</a> <a href='/files/'>置き場</a>");
        town.page("/list", "<p>資料</p><a href='/files/a.txt'>資料その1</a>");
        town.page("/files/", listOf("a.txt", "b.txt"));
        town.page("/files/?C=N;O=D", listOf("b.txt", "a.txt"));
        pdf("/files/a.txt", "ひとつめの資料です。\n");
        pdf("/files/b.txt", "ふたつめの資料です。\n");
        town.scan();
        town.page("/list", "<p>資料</p>");
        assertThat(checks(town.scan())).isEmpty();
        town.page("/", "<p>青空市</p><a href='/list'>一覧</a>");
        town.gone("/files/");
        town.gone("/files/?C=N;O=D");
        assertThat(checks(town.scan()))
                .containsExactly("document-unlinked /files/a.txt", "document-unlinked /files/b.txt");
    }

    @Test
    void aDocumentThatLeadsToAnotherOneNowIsMended() throws Exception {
        threeFiles();
        town.scan();
        town.page("/list", "<p>資料</p>");
        assertThat(checks(town.scan())).containsExactly("document-unlinked /a.txt");
        town.redirect("/a.txt", "/c.txt");
        assertThat(checks(town.scan())).isEmpty();
    }

    @Test
    void aDocumentThatLostItsLinkAndIsShutIsAskedOnce() throws Exception {
        threeFiles();
        town.scan();
        town.page("/list", "<p>資料</p>");
        town.status("/a.txt", 403);
        town.given();
        assertThat(checks(town.scan())).isEmpty();
        assertThat(town.given()).extracting(ValidatingTown.Given::path).contains("/a.txt");
        assertThat(checks(town.scan())).isEmpty();
        assertThat(town.given()).extracting(ValidatingTown.Given::path).doesNotContain("/a.txt");
    }
}
