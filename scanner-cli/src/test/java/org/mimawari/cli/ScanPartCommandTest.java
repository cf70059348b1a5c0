package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.cli.command.Engine;
import org.mimawari.term.PublicUrl;

/** What {@code scan --changed} and {@code scan --since} take, and what they refuse before anything is asked. */
class ScanPartCommandTest {
    private static final String SITE =
            "sites:\n- { name: 青空市, start: [ 'https://a.example/' ], hosts: [ a.example, b.example ], exclude: [ '/old/**' ] }\n";
    private static final String TWO = "sites:\n- { name: 青空市, start: [ 'https://a.example/' ] }\n"
            + "- { name: 海辺町, start: [ 'https://b.example/' ] }\n";

    @TempDir
    private Path folder;

    private final HandmadeEngine engine = HandmadeEngine.finding();

    private Session session(String list) throws Exception {
        return new Session(folder, engine).write("mimawari.yaml", SITE).write("changed.txt", list);
    }

    @Test
    void aListNamesWholeAddressesAndPathsOfTheFirstHost() throws Exception {
        String list = "\uFEFF# published today\r\n\r\n/news/1.html\r\n  https://b.example/x.pdf  \n/news/1.html\n";
        assertThat(session(list).run("scan", "--changed", "changed.txt")).isZero();
        assertThat(engine.scanned).isEmpty();
        assertThat(engine.parts)
                .singleElement()
                .extracting(Engine.Part::named)
                .asList()
                .containsExactly(
                        PublicUrl.of("https://a.example/news/1.html"), PublicUrl.of("https://b.example/x.pdf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ok;news/1.html|changed.txt:2: this is no address; expected a whole one such as https://a.example/news/1.html, or a path that begins with \"/\"",
                "/ok;;https://c.example/|changed.txt:3: the address is on c.example, which is no host of the site; expected one of: a.example, b.example",
                "//c.example/x|changed.txt:1: the address is on c.example, which is no host of the site; expected one of: a.example, b.example",
                "/old/1.html|changed.txt:1: the settings exclude this address (exclude), so it is never asked; expected one that a scan would ask",
                "mailto:x@a.example|changed.txt:1: this is no address; expected a whole one such as https://a.example/news/1.html, or a path that begins with \"/\"",
                "https://u:p@a.example/|changed.txt:1: this is no address; expected a whole one such as https://a.example/news/1.html, or a path that begins with \"/\"",
                "# nothing|changed.txt: no address stands there; expected one a line, whole or from \"/\" on",
            })
    void oneWrongLineIsToldWithItsNumberAndNothingIsAsked(String list, String said) throws Exception {
        Session session = session(list.replace(';', '\n'));
        assertThat(session.run("scan", "--changed", "changed.txt", "--lang", "en"))
                .isEqualTo(2);
        assertThat(session.err().lines()).hasSize(1).allMatch(line -> line.contains(said));
        assertThat(engine.parts).isEmpty();
    }

    @Test
    void aListThatIsNotThereIsTold() throws Exception {
        Session session = session("");
        assertThat(session.run("scan", "--changed", "no.txt", "--lang", "en")).isEqualTo(2);
        assertThat(session.err()).contains("no.txt: the list of addresses cannot be read");
    }

    @Test
    void anOptionWithoutItsValueIsToldWithWhatIsExpectedBehindIt() throws Exception {
        Session session = session("");
        assertThat(session.run("scan", "--changed", "--lang", "en")).isEqualTo(2);
        assertThat(session.err()).contains("--changed needs a value: --changed FILE");
        assertThat(session("").run("scan", "--since")).isEqualTo(2);
    }

    @Test
    void anOptionThatIsGivenTwiceIsNamed() throws Exception {
        Session session = session("");
        assertThat(session.run("scan", "--since", "last", "--since", "last", "--lang", "en"))
                .isEqualTo(2);
        assertThat(session.err()).contains("--since is given twice");
    }

    @Test
    void optionsThatContradictAreRefusedInALine() throws Exception {
        Session session = session("/news/1.html");
        for (String[] more : new String[][] {{"--since", "last"}, {"--fresh"}}) {
            String[] line = more.length == 2
                    ? new String[] {"scan", "--changed", "changed.txt", more[0], more[1], "--lang", "en"}
                    : new String[] {"scan", "--changed", "changed.txt", more[0], "--lang", "en"};
            assertThat(session.run(line)).isEqualTo(2);
            assertThat(session.err().lines())
                    .hasSize(1)
                    .allMatch(said -> said.contains("--changed and " + more[0] + " do not go together"));
        }
        session.write("mimawari.yaml", TWO);
        assertThat(session.run("scan", "--changed", "changed.txt", "--lang", "en"))
                .isEqualTo(2);
        assertThat(session.err().lines()).hasSize(1).allMatch(said -> said.contains("name it with --site"));
        assertThat(session.run("scan", "--changed", "changed.txt", "--site", "青空市"))
                .isZero();
        assertThat(engine.parts).hasSize(1);
    }

    @Test
    void theRunSinceWhichSomethingCountsIsHandedOn() throws Exception {
        assertThat(session("").run("scan", "--since", "last")).isZero();
        assertThat(engine.wishes).containsExactly(new Engine.Wish(false, "", "last"));
    }
}
