package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corrected flyer is published beside the old one, and only the page with the new one is looked at. */
class VersionAtPublicationTest {
    private static final String CITY = RecheckTown.CITY;
    private static final String TEXT = """
            秋まつりのご案内
            日時 10月4日（日） 午前10時から午後3時まで、小雨のときも行います。
            場所 南側の広場。受付は広場の入口にある白いテントです。
            持ち物は水筒と帽子です。歩きやすい靴でお越しください。駐車場はありませんので、電車やバスをお使いください。
            当日の朝は雨の具合を見て決めます。中止のときは市の電話でお知らせします。
            体の具合が悪くなった方は、腕章をつけた係の者に声をかけてください。救護所は広場の入口にあります。
            """;
    private static final String CORRECTED = TEXT.replace("南側の広場", "北側の入口") + "（訂正版）\n";

    @TempDir
    private Path folder;

    private RecheckTown town;

    @BeforeEach
    void begin() throws Exception {
        town = new RecheckTown(folder);
        page("/", "<a href='/event/'>行事</a> <a href='/news/'>お知らせ</a>");
        page("/event/", link("/event/matsuri.txt", "秋まつりの案内"));
        page("/news/", "<p>お知らせ</p>");
        file("/event/matsuri.txt", TEXT);
        assertThat(superseded(town.scan())).isEmpty();
    }

    @AfterEach
    void end() {
        town.close();
    }

    private void page(String path, String body) {
        town.town.page(CITY + path, body);
    }

    private static String link(String to, String words) {
        return "<a href='" + to + "'>" + words + "</a> ";
    }

    private void file(String path, String text) {
        town.town.text(CITY + path, "text/plain; charset=utf-8", text);
    }

    private void publish() {
        page("/news/", "<p>お知らせ</p>" + link("/news/matsuri-teisei.txt", "秋まつりの案内（訂正版）"));
        file("/news/matsuri-teisei.txt", CORRECTED);
    }

    private static List<String> superseded(ScanOutcome outcome) {
        return outcome.report().findings().stream()
                .filter(one -> one.finding().check().equals("document-superseded"))
                .map(one -> one.state() + " " + one.finding().confidence() + " "
                        + one.finding().target().path())
                .toList();
    }

