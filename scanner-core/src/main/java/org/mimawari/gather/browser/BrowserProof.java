package org.mimawari.gather.browser;

import java.nio.charset.StandardCharsets;
import org.mimawari.content.Body;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.term.PublicUrl;

/** Finds the browser, starts it, and lets it show a small page that needs nothing of any server. Takes seconds. */
public final class BrowserProof {
    private static final PublicUrl PAGE = PublicUrl.of("http://proof.invalid/");
    private static final String MADE_BY_SCRIPT = "made-by-script";
    private static final String HTML =
            "<!DOCTYPE html><html><body><script>document.write('<a href=\"/made-by-' + 'script\">x</a>"
                    + "<a href=\"/2\">2</a><a href=\"/3\">3</a>')</script></body></html>";

    /** What came of it. */
    public enum Outcome {
        WORKS,
        NO_BROWSER,
        NO_DRIVER,
        DOES_NOT_START
    }

    /** @param place the programs or the server that was found, or empty */
    public record Result(Outcome outcome, String place) {}

    private final CrawlSettings crawl;
    private final Web web;

    /** @param web is asked nothing */
    public BrowserProof(CrawlSettings crawl, Web web) {
        this.crawl = crawl;
        this.web = web;
    }

    public Result look() {
        try {
            BrowserPlace place = new BrowserFinder(crawl.browser()).find();
            return new Result(works() ? Outcome.WORKS : Outcome.DOES_NOT_START, shown(place));
        } catch (BrowserTrouble e) {
            boolean driver = e.kind() == BrowserTrouble.Kind.NO_DRIVER;
            return new Result(driver ? Outcome.NO_DRIVER : Outcome.NO_BROWSER, "");
        }
    }

    private boolean works() {
        try (ChromiumRenderer renderer = new ChromiumRenderer(crawl, web, url -> false)) {
            Body page = new Body(HTML.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
            return renderer.render(PAGE, page) instanceof Rendered.Shown shown
                    && new String(shown.page().bytes(), StandardCharsets.UTF_8).contains(MADE_BY_SCRIPT);
        }
    }

    private static String shown(BrowserPlace place) {
        if (place instanceof BrowserPlace.Remote remote) {
            return remote.server().toString();
        }
        BrowserPlace.Local local = (BrowserPlace.Local) place;
        return local.browser() + ", " + local.driver();
    }
}
