package org.mimawari.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.ReportingLimits;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.MailCheckSettings;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.NetworkSettings.Proxy;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Language;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

class SettingsFileTest {
    private static final String WHOLE = """
            sites:
              - name: 青空市
                start: [ "https://www.city.${CITY}.example/" ]
                hosts: [ WWW.city.aozora.example, shakyo.aozora.example, 青空.example, "[::1]" ]
                exclude: [ "/calendar/**", "/広報/*" ]
                organisation: public-body
                report-to: [ webmaster@city.aozora.example ]
                videos: { channels: [ "@aozora" ], reviewed: [ ] }
            crawl: { delay: 500ms, connections-per-host: 2, max-urls: 100, render: never, robots: ignore, time-limit: 1d, browser: 'http://grid.example:4444/' }
            network:
              proxy: "http://user:p%40ss+1@proxy.example:3128"
              connect-to: [ "docs.google.com:443:127.0.0.1:8443", "*:80:[::1]:8080", ":443:127.0.0.1:1" ]
              allow-private-addresses: true
            store: { url: "jdbc:h2:file:./kept/here;CACHE_SIZE=100" }
            mail: { host: smtp.example, port: 587, security: starttls, user: "", password: "${SMTP_PASSWORD}", from: "mimawari@city.aozora.example", when: changes, language: ja }
            schedule: { scan: "0 0 4 1 * ?", recheck: "0 0 5 * * ?", time-zone: Asia/Tokyo }
            checks: { disable: [ link-broken ], severity: { link-broken: high }, report-above: { public-body: 50 } }
            """;

    @TempDir
    Path folder;

    private Settings read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mimawari.yaml"), text);
        Map<String, String> env = Map.of("SMTP_PASSWORD", "a$b{c}${X}", "CITY", "aozora");
        Loaded loaded = new SettingsFile(env, Set.of("link-broken"), cron -> true).read(file);
        assertThat(loaded).isInstanceOf(Loaded.Good.class);
        return ((Loaded.Good) loaded).settings();
    }

    @Test
    void oneStartAddressIsEnoughAndTheRestHasDefaults() throws IOException {
        Settings settings = read("sites:\n  - start: [ \"https://www.city.aozora.example/\" ]\n");
        SiteSettings site = settings.sites().get(0);
        assertThat(site.name()).isEqualTo("www.city.aozora.example");
        assertThat(site.hosts()).containsExactly("www.city.aozora.example");
        assertThat(site.organisation()).isEqualTo(Organisation.OTHER);
        assertThat(settings.crawl()).isEqualTo(CrawlSettings.DEFAULT);
        assertThat(settings.network()).isEqualTo(NetworkSettings.DEFAULT);
        assertThat(settings.schedule()).isEqualTo(ScheduleSettings.DEFAULT);
        assertThat(settings.checks()).isEqualTo(CheckSettings.DEFAULT);
        assertThat(settings.mail()).isNull();
        assertThat(settings.store().folder()).isEqualTo(folder.resolve("data"));
        assertThat(settings.store().url()).isEqualTo("jdbc:h2:file:" + folder.resolve("data/mimawari"));
    }

    @Test
    void everySettingOfASiteIsRead() throws IOException {
        Settings settings = read(WHOLE);
        SiteSettings site = settings.sites().get(0);
        assertThat(site.name()).isEqualTo("青空市");
        assertThat(site.start()).containsExactly(PublicUrl.of("https://www.city.aozora.example/"));
        assertThat(site.hosts())
                .containsExactly(
                        "www.city.aozora.example",
                        "shakyo.aozora.example",
                        PublicUrl.of("http://青空.example/").host(),
                        "[::1]");
        assertThat(site.exclude())
                .containsExactly(
                        "/calendar/**", PublicUrl.of("http://a.example/広報/").path() + "*");
    }

    @Test
    void everySettingBesideTheSitesIsRead() throws IOException {
        Settings settings = read(WHOLE);
        assertThat(settings.crawl().delay()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.crawl().timeLimit()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.network().proxy()).isEqualTo(new Proxy("proxy.example", 3128, "user", "p@ss+1"));
        assertThat(settings.network().connectTo())
                .isEqualTo(List.of(
                        new ConnectTo("docs.google.com", 443, "127.0.0.1", 8443),
                        new ConnectTo("*", 80, "::1", 8080),
                        new ConnectTo("*", 443, "127.0.0.1", 1)));
        assertThat(settings.store().url()).isEqualTo("jdbc:h2:file:" + folder.resolve("kept/here") + ";CACHE_SIZE=100");
        assertThat(settings.mail())
                .isEqualTo(new MailSettings(
                        "smtp.example",
                        587,
                        MailSettings.Security.STARTTLS,
                        "",
                        "a$b{c}${X}",
                        "mimawari@city.aozora.example",
                        MailSettings.When.CHANGES,
                        Language.JA));
        assertThat(settings.schedule().timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(settings.checks())
                .isEqualTo(new CheckSettings(
                        Set.of("link-broken"),
                        Map.of("link-broken", "high"),
                        new ReportingLimits(50, 1000),
                        1,
                        List.of(),
                        null,
                        MailCheckSettings.DEFAULT));
    }

    @Test
    void theOrganisationOfAllSitesIsKnownOnlyIfItIsOne() throws IOException {
        String two = "sites:\n  - { name: a, organisation: business, start: [ 'https://a.example/' ] }\n"
                + "  - { name: b, organisation: %s, start: [ 'https://b.example/' ] }\n";
        assertThat(read(String.format(Locale.ROOT, two, "business")).organisation())
                .isEqualTo(Organisation.BUSINESS);
        assertThat(read(String.format(Locale.ROOT, two, "public-body")).organisation())
                .isEqualTo(Organisation.OTHER);
    }

    @Test
    void aDoubledDollarStandsForItself() throws IOException {
        Settings settings = read("sites: [ { name: 'a $${CITY} $5', start: [ 'https://a.example/' ] } ]\n");
        assertThat(settings.sites().get(0).name()).isEqualTo("a ${CITY} $5");
    }

    @Test
    void plainMailMayGoToThisMachine() throws IOException {
        Settings settings = read("sites: [ { start: [ 'https://a.example/' ] } ]\n"
                + "mail: { host: 127.0.0.1, security: none, from: a@a.example }\n");
        assertThat(settings.mail().port()).isEqualTo(25);
    }

    @Test
    void aFileOfWindowsIsReadAsWell() throws IOException {
        assertThat(read("\uFEFFsites:\r\n  - start: [ 'https://a.example/' ]\r\n")
                        .sites())
                .hasSize(1);
    }

    @Test
    void theFolderOfAPostgresStoreCanBeSet() throws IOException {
        Settings settings = read("sites: [ { start: [ 'https://a.example/' ] } ]\n"
                + "store: { url: 'jdbc:postgresql://db.example/mimawari?user=m', folder: ./work }\n");
        assertThat(settings.store().isPostgres()).isTrue();
        assertThat(settings.store().folder()).isEqualTo(folder.resolve("work"));
    }
}