    private List<String> asked(RecheckTown.Meanwhile runs) throws InterruptedException {
        return town.askedBy(runs).stream()
                .filter(one -> one.contains(CITY))
                .map(one -> one.substring(one.indexOf(CITY) + CITY.length()))
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    @Test
    void theOldOneThatStillStandsIsToldWhenTheNewOneIsPublishedAndIsTheSameFindingLater() throws Exception {
        publish();
        List<String> asked = asked(() -> {
            ScanOutcome outcome = town.part("/news/");
            assertThat(superseded(outcome)).containsExactly("NEW VERIFIED /event/matsuri.txt");
            assertThat(RecheckTown.only(outcome).routes())
                    .extracting(route -> route.from().path())
                    .as("where it is linked, though that was not asked")
                    .containsExactly("/event/");
        });
        assertThat(asked).containsExactly("/news/", "/news/matsuri-teisei.txt", "/event/matsuri.txt");
        assertThat(superseded(town.part("/news/")))
                .as("it stands, and nothing was published")
                .isEmpty();
        assertThat(superseded(town.scan())).containsExactly("UNCHANGED VERIFIED /event/matsuri.txt");
        town.town.status(CITY + "/event/matsuri.txt", 404);
        page("/event/", link("/news/matsuri-teisei.txt", "秋まつりの案内（訂正版）"));
        assertThat(superseded(town.part("/event/", "/event/matsuri.txt")))
                .containsExactly("ABSENT VERIFIED /event/matsuri.txt");
    }

    @Test
    void anOldOneThatWasTakenAwayOrReplacedIsNotTold() throws Exception {
        publish();
        town.town.status(CITY + "/event/matsuri.txt", 404);
        assertThat(superseded(town.part("/news/"))).isEmpty();
    }

    @Test
    void anOldOneThatSaysSomethingElseNowIsLeftToWholeScans() throws Exception {
        publish();
        file("/event/matsuri.txt", "この案内は取り下げました。\n");
        assertThat(superseded(town.part("/news/"))).isEmpty();
    }

    @Test
    void anOldOneThatRedirectsToTheNewOneIsNotTold() throws Exception {
        publish();
        town.town.redirect(CITY + "/event/matsuri.txt", CITY + "/news/matsuri-teisei.txt");
        assertThat(superseded(town.part("/news/"))).isEmpty();
    }

    @Test
    void aFlyerThatIsReplacedUnderItsNameHasNoOtherVersion() throws Exception {
        file("/event/matsuri.txt", CORRECTED);
        assertThat(superseded(town.part("/event/matsuri.txt"))).isEmpty();
        assertThat(superseded(town.scan())).isEmpty();
    }

    @Test
    void anOldVersionThatIsPublishedBesideTheCorrectedOneIsTold() throws Exception {
        file("/event/matsuri.txt", CORRECTED);
        page("/event/", link("/event/matsuri.txt", "秋まつりの案内（訂正版）"));
        town.scan();
        page("/news/", "<p>お知らせ</p>" + link("/news/matsuri.txt", "秋まつりの案内"));
        file("/news/matsuri.txt", TEXT);
        assertThat(superseded(town.part("/news/"))).containsExactly("NEW VERIFIED /news/matsuri.txt");
    }

    @Test
    void thisYearsBesideLastYearsOnOnePageIsNoVersion() throws Exception {
        String last = link("/news/r6-boshu.txt", "令和6年度 秋まつりの案内");
        page("/news/", "<p>お知らせ</p>" + last);
        file("/news/r6-boshu.txt", "令和6年度\n" + TEXT);
        page("/event/", "<p>行事</p>");
        town.town.status(CITY + "/event/matsuri.txt", 404);
        town.scan();
        page("/news/", "<p>お知らせ</p>" + last + link("/news/r7-boshu.txt", "令和7年度 秋まつりの案内"));
        file("/news/r7-boshu.txt", "令和7年度\n" + TEXT);
        assertThat(superseded(town.part("/news/"))).isEmpty();
        assertThat(superseded(town.scan())).isEmpty();
    }

    @Test
    void anotherDocumentBesideItIsNoVersion() throws Exception {
        page("/news/", "<p>お知らせ</p>" + link("/news/kunren.txt", "防災訓練の案内（訂正版）"));
        file("/news/kunren.txt", "防災訓練の案内（訂正版）\n消火器の使い方と、けがをした人の運び方を練習します。集合は小学校の体育館です。\n".repeat(6));
        assertThat(superseded(town.part("/news/"))).isEmpty();
    }

    /** The old flyer leads to a form whose answers are open; scans know that. */
    private void exposedBeside(String words) throws Exception {
        town.exposed(1);
        file("/event/matsuri.txt", TEXT + "申込 " + RecheckTown.form(1) + "/viewform\n");
        page("/event/", link("/event/matsuri.txt", words));
        publish();
        ScanOutcome outcome = town.scan();
        assertThat(superseded(outcome)).containsExactly("NEW VERIFIED /event/matsuri.txt");
        assertThat(outcome.report().findings())
                .filteredOn(one -> one.finding().check().equals("document-superseded"))
                .extracting(one -> one.finding().variant())
                .containsExactly("exposed");
        page("/news/", link("/news/matsuri-3.txt", "秋まつりの案内（再訂正版）"));
        file("/news/matsuri-3.txt", CORRECTED.replace("訂正版", "再訂正版").replace("救護所は広場の入口", "救護所は広場の奥"));
    }

    private void staysAsItIs() throws Exception {
        assertThat(superseded(town.part("/news/"))).noneMatch(one -> one.contains("/event/matsuri.txt"));
        assertThat(superseded(town.scan())).contains("UNCHANGED VERIFIED /event/matsuri.txt");
    }

    @Test
    void anOldOneThatLeadsToAnOpenFormStaysAsItIsWhereTheFormIsNotAsked() throws Exception {
        exposedBeside("秋まつりの案内");
        staysAsItIs();
    }

    @Test
    void anOldOneThatLeadsToAnOpenFormIsNotMendedByBeingCalledOld() throws Exception {
        exposedBeside("秋まつりの案内（旧版）");
        staysAsItIs();
    }
}
