package org.mimawari.gather;

import java.time.Duration;
import java.util.Set;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.Validators;

/** The web with less patience, for tests that would otherwise wait two minutes for each server that says nothing. */
final class ShortWeb implements Web {
    private final OkHttpWeb web;
    private final Duration patience;

    ShortWeb(NetworkSettings network, CrawlSettings crawl, Set<String> hosts, Duration patience) {
        this.web = new OkHttpWeb(network, crawl, UserAgent.mimawari("test", ""), hosts);
        this.patience = patience;
    }

    @Override
    public Answer ask(Ask ask) {
        return web.ask(new Ask(
                ask.url(),
                ask.method(),
                ask.hops(),
                ask.maxBytes(),
                patience,
                ask.obeyRobots(),
                ask.ofWalk(),
                Validators.NONE));
    }

    @Override
    public void breakOff() {
        web.breakOff();
    }

    @Override
    public void close() {
        web.close();
    }
}
