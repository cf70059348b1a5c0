package org.mimawari.scan;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Subject;
import org.mimawari.term.Defect;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A probe whose defects end no run. An address of which it fails to tell whether it is one of its things is taken for one, so that the look at it fails as well and is told as one that could not be
 * checked; nothing of such an address is kept that could be a key. What {@link #look} throws is for {@link ServiceRound}. Thread-safe.
 */
final class UnfailingProbe<S extends Subject> implements Probe<S> {
    private static final Logger LOG = LoggerFactory.getLogger(UnfailingProbe.class);

    private final Probe<S> probe;
    private final AtomicBoolean told = new AtomicBoolean();

    UnfailingProbe(Probe<S> probe) {
        this.probe = probe;
    }

    @Override
    public boolean knows(PublicUrl url) {
        return tried(probe::knows, url, true);
    }

    @Override
    public PublicUrl canonical(PublicUrl url) {
        return tried(probe::canonical, url, url);
    }

    @Override
    public PublicUrl withoutKey(PublicUrl url) {
        return tried(probe::withoutKey, url, PublicUrl.of(url.origin() + "/"));
    }

    @Override
    public boolean needsNoSecrets() {
        return probe.needsNoSecrets();
    }

    @Override
    public S look(List<LinkTo> links, Web web) {
        return probe.look(links, web);
    }

    private <T> T tried(Function<PublicUrl, T> question, PublicUrl url, T otherwise) {
        try {
            return question.apply(url);
        } catch (RuntimeException | StackOverflowError e) {
            if (told.compareAndSet(false, true)) {
                LOG.warn("What {} is could not be told, and it counts as not checked: {}", url, Defect.of(e));
            }
            return otherwise;
        }
    }
}
