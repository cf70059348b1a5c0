package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a run is told in words that a webmaster can act on, by {@code scan} and by {@code doctor}. */
class StartTroubleTest {
    private static final String HOME = LargeTown.HOME;

    @TempDir
    private Path folder;

    private Desk desk;
    private Town town;

    @BeforeEach
    void open() throws IOException {
        town = new Town(folder, LargeTown.HOST, "www.new.example");
        desk = new Desk(Files.createDirectory(folder.resolve("root"))).settings(settings());
    }

    @AfterEach
    void close() {
        town.close();
    }

    private String settings() {
        return "sites:\n  - name: 青空市\n    start: [ '" + HOME + "' ]\ncrawl: { delay: 20ms }\n" + town.network();
    }

    @Test
    void aStartThatLeadsToAnotherSiteEndsWithTwoAndTheLineToWrite() throws Exception {
        town.redirect(HOME, "https://www.new.example/");
        Program program = desk.run("scan", "--lang", "en", "--quiet", "--out", "out");
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err())
                .contains(HOME, "https://www.new.example/", "add \"www.new.example\" to hosts")
                .hasLineCount(1);
        assertThat(program.out()).isEmpty();
        assertThat(desk.folder().resolve("out")).doesNotExist();
        assertThat(desk.run("scan", "--lang", "ja", "--quiet").err()).contains("hosts に「www.new.example」を加え");
        assertThat(desk.run("runs", "--lang", "en").out()).contains("No run yet");
    }

    @Test
    void aFirewallIsToldFromAClosedPageAndBothFromAServerThatIsDown() throws Exception {
        town.status(HOME, 403, "Forbidden", "no").status(HOME + "robots.txt", 403, "Forbidden", "no");
        Program shut = desk.run("scan", "--lang", "en", "--quiet");
        assertThat(shut.code()).isEqualTo(3);
        assertThat(shut.err()).contains("the firewall before it", "User-Agent \"Mimawari/");
        town.text(HOME + "robots.txt", "text/plain", "");
        assertThat(desk.run("scan", "--lang", "en", "--quiet").err()).contains("cannot be told from here");
        town.status(HOME, 500, "Oops", "no");
        assertThat(desk.run("scan", "--lang", "ja", "--quiet").err()).contains("サーバーの側でエラー");
        town.text(HOME + "robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
        Program forbidden = desk.run("scan", "--lang", "ja", "--quiet");
        assertThat(forbidden.code()).isEqualTo(3);
        assertThat(forbidden.err()).contains("robots.txt が、このページを機械で見ることを断っています");
    }

    @Test
    void theDoctorSaysTheSameOfAnAddressAndAsksOnlyTwice() throws Exception {
        town.page(HOME, "青空市", "ようこそ");
        Program well = desk.run("doctor", HOME, "-c", "mimawari.yaml", "--lang", "en");
        assertThat(well.out()).contains("the first page opens");
        assertThat(town.asked().stream().filter(HOME::equals)).hasSize(1);
        assertThat(town.asked()).doesNotContain(HOME + "sitemap.xml");
        town.status(HOME, 401, "Who", "");
        Program login = desk.run("doctor", HOME, "-c", "mimawari.yaml", "--lang", "ja");
        assertThat(login.code()).isEqualTo(2);
        assertThat(login.out()).contains("利用者名とパスワードを求められます");
    }

    @Test
    void noAddressIsAskedTwiceByPagesStylesPicturesSitemapsAndRobots() throws Exception {
        town.page(
                HOME,
                "青空市",
                "<link rel='stylesheet' href='/s.css'><a href='/a'>a</a><a href='/a#x'>a</a><img src='/i.png'><img src='/i.png'>"
                        + "<a href='/old'>o</a><a href='/old'>o</a><a href='/film'>f</a><a href='/gone'>g</a>");
        town.page(HOME + "a", "a", "<a href='/'>top</a><img src='/i.png'><a href='/b?utm_source=x'>b</a>");
        town.page(HOME + "b", "b", "<a href='/a'>a</a>");
        town.redirect(HOME + "old", HOME + "a");
        town.text(HOME + "s.css", "text/css", "body { background: url(/i.png) }");
        town.bytes(HOME + "film", "video/mp4", new byte[500_000]);
        town.text(HOME + "robots.txt", "text/plain", "Sitemap: " + HOME + "sitemap.xml\n");
        town.text(
                HOME + "sitemap.xml",
                "application/xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + HOME
                        + "a</loc></url></urlset>");
        assertThat(desk.run("scan", "--quiet", "--out", "out").code()).isZero();
        assertThat(town.asked())
                .doesNotHaveDuplicates()
                .contains(HOME, HOME + "a", HOME + "i.png", HOME + "film", HOME + "robots.txt", HOME + "sitemap.xml");
    }
}
