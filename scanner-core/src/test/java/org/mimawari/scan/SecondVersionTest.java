package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is put up once more at another address, and nothing in it or in its names tells which of both is newer: only the order in which the scans met them. */
class SecondVersionTest {
    private static final String TEXT = """
            防災訓練に参加する方へのご案内

            集合場所は中央公園の南側の広場です。動きやすい服装でお越しください。雨のときは体育館で行います。

            飲み物と帽子と軍手を持ってきてください。小さなお子さんは保護者の方と一緒に参加してください。

            訓練では初期消火、煙の中での避難、担架の組み立て、応急手当を順に行います。班ごとに分かれて回ります。

            終わりましたら炊き出しの試食があります。食べ物のアレルギーのある方は受付でお知らせください。

            駐車場はありません。バスか自転車でお越しください。会場の近くの道路は訓練のあいだ通れなくなります。

            体の具合が悪くなった方は、腕章をつけた係の者に声をかけてください。救護所は広場の入口にあります。
            """;

    private static final String OTHER_TEXT = TEXT.replace("南側の広場", "北側の入口");

    private static final Map<String, String> TITLES = Map.of("bousai", "災害に備えて", "kunren", "秋の催し");

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;
    private int days;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder);
        town = scanned.town();
        town.page(ScannedTown.CITY + "/", "<a href='/bousai.html'>防災</a> <a href='/kunren.html'>訓練</a>");
        page("bousai", "");
        page("kunren", "");
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    /** A page on a subject of its own, with a link to a file of the same name as on the other. */
    private void page(String name, String link) {
        town.text(
                ScannedTown.CITY + "/" + name + ".html",
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>" + TITLES.get(name) + "</title></head><body>" + link
                        + "</body></html>");
    }

    private void put(String name, String text) {
        page(name, "<a href='/" + name + "/sankasha.txt'>参加する方へ</a>");
        town.text(ScannedTown.CITY + "/" + name + "/sankasha.txt", "text/plain; charset=utf-8", text);
    }

    /** One on each day; what it says of older versions. */
    private List<String> scan() throws InterruptedException {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(days++));
        ScanOutcome outcome = new Scan(scanned.settings(ScannedTown.city()), scanned.history(), "test", clock)
                .run(ScannedTown.city(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
        return outcome.report().findings().stream()
                .filter(one -> one.finding().check().equals("document-superseded"))
                .map(one -> one.state() + " " + one.finding().confidence() + " "
                        + one.finding().target().path())
                .toList();
    }

    @Test
    void theOneThatAnEarlierScanMetIsTheOlderOneAndOnlySuspected() throws Exception {
        put("bousai", TEXT);
        assertThat(scan()).isEmpty();
        put("kunren", OTHER_TEXT);
        assertThat(scan()).containsExactly("NEW SUSPECTED /bousai/sankasha.txt");
        assertThat(scan()).containsExactly("UNCHANGED SUSPECTED /bousai/sankasha.txt");
    }

    @Test
    void whereTheyLieTellsNothing() throws Exception {
        put("kunren", TEXT);
        assertThat(scan()).isEmpty();
        put("bousai", OTHER_TEXT);
        assertThat(scan()).containsExactly("NEW SUSPECTED /kunren/sankasha.txt");
    }

    @Test
    void whatTheFirstScanMetTogetherStaysWithoutOrder() throws Exception {
        put("bousai", TEXT);
        put("kunren", OTHER_TEXT);
        assertThat(scan()).isEmpty();
        assertThat(scan()).isEmpty();
    }

    @Test
    void aScanThatSawTooLittleIsNoMeasure() throws Exception {
        put("bousai", TEXT);
        town.status(ScannedTown.CITY + "/", 503);
        assertThat(scan()).isEmpty();
        town.page(ScannedTown.CITY + "/", "<a href='/bousai.html'>防災</a> <a href='/kunren.html'>訓練</a>");
        put("kunren", OTHER_TEXT);
        assertThat(scan()).isEmpty();
        assertThat(scan()).isEmpty();
    }
}
