package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.probe.GoogleFormsProbe;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

class ServiceLinksTest {
    private static final String FORM = "https://docs.google.com/forms/d/1aozoraAozoraAozoraAozoraAozora";

    private static Route from(int page) {
        return new Route(
                PublicUrl.of("https://www.city.aozora.example/" + page), Label.NONE, Label.NONE, Via.LINK, Place.WHOLE);
    }

    @Test
    void theOneEditingAddressIsKeptAfterHundredsOfPagesThatLinkTheForm() {
        ServiceLinks links = new ServiceLinks(List.of(new GoogleFormsProbe(new PersonalJudge())));
        for (int page = 0; page < 500; page++) {
            links.add(PublicUrl.of(FORM + "/viewform"), from(page));
        }
        assertThat(links.add(PublicUrl.of(FORM + "/edit"), from(501))).isTrue();
        for (int page = 0; page < 500; page++) {
            links.add(PublicUrl.of(FORM + "/viewform?entry.1=" + page), from(page));
        }
        List<LinkTo> kept = links.things().get(0).links();
        assertThat(kept)
                .hasSize(ServiceLinks.MOST_WAYS)
                .anyMatch(link -> link.address().path().endsWith("/edit"));
    }
}
