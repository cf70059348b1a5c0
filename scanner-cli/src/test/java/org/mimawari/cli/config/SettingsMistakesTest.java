package org.mimawari.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.cli.text.Said;
import org.mimawari.cli.text.Words;
import org.mimawari.term.Language;

class SettingsMistakesTest {
    private static final String SITE = "sites:\n  - start: [ 'https://www.city.aozora.example/' ]\n";
    private static final Set<String> CHECKS = Set.of("form-responses-public", "link-broken");

    @TempDir
    Path folder;

    private List<String> mistakes(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("mimawari.yaml"), bytes);
        SettingsFile reader = new SettingsFile(
                Map.of("HOST", "smtp.aozora.example", "SECRET", "himitsu-1"),
                CHECKS,
                cron -> cron.split(" ").length == 6);
        Words words = Words.beside(Problem.class, "problems", Language.EN);
        return reader.read(file) instanceof Loaded.Bad bad
                ? bad.problems().stream()
                        .map(problem -> problem.line("mimawari.yaml", words))
                        .toList()
                : List.of();
    }

    private List<String> mistakes(String text) throws IOException {
        return mistakes(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "crawl: { dely: 1s }|crawl.dely: unknown key; did you mean \"delay\"?",
                "crawl: { delay: 1 }|crawl.delay: expected a time such as 500ms, 1s, 30m, 12h or 1d",
                "crawl: { delay: -1s }|crawl.delay: expected a time such as 500ms, 1s, 30m, 12h or 1d",
                "crawl: { delay: 2h }|crawl.delay: expected a time from 0ms to 1h",
                "crawl: { max-urls: many }|crawl.max-urls: expected a whole number from 1 to 10000000",
                "crawl: { max-urls: 99999999999999999999 }|crawl.max-urls: expected a whole number from 1 to 10000000",
                "crawl: { render: allways }|crawl.render: did you mean \"always\"? Expected one of never, auto, always",
                "crawl: { robots: no-thanks }|crawl.robots: expected one of obey, ignore",
                "crawl: { browser: /no/such/browser }|crawl.browser: there is no program at this path; expected the path of Chromium or Chrome, or nothing to look for it in the usual places",
                "crawl: { browser: 'ftp://grid.example' }|crawl.browser: expected the path of a Chromium or Chrome program, or the address of a WebDriver server such as http://grid.example:4444 (without user name and password)",
                "crawl: { browser: 'http://user:secret@grid.example:4444' }|crawl.browser: expected the path of a Chromium or Chrome program, or the address of a WebDriver server such as http://grid.example:4444 (without user name and password)",
                "crawl: [ 1s ]|crawl: expected lines such as \"key: value\" (a blank after the colon); the keys here are delay, connections-per-host, max-urls, render, browser, robots, time-limit, services",
                "checks: { report-above: { public-body: 0 } }|checks.report-above.public-body: expected a whole number from 1 to 1000000",
                "checks: { report-above: { business: '1,000' } }|checks.report-above.business: expected a whole number from 1 to 1000000",
                "checks: { report-above: { public-bodies: 100 } }|checks.report-above.public-bodies: unknown key; did you mean \"public-body\"?",
                "checks: { report-above: 100 }|checks.report-above: expected lines such as \"key: value\" (a blank after the colon); the keys here are public-body, business",
                "delay: 1s|delay: unknown key; did you mean \"crawl.delay\"?",
                "colour: blue|colour: unknown key; the keys here are sites, crawl, network, store, mail, schedule, checks",
                "network: { allow-private-addresses: yes }|network.allow-private-addresses: expected true or false",
                "network: { proxy: 'proxy.aozora.example:8080' }|network.proxy: expected http://host:port or http://user:password@host:port",
                "network: { connect-to: [ 'a.example:443:127.0.0.1' ] }|network.connect-to[0]: expected HOST:PORT:ADDRESS:PORT, such as \"www.city.aozora.example:443:127.0.0.1:8443\"; * for any host, IPv6 in [ ]",
                "network: { connect-to: [ '*:443:::1:8443' ] }|network.connect-to[0]: expected HOST:PORT:ADDRESS:PORT, such as \"www.city.aozora.example:443:127.0.0.1:8443\"; * for any host, IPv6 in [ ]",
                "network: { connect-to: [ 'a.example:0:127.0.0.1:80' ] }|network.connect-to[0]: expected a whole number from 1 to 65535",
                "network: { ca-certificates: [ missing.pem ] }|network.ca-certificates[0]: the file cannot be read; check that it exists and its permissions",
                "network: { ca-certificates: ca.pem }|network.ca-certificates: expected a list in brackets, also for one value: [ \"a\" ] or [ \"a\", \"b\" ]",
                "store: { url: 'jdbc:mysql://db/x' }|store.url: expected jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE",
                "mail: { from: a@aozora.example }|mail.host: the key \"host\" is missing",
                "mail: { host: smtp.aozora.example, from: 'Mimawari <a@aozora.example>' }|mail.from: expected one mail address, such as webmaster@city.aozora.example",
                "mail: { host: smtp.aozora.example, from: \"a@aozora.example\\nBcc: b@x.example\" }|mail.from: expected one mail address, such as webmaster@city.aozora.example",
                "mail: { host: smtp.aozora.example, from: a@aozora.example, security: none }|mail.security: mail to another machine would go unprotected; use starttls or tls (or none-anywhere, if your network is safe by other means)",
                "mail: { host: smtp.aozora.example, from: a@aozora.example, user: u }|mail.user: there is a user name without a password; set mail.password, or leave both out",
                "mail: { host: '${SMTP_HOST}', from: a@aozora.example }|mail.host: the environment variable SMTP_HOST is not set",
                "mail: { host: '${SMTP HOST}', from: a@aozora.example }|mail.host: expected the name of an environment variable, such as ${SMTP_PASSWORD}; write $${ for the characters ${",
                "schedule: { scan: 'every day' }|schedule.scan: expected a Quartz cron expression of six or seven fields, such as \"0 0 3 1 * ?\" (second minute hour day month weekday: 03:00 on the first of each month)",
                "schedule: { scan: '0 3 * * *' }|schedule.scan: these are five fields, as in crontab; put the seconds before them and write one of the two days as ?, such as \"0 0 3 1 * ?\" (03:00 on the first of each month)",
                "schedule: { time-zone: Asia/Tokio }|schedule.time-zone: unknown time zone; did you mean \"Asia/Tokyo\"?",
                "checks: { disable: [ form-response-public ] }|checks.disable[0]: there is no check of that name; did you mean \"form-responses-public\"?",
                "checks: { severity: { link-broken: bad } }|checks.severity.link-broken: expected one of critical, high, medium, low, info",
                "checks: { severity: { nothing: low } }|checks.severity.nothing: there is no check of that name; \"mimawari checks\" lists them",
            })
    void aWrongLineIsNamedWithItsKeyAndWhatIsExpected(String line, String expected) throws IOException {
        assertThat(mistakes(SITE + line + "\n")).containsExactly("mimawari.yaml:3: " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "start: [ 'www.city.aozora.example' ]|sites[0].start[0]: expected an address that begins with https:// or http://, such as https://www.city.aozora.example/",
                "start: [ 'https://u:p@www.city.aozora.example/' ]|sites[0].start[0]: the address has a user name or password in it; Mimawari sees what anybody sees, so leave them out",
                "start: [ ]|sites[0].start: expected at least one address, such as start: [ \"https://www.city.aozora.example/\" ]",
                "start: { a: b }|sites[0].start: expected a list in brackets, also for one value: [ \"a\" ] or [ \"a\", \"b\" ]",
                "start: [ [ a ] ]|sites[0].start[0]: expected one value, not a list or a group of keys",
                "{ start: [ 'https://a.example/' ], hosts: [ 'https://a.example/' ] }|sites[0].hosts[0]: expected a host name without scheme, port and path, such as www.city.aozora.example",
                "{ start: [ 'https://a.example/' ], hosts: [ 'a.example:8443' ] }|sites[0].hosts[0]: expected a host name without scheme, port and path, such as www.city.aozora.example",
                "{ start: [ 'https://a.example/' ], hosts: [ b.example ] }|sites[0].hosts: the host of a start address is not in this list, so nothing would be looked at; add it",
                "{ start: [ 'https://a.example/city/' ], exclude: [ '/**' ] }|sites[0].exclude: this leaves out a start address, so nothing would be looked at; make it narrower",
                "{ start: [ 'https://a.example/' ], exclude: [ 'calendar/**' ] }|sites[0].exclude[0]: expected a path that begins with /, such as /calendar/**; * stands for anything within a folder, ** also across folders",
                "{ start: [ 'https://a.example/' ], report-to: [ 'a@b@c.example' ] }|sites[0].report-to[0]: expected one mail address, such as webmaster@city.aozora.example",
                "{ start: [ 'https://a.example/' ], organisation: city }|sites[0].organisation: expected one of public-body, business, other",
                "{ start: [ 'https://a.example/' ], name: '' }|sites[0].name: expected a name of 1 to 80 characters",
                "{ start: [ 'https://a.example/' ], start: [ 'https://b.example/' ] }|sites[0].start: the key is here twice, first on line 2; keep one",
            })
    void aWrongSiteIsNamed(String site, String expected) throws IOException {
        assertThat(mistakes("sites:\n  - " + site + "\n")).containsExactly("mimawari.yaml:2: " + expected);
    }

    @Test
    void allMistakesAreToldAtOnceFromTopToBottom() throws IOException {
        assertThat(mistakes("crawl: { dely: 1s, render: x }\nsites: [ ]\nschedule:\n  scan: never\n"))
                .extracting(line -> line.split(": ")[0] + " " + line.split(": ")[1])
                .containsExactly(
                        "mimawari.yaml:1 crawl.dely",
                        "mimawari.yaml:1 crawl.render",
                        "mimawari.yaml:2 sites",
                        "mimawari.yaml:4 schedule.scan");
    }

    @Test
    void twoSitesOfOneNameAreAMistake() throws IOException {
        assertThat(
                        mistakes(
                                "sites:\n- { name: A, start: [ 'https://a.example/' ] }\n- { name: A, start: [ 'https://b.example/' ] }\n"))
                .containsExactly("mimawari.yaml:3: sites[1].name: another site has the same name; give each its own");
    }

    @Test
    void noValueOfTheFileOrTheEnvironmentIsEverRepeated() throws IOException {
        String text = SITE
                + "mail: { host: 'bad host ${SECRET}', from: '${SECRET}', password: [ himitsu-2 ], security: himitsu-3 }\n"
                + "network: { proxy: 'http://u:himitsu-4@' }\nstore: { url: 'jdbc:x:password=himitsu-5' }\n";
        assertThat(mistakes(text)).hasSize(6).noneMatch(line -> line.contains("himitsu"));
        assertThat(mistakes("mail:\n  password: 'himitsu-6\n  host: \"x"))
                .hasSize(1)
                .noneMatch(line -> line.contains("himitsu"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a:\\n\\tb: 1|mimawari.yaml:2: there is a tab at the beginning; YAML is indented with spaces",
                "sites: [ 'a|mimawari.yaml:1: a quote or bracket that is opened here is never closed",
                "crawl:\\n  delay: 1s: 2s|mimawari.yaml:2: there is a colon too many, or the indentation is wrong; put quotes around a value that contains \": \"",
                "sites：\\n|mimawari.yaml:1: there is a full-width colon or space; write a half-width \":\" and a half-width space",
                "sites:\\n  - start: [ a.example ]\\n    name：青空市\\n|mimawari.yaml:3: there is a full-width colon or space; write a half-width \":\" and a half-width space",
                "crawl：\\n  delay: 1s|mimawari.yaml:1: there is a full-width colon or space; write a half-width \":\" and a half-width space",
                "crawl:\\n  a: '青空市：公式'\\n  delay: 1s: 2s|mimawari.yaml:3: there is a colon too many, or the indentation is wrong; put quotes around a value that contains \": \"",
                "a: *b|mimawari.yaml:1: an alias (*name) stands for nothing; in a value that begins with *, put quotes around it",
                "a: \\u0007|mimawari.yaml:1: there is a control character; delete it",
            })
    void brokenYamlIsToldInPlainWords(String text, String expected) throws IOException {
        String yaml = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
        assertThat(mistakes(yaml)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start: [ ”https://www.city.aozora.example/” ]", "start: [ 'https：//www.city.aozora.example/' ]"
            })
    void wideLettersInAValueAreNamed(String start) throws IOException {
        assertThat(mistakes("sites:\n  - " + start + "\n"))
                .containsExactly(
                        "mimawari.yaml:2: sites[0].start[0]: there are full-width letters or signs; write them half-width");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sites:\n  name: a\n", "sites:\n  -start: [ a.example ]\n", "sites: a.example\n"})
    void sitesWithoutHyphensAreToldHowToBegin(String yaml) throws IOException {
        assertThat(mistakes(yaml)).singleElement().asString().contains("each site begins with \"- \"");
    }

    @Test
    void aKeyOfAnotherPlaceIsToldTogetherWithTheKeysOfThisOne() throws IOException {
        assertThat(mistakes(SITE + "    url: a\n"))
                .containsExactly(
                        "mimawari.yaml:3: sites[0].url: unknown key here; \"store.url\" is one in another place."
                                + " The keys here are name, start, hosts, exclude, organisation, report-to, videos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aozora Aozora form answer f.example/x known|the file, line 2: expected six cells parted by tabs: id, name, form, what the address is for, shape, known or surmised",
                "A;Aozora;form;answer;f.example/x;known|the file, line 2: expected in the first cell an id of small letters, digits and hyphens, such as aozora-form",
                "a;Aozora;form;view;f.example/x;known|the file, line 2: expected in the fourth cell one of answer, summary, editor, answer-editor; \"view\" is only for services that come with Mimawari",
                "a;Aozora;form;answer;https://f.example/x;known|the file, line 2: expected in the fifth cell a shape that begins with a host name in small letters (or *. and one), without https://",
                "a;Aozora;form;answer;f.example/{x;known|the file, line 2: expected in the fifth cell parts that are plain, *, {name}, {name:20} or prefix{name}, each name once",
                "a;Aozora;form;answer;f.example/x;sure|the file, line 2: expected in the sixth cell one of known, surmised",
            })
    void aWrongLineOfTheServicesIsOneError(String line, String expected) throws IOException {
        Files.writeString(folder.resolve("services.tsv"), "# our forms\n" + line.replace(';', '\t') + "\nwrong too\n");
        assertThat(mistakes(SITE + "crawl:\n  services: services.tsv\n"))
                .containsExactly("mimawari.yaml:4: crawl.services: " + expected);
    }

    @Test
    void servicesThatAreNotThereAreToldAndNoServicesAreNoMistake() throws IOException {
        assertThat(mistakes(SITE + "crawl: { services: missing.tsv }\n"))
                .containsExactly(
                        "mimawari.yaml:3: crawl.services: the file cannot be read; check that it exists and its permissions");
        assertThat(mistakes(SITE + "crawl: { services: '' }\n")).isEmpty();
    }

    @Test
    void everyMistakeOfTheServicesHasWordsInBothLanguages() {
        for (String fault : List.of(
                "cells", "id", "name", "kind", "view", "sureness", "host", "rest", "part", "parameter", "huge")) {
            for (Language language : Language.values()) {
                String said =
                        Words.beside(Problem.class, "problems", language).say(Said.of("wrong.services-" + fault, 7));
                assertThat(said).isNotBlank().doesNotContain("wrong.");
            }
        }
    }

    @Test
    void anEmptyFileHasNoSettings() throws IOException {
        assertThat(mistakes("# nothing\n"))
                .singleElement()
                .asString()
                .startsWith("mimawari.yaml: there are no settings in the file");
    }

    @Test
    void aSecondDocumentIsNotReadOver() throws IOException {
        assertThat(mistakes(SITE + "---\ncrawl: { delay: 9s }\n"))
                .containsExactly(
                        "mimawari.yaml:3: a second document begins here; delete this \"---\" and what follows");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,UTF-16", "UTF-16,UTF-16", "windows-31j,Shift_JIS", "EUC-JP,EUC-JP"})
    void anotherEncodingIsNamed(String charset, String shown) throws IOException {
        String text = SITE + "    name: 青空市の見回り、広報課\n";
        assertThat(mistakes(text.getBytes(Charset.forName(charset))))
                .containsExactly("mimawari.yaml: the file is not UTF-8 (it looks like " + shown
                        + "); save it as UTF-8 in your editor");
    }

    @Test
    void aliasesThatExplodeAreRefusedBeforeTheyFillTheMemory() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ x, x ]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(String.format(Locale.ROOT, "a%d: &a%d [ *a%d, *a%d, *a%d ]\n", i, i, i - 1, i - 1, i - 1));
        }
        assertThat(mistakes(bomb.toString())).singleElement().asString().contains("nested too deep or repeated");
        assertThat(mistakes("a: " + "[".repeat(5000)))
                .singleElement()
                .asString()
                .contains("nested too deep");
    }

    @Test
    void aHugeFileIsNoSettingsFile() throws IOException {
        assertThat(mistakes(new byte[(1 << 20) + 1]))
                .containsExactly("mimawari.yaml: the file is larger than 1 MiB, so it is no settings file");
    }

    @Test
    void aCaFileWithoutACertificateIsAMistake() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "no certificate\n");
        assertThat(mistakes(SITE + "network: { ca-certificates: [ ca.pem ] }\n"))
                .containsExactly("mimawari.yaml:3: network.ca-certificates[0]: there is no certificate in the file;"
                        + " expected PEM (-----BEGIN CERTIFICATE-----)");
    }

    @Test
    void theRulesForMailsAreHeldToTheirKeysNumbersAndHosts() throws IOException {
        assertThat(
                        mistakes(
                                SITE
                                        + "checks: { mails: { visible-recipient: 5, visible-recipients: 1, own-domains: [ \"a@b\" ] } }\n"))
                .containsExactly(
                        "mimawari.yaml:3: checks.mails.visible-recipient: unknown key; did you mean \"visible-recipients\"?",
                        "mimawari.yaml:3: checks.mails.visible-recipients: expected a whole number from 2 to 1000",
                        "mimawari.yaml:3: checks.mails.own-domains[0]: expected a host name without scheme, port and path,"
                                + " such as www.city.aozora.example");
    }
}
