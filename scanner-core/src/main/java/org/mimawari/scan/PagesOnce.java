package org.mimawari.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.term.PublicUrl;

/** Asks some pages of a site once, however often they are wanted in a run: whole, and kept until its end if they have at most {@value #MOST_BYTES} bytes. Thread-safe. */
final class PagesOnce implements Web {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Web web;
    private final Set<PublicUrl> pages;
    private final Map<PublicUrl, Answer> answers = new HashMap<>();

    PagesOnce(Web web, Set<PublicUrl> pages) {
        this.web = web;
        this.pages = Set.copyOf(pages);
    }

    @Override
    public Answer ask(Ask ask) {
        if (ask.hops() > 0 || !pages.contains(ask.url())) {
            return web.ask(ask);
        }
        synchronized (answers) {
            Answer known = answers.get(ask.url());
            if (known != null) {
                return known;
            }
        }
        Answer answer = web.ask(Ask.crawl(ask.url()));
        if (answer instanceof Response response && response.body().size() <= MOST_BYTES && isFinal(response)) {
            synchronized (answers) {
                answers.put(ask.url(), answer);
            }
        }
        return answer;
    }

    /** What is busy now is asked again. */
    private static boolean isFinal(Response response) {
        return response.status() < 429;
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
