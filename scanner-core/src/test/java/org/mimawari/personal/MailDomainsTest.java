package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDomainsTest {
    private final MailDomains domains = new MailDomains();

    @ParameterizedTest
    @CsvSource({
        "mail.aozora.example, aozora.example",
        "AOZORA.example., aozora.example",
        "mail.kaisha.co.jp, kaisha.co.jp",
        "edu.kaisha.ed.jp, kaisha.ed.jp",
        "www.city.aizuwakamatsu.fukushima.jp, city.aizuwakamatsu.fukushima.jp",
        "mail.city.yokohama.jp, city.yokohama.jp",
        "ns.city.osaka.lg.jp, city.osaka.lg.jp",
        "pref.osaka.lg.jp, pref.osaka.lg.jp",
        "localhost, localhost",
        "'', ''"
    })
    void an_organisation_is_told_by_its_registered_name(String domain, String organisation) {
        assertThat(domains.organisation(domain)).isEqualTo(organisation);
    }

    @Test
    void providers_of_private_mail_and_what_is_below_them() {
        assertThat(List.of("gmail.com", "docomo.ne.jp", "t.vodafone.ne.jp", "Yahoo.co.jp"))
                .allMatch(domains::isPrivate);
        assertThat(List.of("aozora.example", "notgmail.com", "com", "ne.jp", ""))
                .noneMatch(domains::isPrivate);
        assertThat(new MailDomains(Set.of("mail.example")).isPrivate("mail.example"))
                .isTrue();
    }

    @Test
    void public_bodies_of_japan() {
        assertThat(List.of("town.machi.lg.jp", "mhlw.go.jp", "city.aizuwakamatsu.fukushima.jp", "pref.kagoshima.jp"))
                .allMatch(domains::isPublicBody);
        assertThat(List.of("city.aozora.example", "city.com", "cityhotel.jp", "go.jp.example", "kaisha.co.jp"))
                .noneMatch(domains::isPublicBody);
    }

    @Test
    void lists_are_told_by_their_names() {
        assertThat(List.of(
                        "volunteer-ml@aozora.example",
                        "all@aozora.example",
                        "a@ml.aozora.example",
                        "a@lists.aozora.example",
                        "a@googlegroups.com",
                        "Members@aozora.example"))
                .allMatch(domains::isList);
        assertThat(List.of("hana@aozora.example", "html@aozora.example", "allen@aozora.example", "a@listen.example"))
                .noneMatch(domains::isList);
    }
}
