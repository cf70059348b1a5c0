package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

/** What was found before somebody excluded it from the round is not told as mended: nobody has looked. */
class ExcludedLaterTest {
    private static final String SECOND = "https://sub.city.aozora.example/";

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, "docs.google.com", "sub.city.aozora.example");
        town = scanned.town();
        scanned.withOpenForm();
        town.page(ScannedTown.CITY + "/", "<a href='/event'>行事</a> <a href='/doc/list.csv'>名簿</a>");
        town.page(ScannedTown.CITY + "/event", "<a href='" + ScannedTown.FORM + "/viewform'>申込</a>");
        town.text(ScannedTown.CITY + "/doc/list.csv", ScannedTown.CSV, ScannedTown.PEOPLE);
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private static SiteSettings without(String... excluded) {
        SiteSettings city = ScannedTown.city();
        return new SiteSettings(
                city.name(),
                city.start(),
                city.hosts(),
                List.of(excluded),
                city.organisation(),
                city.reportTo(),
                city.videos());
    }

    private List<String> told(SiteSettings site) throws Exception {
        return scanned.scan(site).report().findings().stream()
                .map(one -> one.finding().check() + " " + one.state())
                .sorted()
                .toList();
    }

    @Test
    void aListOfPeopleThatIsExcludedStaysAndIsToldAsNotSeen() throws Exception {
        assertThat(told(without())).containsExactly("form-responses-public NEW", "personal-records NEW");
        assertThat(told(without("/doc/**")))
                .containsExactly("form-responses-public UNCHANGED", "personal-records UNSEEN");
        assertThat(told(without("/doc/**")))
                .containsExactly("form-responses-public UNCHANGED", "personal-records UNSEEN");
        town.text(ScannedTown.CITY + "/doc/list.csv", ScannedTown.CSV, "品名,数\n机,3\n椅子,12\n");
        assertThat(told(without())).containsExactly("form-responses-public UNCHANGED", "personal-records ABSENT");
    }

    @Test
    void anOpenFormBehindAPageThatIsExcludedStaysAndIsToldAsNotSeen() throws Exception {
        told(without());
        assertThat(told(without("/event")))
                .containsExactly("form-responses-public UNSEEN", "personal-records UNCHANGED");
        town.page(ScannedTown.CITY + "/event", "<p>終わりました</p>");
        assertThat(told(without())).containsExactly("form-responses-public ABSENT", "personal-records UNCHANGED");
    }

    private static SiteSettings withSecondHost() {
        SiteSettings city = ScannedTown.city();
        return new SiteSettings(
                city.name(),
                city.start(),
                List.of("www.city.aozora.example", "sub.city.aozora.example"),
                List.of(),
                city.organisation(),
                city.reportTo(),
                city.videos());
    }

    @Test
    void whatLiesOnAHostThatIsNoLongerNamedStaysAndIsToldAsNotSeen() throws Exception {
        String list = SECOND + "list.csv";
        town.page(ScannedTown.CITY + "/", "<a href='" + list + "'>名簿</a>");
        town.text(list, ScannedTown.CSV, ScannedTown.PEOPLE);
        assertThat(told(withSecondHost())).containsExactly("personal-records NEW");
        assertThat(told(without())).containsExactly("personal-records UNSEEN");
        assertThat(PublicUrl.of(list).host())
                .isNotEqualTo(ScannedTown.city().hosts().get(0));
    }

    @Test
    void aMailThatLiesOnAHostThatIsNoLongerNamedStaysAndIsToldAsNotSeen() throws Exception {
        town.page(ScannedTown.CITY + "/", "<a href='" + SECOND + "annai.eml'>ご案内</a>");
        town.bytes(SECOND + "annai.eml", "message/rfc822", MailLook.sample("sent-113-in-cc.eml"));
        assertThat(told(withSecondHost())).contains("mail-visible-recipients NEW");
        assertThat(told(without())).contains("mail-visible-recipients UNSEEN");
    }
}
