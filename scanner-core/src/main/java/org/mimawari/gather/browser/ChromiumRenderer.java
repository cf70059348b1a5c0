package org.mimawari.gather.browser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.gather.browser.Rendered.NotShown;
import org.mimawari.gather.browser.Rendered.Trouble;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows pages in a headless Chromium, one after another. The browser is started when the first page needs it, anew after
 * {@value #PAGES_EACH} pages and after each failure, and given up for the run when it does not start or fails {@value #MOST_FAILURES}
 * times in a row. Thread-safe.
 */
public final class ChromiumRenderer implements Renderer {
    private static final Logger LOG = LoggerFactory.getLogger(ChromiumRenderer.class);
    private static final int PAGES_EACH = 200;
    private static final int MOST_FAILURES = 10;
    /** In a run that shows only pages that seem to need it. */
    private static final int MOST_PAGES = 5_000;

    private final BrowserSettings settings;
    private final LoadRules rules;
    private final Loader loader;
    private final Clocks clocks;
    private final boolean all;
    private final Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    private final ExecutorService work = Executors.newCachedThreadPool(ChromiumRenderer::thread);
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicInteger shown = new AtomicInteger();
    private @Nullable BrowserPlace place;
    private volatile @Nullable BrowserSession session;
    private int pagesOfSession;
    private int failures;
    private BrowserTrouble.@Nullable Kind lastTrouble;
    private boolean givenUp;
    private volatile boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param web answers what pages ask for
     * @param own whether the walk itself may fetch an address, robots.txt aside
     */
    public ChromiumRenderer(CrawlSettings crawl, Web web, Predicate<PublicUrl> own) {
        this(crawl, web, own, Clocks.USUAL);
    }

    ChromiumRenderer(CrawlSettings crawl, Web web, Predicate<PublicUrl> own, Clocks clocks) {
        this.clocks = clocks;
        this.settings = crawl.browser();
        this.rules = new LoadRules(own);
        this.loader = new Loader(web);
        this.all = crawl.render() == CrawlSettings.Render.ALWAYS;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "browser");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Rendered render(PublicUrl url, Body page) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotShown(Trouble.STOPPED);
        }
        try {
            return twice(url, page);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            endSession();
            return new NotShown(Trouble.STOPPED);
        } finally {
            lock.unlock();
        }
    }

    /** A browser may break down for what a page before did, or by itself; a page that breaks two is left. */
    private Rendered twice(PublicUrl url, Body page) throws InterruptedException {
        Rendered rendered = inTurn(url, page);
        boolean again = rendered instanceof NotShown && lastTrouble == BrowserTrouble.Kind.BROKE_DOWN && !closed;
        lastTrouble = null;
        return again ? inTurn(url, page) : rendered;
    }

    private Rendered inTurn(PublicUrl url, Body page) throws InterruptedException {
        if (closed || !all && shown.get() >= MOST_PAGES) {
            return new NotShown(closed ? Trouble.STOPPED : Trouble.OVER_BUDGET);
        }
        BrowserSession browser = ready();
        if (browser == null) {
            return new NotShown(Trouble.NO_BROWSER);
        }
        try {
            Rendered.Shown seen = show(browser, url, page);
            shown.incrementAndGet();
            failures = 0;
            pagesOfSession++;
            return seen;
        } catch (BrowserTrouble e) {
            LOG.info("{} could not be shown: {}", url, e.getMessage());
            endSession();
            failures++;
            lastTrouble = e.kind();
            return new NotShown(closed ? Trouble.STOPPED : Trouble.FAILED);
        }
    }

    /** What the browser let go past us is mostly a redirect that was handed to it; so they are followed here the second time. */
    private Rendered.Shown show(BrowserSession browser, PublicUrl url, Body page)
            throws BrowserTrouble, InterruptedException {
        Optional<Rendered.Shown> seen = show(browser, url, new PageLoads(url, page, rules, loader, false));
        if (seen.isEmpty()) {
            seen = show(browser, url, new PageLoads(url, page, rules, loader, true));
        }
        return seen.orElseThrow(
                () -> new BrowserTrouble(BrowserTrouble.Kind.SLIPPED, "the browser did not wait for our answers"));
    }

    private Optional<Rendered.Shown> show(BrowserSession browser, PublicUrl url, PageLoads loads)
            throws BrowserTrouble, InterruptedException {
        Watch watch = new Watch(loads, clocks, work);
        Window window = window(browser, loads, watch);
        Optional<Rendered.Shown> seen = new Showing(window, loads, watch).show(url);
        leave(browser, window, watch);
        return seen;
    }

    /** A browser that has no new window to give is broken, whatever the page: nothing of it was loaded yet. */
    private static Window window(BrowserSession browser, PageLoads loads, Watch watch)
            throws BrowserTrouble, InterruptedException {
        try {
            return watch.ask(() -> browser.window(loads));
        } catch (BrowserTrouble e) {
            throw new BrowserTrouble(BrowserTrouble.Kind.BROKE_DOWN, "the browser opens no window", e);
        }
    }

    /** What was read counts, even if the page does not let go. */
    private void leave(BrowserSession browser, Window window, Watch watch) throws InterruptedException {
        try {
            watch.ask(() -> {
                browser.leave(window);
                return "";
            });
        } catch (BrowserTrouble e) {
            endSession();
        }
    }

    /** A browser that runs, or null if there is none to be had. */
    private @Nullable BrowserSession ready() {
        if (pagesOfSession >= PAGES_EACH) {
            endSession();
        }
        BrowserSession running = session;
        if (running != null || givenUp || failures >= MOST_FAILURES) {
            return running;
        }
        try {
            running = start();
            session = running;
            pagesOfSession = 0;
        } catch (BrowserTrouble e) {
            LOG.warn("Pages that only scripts make are not checked: {}", e.getMessage());
            givenUp = true;
        }
        return running;
    }

    /** Without a browser a whole run sees less, so one start in vain is not enough to give it up: the driver may have met a port that was just taken. */
    private BrowserSession start() throws BrowserTrouble {
        BrowserPlace known = place;
        if (known == null) {
            Scratch.removeStale(temporary);
            known = new BrowserFinder(settings).find();
            place = known;
        }
        try {
            return BrowserSession.open(known, temporary, work);
        } catch (BrowserTrouble e) {
            LOG.info("The browser is started once more: {}", e.getMessage());
            return BrowserSession.open(known, temporary, work);
        }
    }

    private void endSession() {
        BrowserSession running = session;
        session = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean wants(Reading plain) {
        return all || plain.needsBrowser();
    }

    @Override
    public int shown() {
        return shown.get();
    }

    /** Ends the browser under a page that is being shown, if need be. */
    @Override
    public void close() {
        closed = true;
        endSession();
        work.shutdownNow();
    }
}
