package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.term.Skip;

/** Somebody stops a run, changes the settings, and starts again: what they say now holds for what is still to be asked. */
class SettingsChangedMeanwhileTest {
    private static final String HOST = "www.city.aozora.example";
    private static final String SECOND = "sub.city.aozora.example";
    private static final int PAGES = 30;

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, SECOND);
        town = scanned.town();
        StringBuilder links = new StringBuilder("<a href='https://" + SECOND + "/'>福祉</a>");
        for (int i = 0; i < PAGES; i++) {
            links.append("<a href='/yotei/").append(i).append("'>予定").append(i).append("</a> ");
            town.page(ScannedTown.CITY + "/yotei/" + i, "<p>予定" + i + "</p>");
        }
        town.page(ScannedTown.CITY + "/", links.toString());
        town.page("https://" + SECOND + "/", "<p>福祉</p>");
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private static SiteSettings city(List<String> hosts, List<String> excluded) {
        SiteSettings city = ScannedTown.city();
        return new SiteSettings(
                city.name(), city.start(), hosts, excluded, city.organisation(), city.reportTo(), city.videos());
    }

    private void broken(SiteSettings site) {
        town.interruptAt(8);
        assertThatThrownBy(() -> scanned.scan(site)).isInstanceOf(InterruptedException.class);
        town.beforeEachAnswer(() -> {});
    }

    @Test
    void whatIsExcludedInTheMeantimeIsAskedNoMoreAndIsCounted() throws Exception {
        broken(city(List.of(HOST), List.of()));
        int before = town.askedSoFar();
        assertThat(before).isLessThan(PAGES);
        Coverage coverage = scanned.scan(city(List.of(HOST), List.of("/yotei/**")))
                .snapshot()
                .coverage();
        List<String> then = town.asked().subList(before, town.askedSoFar());
        assertThat(then).noneMatch(ask -> ask.contains("/yotei/"));
        assertThat(coverage.skipped().get(Skip.EXCLUDED) + coverage.pages()).isEqualTo(PAGES + 1);
        assertThat(coverage.pages()).isGreaterThan(1);
    }

    @Test
    void aHostThatIsAddedInTheMeantimeIsSeenThoughThePageThatLinksItWasReadBefore() throws Exception {
        broken(city(List.of(HOST), List.of()));
        scanned.scan(city(List.of(HOST, SECOND), List.of()));
        assertThat(town.timesAsked("https://" + SECOND + "/")).isEqualTo(1);
    }

    @Test
    void aHostThatIsTakenOutInTheMeantimeIsAskedNoMore() throws Exception {
        town.page("https://" + SECOND + "/", "<a href='/a'>あ</a>");
        town.page("https://" + SECOND + "/a", "<a href='/b'>い</a>");
        broken(city(List.of(HOST, SECOND), List.of()));
        int before = town.askedSoFar();
        scanned.scan(city(List.of(HOST), List.of()));
        assertThat(town.asked().subList(before, town.askedSoFar())).noneMatch(ask -> ask.contains(SECOND));
    }
}
