package org.mimawari.gather;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mimawari.term.Defect;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of defects of ours that an answer brought to light: each once, with the first address that did. Thread-safe. */
final class Defects {
    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);

    private final Set<Defect> told = ConcurrentHashMap.newKeySet();

    void heard(PublicUrl url, Throwable thrown) {
        Defect defect = Defect.of(thrown);
        if (told.add(defect)) {
            LOG.warn("{} could not be read, and it counts as not checked: {}", url, defect);
        }
    }
}
