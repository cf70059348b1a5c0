package org.mimawari.gather;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Reading;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Tells the pages that a host gives with status 200 for what does not exist, or for all while it is under repair. A page is one if its words say so and it is the page that the host gives for
 * an address that nobody ever made: a host that has such a page is asked for one, once in a run for each of the two. Where the home page stands in for all that is missing, nothing is told
 * (docs/traps.md). Thread-safe.
 */
final class SoftNotFound {

    /** What a page is. */
    enum Ruling {
        A_PAGE,
        NOT_FOUND,
        /** Nothing is to be had there for now. */
        AWAY,
        /** The run was told to stop before it was known. */
        STOPPED
    }

    /** A page that was asked for besides the walk, at its last address. */
    private record Look(@Nullable PublicUrl url, long text, long absence) {
        static final Look NOTHING = new Look(null, 0, 0);

        boolean saysSo() {
            return absence != 0;
        }

        boolean saysForNow() {
            return isForNow(absence);
        }

        boolean is(PublicUrl page, Reading reading) {
            boolean sameWords = reading.signature() != 0 && reading.signature() == text;
            boolean named = (reading.absence() & ~Reading.AWAY) != ONLY_THE_TEXT;
            return page.equals(url) || sameWords || named && reading.absence() == absence;
        }
    }

    private static final long ONLY_THE_TEXT = 1;
    private static final int MAX_MOVES = 5;

    private final Web web;
    private final PageOpener opener;
    private final LinkFollower follower;
    private final String nowhere = nowhere();
    private final String nowhereForNow = nowhere();
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    SoftNotFound(Web web, PageOpener opener, LinkFollower follower) {
        this.web = web;
        this.opener = opener;
        this.follower = follower;
    }

    private static String nowhere() {
        return "/mimawari-check-" + UUID.randomUUID().toString().replace("-", "") + ".html";
    }

    private static boolean isForNow(long absence) {
        return (absence & Reading.AWAY) != 0;
    }

    /** What a page of the walk is that came with status 200. */
    Ruling of(PublicUrl page, Reading reading) {
        if (page.path().equals("/") && page.query().isEmpty()) {
            isHome(page, reading);
            return Ruling.A_PAGE;
        }
        if (reading.absence() == 0) {
            return Ruling.A_PAGE;
        }
        Look excuse = host(page).excuse(page, reading);
        if (excuse == null) {
            return Ruling.STOPPED;
        }
        if (!excuse.saysSo() || !excuse.is(page, reading)) {
            return Ruling.A_PAGE;
        }
        return excuse.saysForNow() ? Ruling.AWAY : Ruling.NOT_FOUND;
    }

    /** Notes the home page of a host, or where the walk began there: that is a page whatever it says. */
    void isHome(PublicUrl page, Reading reading) {
        host(page).home = reading.signature();
    }

    private Host host(PublicUrl page) {
        return hosts.computeIfAbsent(page.origin(), any -> new Host());
    }

    /** What is known of one host. */
    private final class Host {
        private volatile long home;
        private @Nullable Look excuse;
        private @Nullable Look excuseForNow;

        /** What it gives for what does not exist, or gives for now; null if the run was told to stop. */
        synchronized @Nullable Look excuse(PublicUrl page, Reading reading) {
            if (!isForNow(reading.absence())) {
                excuse = excuse == null ? ask(nowhere, page, reading) : excuse;
                return excuse;
            }
            excuseForNow = excuseForNow == null ? ask(nowhereForNow, page, reading) : excuseForNow;
            return excuseForNow;
        }

        private @Nullable Look ask(String path, PublicUrl page, Reading reading) {
            Look missing =
                    look(page.resolve(path).orElse(page), new Look(page, reading.signature(), reading.absence()));
            if (missing == null || !missing.saysSo()) {
                return missing;
            }
            Look top = home == 0 ? look(page.resolve("/").orElse(page), missing) : new Look(null, home, 0);
            if (top == null) {
                return null;
            }
            boolean homeForAll = top.text() != 0 && top.text() == missing.text();
            return homeForAll ? Look.NOTHING : missing;
        }
    }

    /**
     * Asks for a page, and follows its redirects as far as the walk would.
     *
     * @param known a page that need not be asked again
     * @return null if the run was told to stop
     */
    private @Nullable Look look(PublicUrl url, Look known) {
        PublicUrl at = url;
        for (int moves = 0; moves <= MAX_MOVES && follower.asks(at); moves++) {
            Answer answer = web.ask(Ask.crawl(at));
            if (isStop(answer)) {
                return null;
            }
            PublicUrl to = answer instanceof Answer.Response response
                    ? response.location().orElse(null)
                    : null;
            if (to == null) {
                return opened(answer);
            }
            if (to.equals(known.url())) {
                return known;
            }
            at = to;
        }
        return Look.NOTHING;
    }

    private static boolean isStop(Answer answer) {
        boolean stopped = answer instanceof Answer.Silence silence
                && silence.fault() == Answer.Fault.STOPPED
                && silence.cause() == Cause.NOT_ATTEMPTED;
        return stopped || Thread.currentThread().isInterrupted();
    }

    private @Nullable Look opened(Answer answer) {
        if (!(answer instanceof Answer.Response response) || response.status() / 100 != 2 || response.isBotCheck()) {
            return Look.NOTHING;
        }
        Opened opened = opener.open(response.url(), response.body());
        if (Thread.currentThread().isInterrupted()) {
            return null;
        }
        return opened instanceof Opened.WebPage page
                ? new Look(
                        response.url(),
                        page.reading().signature(),
                        page.reading().absence())
                : Look.NOTHING;
    }
}
