package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** The built-in probes with a defect: they fail at addresses that hold some text, and quote what they read. */
final class BrittleProbes implements Instruments.ProbeMaker {
    static final String QUOTED = "青山 花子 090-0000-0001";

    private final String at;
    private final boolean early;

    private BrittleProbes(String at, boolean early) {
        this.at = at;
        this.early = early;
    }

    /** They fail when they look. */
    static Instruments lookingAt(String text) {
        return new Instruments(BuiltInChecks.all(), new BrittleProbes(text, false));
    }

    /** They fail as soon as they are asked what an address is. */
    static Instruments meeting(String text) {
        return new Instruments(BuiltInChecks.all(), new BrittleProbes(text, true));
    }

    @Override
    public List<Probe<?>> make(Judge judge, ServiceSettings own) {
        List<Probe<?>> probes = new ArrayList<>();
        for (Probe<?> probe : BuiltInProbes.all(judge, own)) {
            probes.add(new Brittle<>(probe));
        }
        return probes;
    }

    private PublicUrl held(PublicUrl url) {
        if (url.address().contains(at)) {
            throw new IllegalStateException(QUOTED);
        }
        return url;
    }

    private final class Brittle<S extends Subject> implements Probe<S> {
        private final Probe<S> probe;

        Brittle(Probe<S> probe) {
            this.probe = probe;
        }

        private PublicUrl met(PublicUrl url) {
            return early ? held(url) : url;
        }

        @Override
        public boolean knows(PublicUrl url) {
            return probe.knows(met(url));
        }

        @Override
        public PublicUrl canonical(PublicUrl url) {
            return probe.canonical(met(url));
        }

        @Override
        public PublicUrl withoutKey(PublicUrl url) {
            return probe.withoutKey(met(url));
        }

        @Override
        public boolean needsNoSecrets() {
            return probe.needsNoSecrets();
        }

        @Override
        public S look(List<LinkTo> links, Web web) {
            links.forEach(link -> held(link.address()));
            return probe.look(links, web);
        }
    }
}
