package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    private static final String SITE = "sites:\n  - start: [ 'https://www.city.aozora.example/' ]\n";

    @TempDir
    Path folder;

    private final HandmadeEngine engine = HandmadeEngine.finding();

    private Session session() {
        return new Session(folder, engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "serve", "config check", "config show", "runs", "doctor"})
    void everyCommandThatReadsSettingsTellsTheirMistakesAndDoesNothing(String command) throws IOException {
        Session session =
                session().write("mimawari.yaml", SITE + "crawl: { dely: 1s }\nmail: { password: '${NO_SUCH}' }\n");
        assertThat(session.run(command.split(" "))).isEqualTo(2);
        assertThat(session.err())
                .isEqualTo("mimawari.yaml:3: crawl.dely: unknown key; did you mean \"delay\"?\n"
                        + "mimawari.yaml:4: mail.host: the key \"host\" is missing\n"
                        + "mimawari.yaml:4: mail.from: the key \"from\" is missing\n"
                        + "mimawari.yaml:4: mail.password: the environment variable NO_SUCH is not set\n");
        assertThat(engine.scanned).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theFileIsNamedAsTheUserNamedIt() throws IOException {
        Files.createDirectory(folder.resolve("conf"));
        Session session = session().write("conf/a.yaml", "sitse: [ ]\n");
        assertThat(session.run("config", "check", "-c", "conf/a.yaml")).isEqualTo(2);
        assertThat(session.err()).startsWith("conf/a.yaml:1: sitse: unknown key; did you mean \"sites\"?\n");
        assertThat(session.run("config", "check", "-c", "b.yaml")).isEqualTo(2);
        assertThat(session.err()).startsWith("b.yaml: there is no such file;");
        assertThat(session.run("config", "check", "-c", "conf")).isEqualTo(2);
        assertThat(session.err()).isEqualTo("conf: this is a folder; name the settings file in it\n");
    }

    @Test
    void mistakesAreToldInJapaneseToo() throws IOException {
        Session session = session().write("mimawari.yaml", SITE + "crawl: { dely: 1s }\n");
        assertThat(session.run("config", "check", "--lang", "ja")).isEqualTo(2);
        assertThat(session.err()).isEqualTo("mimawari.yaml:3: crawl.dely: この名前の項目はありません。「delay」ではありませんか\n");
    }

    @Test
    void aSoundFileIsSound() throws IOException {
        Session session = session().write("mimawari.yaml", SITE);
        assertThat(session.run("config", "check")).isZero();
        assertThat(session.out()).isEqualTo("mimawari.yaml: no mistakes; sites: 1\n");
    }

    @Test
    void whatIsShownIsReadAgainAndHoldsNoPassword() throws IOException {
        String text = """
                sites: [ { name: 'a "b" \\ ${CITY}', start: [ 'https://a.example/?key=himitsu-0' ], exclude: [ '/x/**' ] } ]
                network: { proxy: 'http://user:himitsu-1@p.example:3128', connect-to: [ '*:80:[::1]:8080' ] }
                store: { url: 'jdbc:postgresql://u:himitsu-2@db.example/m?user=u&password=himitsu-3' }
                mail: { host: s.example, from: a@a.example, user: u, password: '${SECRET}' }
                checks: { disable: [ link-broken ], severity: { link-broken: high } }
                """;
        Session session =
                new Session(folder, engine, Map.of("SECRET", "himitsu-4", "CITY", "${x}")).write("mimawari.yaml", text);
        assertThat(session.run("config", "show")).isZero();
        String shown = session.out();
        assertThat(shown).doesNotContain("himitsu").contains("a \\\"b\\\" \\\\ $${x}");
        session.write("again.yaml", shown);
        assertThat(session.run("config", "show", "-c", "again.yaml")).isZero();
        assertThat(session.out()).isEqualTo(shown);
    }

    @Test
    void initWritesSettingsThatAreSoundAndNeverOverAFile() throws IOException {
        for (String language : new String[] {"en", "ja"}) {
            Session session = session();
            assertThat(session.run("init", "https://www.city.aozora.example/a\"b", "--force", "--lang", language))
                    .isZero();
            assertThat(session.run("config", "check")).isZero();
            assertThat(session.run("scan")).isZero();
            assertThat(engine.scanned.get(0).start().get(0).address())
                    .isEqualTo("https://www.city.aozora.example/a%22b");
        }
        String before = Files.readString(folder.resolve("mimawari.yaml"));
        Session session = session();
        assertThat(session.run("init", "https://b.example/")).isEqualTo(2);
        assertThat(session.err())
                .isEqualTo("mimawari: mimawari.yaml is there already and stays as it is; --force writes"
                        + " over it, -c writes another file\n");
        assertThat(folder.resolve("mimawari.yaml")).hasContent(before);
        assertThat(session.run("init", "ftp://b.example/", "-c", "b.yaml")).isEqualTo(2);
        assertThat(folder.resolve("b.yaml")).doesNotExist();
    }

    @Test
    void checksAreListedAndExplained() {
        Session session = session();
        assertThat(session.run("checks")).isZero();
        assertThat(session.out())
                .isEqualTo("form-responses-public  critical  Title of form-responses-public\n"
                        + "link-broken            low       Title of link-broken\n");
        assertThat(session.run("checks", "link-broken")).isZero();
        assertThat(session.out()).contains("It matters.", "  1. First.\n  2. Then.\n", "Look again.");
        assertThat(session.run("checks", "nothing")).isEqualTo(2);
        assertThat(session.err()).contains("form-responses-public, link-broken").doesNotContain("did you mean");
        assertThat(session.run("checks", "link-borken")).isEqualTo(2);
        assertThat(session.err()).contains("did you mean link-broken?");
    }

    @Test
    void runsAreListedInTheTimeZoneOfTheSettings() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Session session = session().write("mimawari.yaml", SITE);
        assertThat(session.run("runs")).isZero();
        assertThat(session.out())
                .isEqualTo(
                        "Started           Site    Kind      Result    Findings  Pages  Outside  Unchanged  Not read again  Run\n"
                                + "2026-04-01 09:00  青空市  re-check  finished  2         -      4        -          -               run-2\n"
                                + "2026-04-01 09:00  青空市  scan      finished  2         310    5        290        12 MB           run-1\n");
    }

    @Test
    void serveScansTheSitesOfTheSettingsAndWritesTheirReportsApart() throws IOException {
        Session session = session().write("mimawari.yaml", SITE + "  - { name: B, start: [ 'https://b.example/' ] }\n");
        assertThat(session.run("serve")).isZero();
        assertThat(folder.resolve("data/reports/B/run-1/report.html")).hasContent("html B");
        assertThat(folder.resolve("data/reports/www.city.aozora.example/run-1/report.json"))
                .exists();
        assertThat(session.err())
                .startsWith(
                        "Sites: 2; scans at \"0 0 3 1 * ?\", re-checks at \"0 0 6 * * ?\" (Asia/Tokyo), reports in data/reports.");
    }

    @Test
    void toAskForRunsMakesNoStore() {
        Session session = session();
        assertThat(session.run("runs")).isZero();
        assertThat(session.out()).isEqualTo("No run yet. Start one with \"mimawari scan\".\n");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scann|\"scann\" is no command and no option of this command; did you mean scan?",
                "scan --fre|\"--fre\" is no command and no option of this command; did you mean --fresh?",
                "init|this is missing: URL",
                "accepts|\"accepts\" is no command and no option of this command; did you mean accept?",
            })
    void aWrongCommandLineIsToldWithTheNearestWord(String line, String expected) {
        Session session = session();
        assertThat(session.run(line.split(" "))).isEqualTo(2);
        assertThat(session.err())
                .startsWith("mimawari: " + expected)
                .contains("--help")
                .hasLineCount(2);
    }

    @Test
    void theVersionIsOneLine() {
        Session session = session();
        assertThat(session.run("--version")).isZero();
        assertThat(session.out()).startsWith("mimawari ").hasLineCount(1);
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Session session = session();
        assertThat(session.run()).isEqualTo(2);
        assertThat(session.err()).contains("Commands:");
    }

    @ParameterizedTest
    @CsvSource({"LANG,ja_JP.UTF-8,使い方", "LC_ALL,C,Usage", "LANG,en_US.UTF-8,Usage", "MIMAWARI_LANG,ja,使い方"})
    void theLanguageIsThatOfTheEnvironment(String variable, String value, String word) {
        Session session = new Session(folder, engine, Map.of(variable, value));
        assertThat(session.run("--help")).isZero();
        assertThat(session.out()).startsWith(word);
    }
}
