package org.mimawari.gather.web;

import java.time.Duration;
import java.util.Set;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;

/** A web as every other, but that leaves a busy host alone for a twentieth of a second only, for tests of what is made of such an answer in the end. */
public final class ImpatientWeb {
    private static final Duration SHORT = Duration.ofMillis(50);

    private ImpatientWeb() {}

    public static OkHttpWeb open(NetworkSettings network, CrawlSettings crawl, UserAgent agent) {
        Patience patience = new Patience(Patience.USUAL.pauses(), Patience.USUAL.slowest(), SHORT);
        return new OkHttpWeb(
                network, crawl, agent, Machine.THIS, new Politeness(crawl, Set.of(), network.connectTo(), patience));
    }
}
