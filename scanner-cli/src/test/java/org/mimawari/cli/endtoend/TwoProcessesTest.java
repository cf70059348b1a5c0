package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.testsupport.PostgresServer;

/** A second process of the program on the store of a scan that is under way: it works, or says in one line why not, and the scan loses nothing. */
class TwoProcessesTest {
    private static final String TOWN = "青空市";
    private static final String SCHOOL = "青空小";
    private static final String SCHOOL_HOME = "https://www.school.aozora.example/";
    private static final Pattern NUMBER = Pattern.compile("(?m)^[0-9a-f]{8}(?= )");
    /** Requests of the first look: robots.txt and the first page. */
    private static final int BEFORE_THE_WALK = 2;

    private static final String[] SCAN_TOWN = {"scan", "--site", TOWN, "--lang", "en", "--quiet", "--out", "out"};

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void open() throws IOException {
        town = new Town(folder, LargeTown.HOST, "www.school.aozora.example", "docs.google.com");
        town.page(
                LargeTown.HOME,
                TOWN,
                "<a href='" + LargeTown.EXPOSED
                        + "/viewform'>申込</a><a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a>");
        town.page(LargeTown.HOME + "a", "a", "").page(LargeTown.HOME + "b", "b", "");
        town.text(LargeTown.HOME + "c", "text/plain; charset=utf-8", "秋まつりのご案内\n");
        town.form(LargeTown.EXPOSED, "参加申込", true, "お名前");
        town.page(SCHOOL_HOME, SCHOOL, "<a href='/gone'>前の案内</a><a href='/a'>a</a>");
        town.page(SCHOOL_HOME + "a", "a", "");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Desk desk(String store) throws IOException {
        return new Desk(Files.createTempDirectory(folder, "desk"))
                .settings("sites:\n  - name: " + TOWN + "\n    start: [ '" + LargeTown.HOME + "' ]\n  - name: " + SCHOOL
                        + "\n    start: [ '" + SCHOOL_HOME + "' ]\ncrawl: { delay: 10ms }\n" + town.network() + store);
    }

    /** A second scan of the town, which the town holds up once the first look is over and the run has begun. */
    private Program underWay(Desk desk) throws Exception {
        town.forgetAsked();
        town.slow(300);
        Program scan = desk.start(SCAN_TOWN);
        assertThat(town.awaitAsked(BEFORE_THE_WALK + 1, 60)).as(scan.err()).isTrue();
        town.slow(LargeTown.HOST, 8_000);
        return scan;
    }

    private static String number(Desk desk) throws Exception {
        Matcher number = NUMBER.matcher(
                desk.run("findings", "--site", TOWN, "--lang", "en").out());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static String[] accept(String number) {
        return new String[] {"accept", number, "--reason", "公開用", "--who", "広報係", "--until", "2099-03-31"};
    }

    private static void assertRefused(Program second, String why) {
        assertThat(second.code()).as(second.err()).isEqualTo(2);
        assertThat(second.err()).contains(why).hasLineCount(1).doesNotContain("Exception");
        assertThat(second.out()).isEmpty();
    }

    private void assertEndsWithItsFinding(Program scan, Desk desk) throws Exception {
        town.slow(0);
        scan.awaitEnd();
        assertThat(scan.code()).as(scan.err()).isEqualTo(1);
        assertThat(ReportJson.of(desk.folder().resolve("out/report.json")).findings())
                .anyMatch(one -> one.startsWith("form-responses-public open critical verified unchanged"));
    }

    /** How the runs of a site ended, newest first. */
    private static List<String> runs(Desk desk, String site) throws Exception {
        return desk.run("runs", "--lang", "en")
                .out()
                .lines()
                .filter(line -> line.contains(site))
                .map(line -> line.replaceAll(".*" + site + "\\s+(\\S+)\\s\\s+(.*?)\\s\\s+.*", "$1 $2"))
                .toList();
    }

    @Test
    void inAFileEveryOtherCommandIsRefusedAndNothingIsLost() throws Exception {
        Desk desk = desk("");
        assertThat(desk.run(SCAN_TOWN).code()).isEqualTo(1);
        String number = number(desk);
        try (Program scan = underWay(desk)) {
            for (List<String> command : List.of(
                    List.of("scan", "--quiet", "--site", SCHOOL),
                    List.of("scan", "--quiet", "--site", TOWN),
                    List.of("recheck", "--quiet", "--site", TOWN),
                    List.of("findings"),
                    List.of("runs"),
                    List.of(accept(number)))) {
                List<String> english = new ArrayList<>(command);
                english.addAll(List.of("--lang", "en"));
                assertRefused(desk.run(english.toArray(String[]::new)), "another Mimawari uses the store");
            }
            assertThat(scan.isAlive()).isTrue();
            assertThat(desk.folder().resolve("acceptances.yaml")).doesNotExist();
            assertEndsWithItsFinding(scan, desk);
        }
        assertThat(town.asked()).noneMatch(url -> url.startsWith(SCHOOL_HOME));
        assertThat(desk.run(accept(number)).code()).isZero();
        assertThat(desk.run("scan", "--site", SCHOOL, "--quiet").code()).isZero();
        assertThat(runs(desk, TOWN)).containsExactly("scan finished", "scan finished");
        assertThat(runs(desk, SCHOOL)).containsExactly("scan finished");
    }

    @Test
    void onPostgresOnlyASecondRunOfTheSiteIsRefusedAndAllElseWorks() throws Exception {
        try (PostgresServer postgres = PostgresServer.start()) {
            String store = "store: { url: '" + postgres.url() + "' }\n";
            Desk desk = desk(store);
            assertThat(desk.run(SCAN_TOWN).code()).isEqualTo(1);
            String number = number(desk);
            Desk there = desk(store);
            try (Program scan = underWay(desk)) {
                assertRefused(there.run("scan", "--site", TOWN, "--lang", "en", "--quiet"), "another run of this site");
                assertRefused(
                        there.run("recheck", "--site", TOWN, "--lang", "en", "--quiet"), "another run of this site");
                assertRefused(
                        desk.run("recheck", "--site", TOWN, "--lang", "en", "--quiet"), "another run of this site");
                assertThat(there.run("findings", "--lang", "en").out()).contains(number);
                assertThat(runs(there, TOWN)).containsExactly("scan running, or stopped", "scan finished");
                assertThat(desk.run(accept(number)).code()).isZero();
                Program school = there.run("scan", "--site", SCHOOL, "--lang", "en", "--quiet");
                assertThat(school.code()).as(school.err()).isZero();
                assertThat(scan.isAlive()).isTrue();
                assertEndsWithItsFinding(scan, desk);
            }
            assertThat(runs(there, TOWN)).containsExactly("scan finished", "scan finished");
            assertThat(runs(there, SCHOOL)).containsExactly("scan finished");
            // Noted while a run was under way, it holds from the next one on.
            assertThat(desk.run(SCAN_TOWN).code()).isZero();
            assertThat(desk.run("findings", "--lang", "en").out()).contains("critical (accepted)");
        }
    }
}
