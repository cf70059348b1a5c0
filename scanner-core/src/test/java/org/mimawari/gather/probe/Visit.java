package org.mimawari.gather.probe;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.site.LinkedForm;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Looks at a form as the run does, by links on pages of an invented town. */
final class Visit {
    private static final GoogleFormsProbe PROBE = new GoogleFormsProbe(new WordJudge());

    private Visit() {}

    static LinkedForm to(GoogleStage stage, String... addresses) {
        List<LinkTo> links = new ArrayList<>();
        for (String address : addresses) {
            links.add(new LinkTo(PublicUrl.of(address), route(links.size())));
        }
        return PROBE.look(links, stage.web());
    }

    static Route route(int number) {
        PublicUrl page = PublicUrl.of("https://www.city.aozora.example/" + number + ".html");
        return new Route(page, Label.masked("お知らせ"), Label.masked("申し込み"), Via.LINK, Place.WHOLE);
    }
}
