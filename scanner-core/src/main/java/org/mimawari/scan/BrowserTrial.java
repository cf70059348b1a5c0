package org.mimawari.scan;

import java.util.Set;
import org.mimawari.gather.browser.BrowserProof;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;

/** Whether the browser that shows pages made by scripts is there and works. Takes seconds; asks no server of a site. */
public final class BrowserTrial {
    /** What came of it. */
    public enum Outcome {
        WORKS,
        NO_BROWSER,
        NO_DRIVER,
        DOES_NOT_START
    }

    /** @param place the programs or the server that was found, or empty */
    public record Result(Outcome outcome, String place) {}

    private final BrowserSettings browser;

    public BrowserTrial(BrowserSettings browser) {
        this.browser = browser;
    }

    public Result look() {
        CrawlSettings crawl = CrawlSettings.DEFAULT.with(browser);
        UserAgent agent = UserAgent.mimawari("doctor", "");
        try (OkHttpWeb web = new OkHttpWeb(NetworkSettings.DEFAULT, crawl, agent, Set.of())) {
            BrowserProof.Result result = new BrowserProof(crawl, web).look();
            return new Result(Outcome.valueOf(result.outcome().name()), result.place());
        }
    }
}
