package org.mimawari.check.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.Cell;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

class LinkBrokenTest extends CheckContract<LinkTarget> {
    LinkBrokenTest() {
        super(new LinkBroken(), LinkBrokenTest::target);
    }

    @Test
    void onlyTheLinksThatStandAreCounted() {
        LinkTarget target = target(Map.of("led to by", "history, link, frame", "answer", "not found"));
        Finding finding = ((Verdict.Found) check().inspect(target)).findings().get(0);
        assertThat(finding.evidence()).contains(new Evidence.Count(Unit.LINKS, 2));
        assertThat(finding.routes())
                .containsExactly(target.routes().get(1), target.routes().get(2));
        assertThat(finding.name().text()).isEqualTo("申し込みはこちら");
    }

    @Test
    void whoeverLooksForTheLinkIsToldThatARedirectStandsBetween() {
        LinkTarget target = target(Map.of("led to by", "link", "answer", "not found"));
        Evidence redirect = new Evidence.Answered(Signal.LINK_OVER_REDIRECT);
        Finding direct = ((Verdict.Found) check().inspect(target)).findings().get(0);
        Finding moved = ((Verdict.Found) check().inspect(target.behindRedirect()))
                .findings()
                .get(0);
        assertThat(direct.evidence()).doesNotContain(redirect);
        assertThat(moved.evidence()).contains(redirect);
        assertThat(moved.fingerprint()).isEqualTo(direct.fingerprint());
    }

    private static LinkTarget target(Map<String, String> row) {
        List<Route> routes = new ArrayList<>();
        for (String via : row.get("led to by").split(", ")) {
            routes.add(Cell.route(Cell.name(Via.class, via), routes.size() + 1));
        }
        return new LinkTarget(
                PublicUrl.of("https://www.city.aozora.example/kouhou/2019/05.pdf"),
                routes,
                Cell.observed(row.get("answer"), cell -> Cell.name(LinkAnswer.class, cell)));
    }
}
