package org.mimawari.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.gather.web.Answer;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Place;
import org.mimawari.term.Via;

/**
 * Decides what of a visit the next run may go by. Not: what was read in part only, or as a browser shows it, since that may change while the bytes do not; what names further addresses in the
 * head of the answer. Thread-safe.
 */
final class Keeping {
    private static final int OK = 200;

    private final Memory memory;

    Keeping(Memory memory) {
        this.memory = memory;
    }

    /** The numbers in the memory of where it leads. */
    int[] numbers(Opened opened) {
        return memory.numbers(opened.reading().links());
    }

    /** @param numbers what {@link #numbers} gave */
    void keep(Answer.Response response, Opened opened, int[] numbers, @Nullable Visited fact) {
        boolean sure = response.status() == OK && response.body().whole() && !leadsOn(response);
        if (sure && opened instanceof Opened.WebPage page && isSettled(page, fact)) {
            memory.keep(response, Memory.Form.PAGE, page.reading(), numbers, fact);
        } else if (sure
                && opened instanceof Opened.File file
                && file.read().fact().isSettled()) {
            memory.keep(response, Memory.Form.FILE, file.reading(), numbers, fact);
        } else if (sure
                && opened instanceof Opened.ClosedFile file
                && file.fact().isSettled()) {
            memory.keep(response, Memory.Form.FILE, file.reading(), numbers, fact);
        } else if (sure && opened instanceof Opened.Styles styles) {
            memory.keep(response, Memory.Form.STYLES, styles.reading(), numbers, null);
        } else if (sure && opened instanceof Opened.SiteMap map && map.whole()) {
            Reading list = list(map);
            memory.keep(response, Memory.Form.SITEMAP, list, memory.numbers(list.links()), null);
        } else {
            memory.leaveOut(response.url());
        }
    }

    void gone(Target target) {
        memory.gone(target.url());
    }

    /** The same was given with other validators. */
    void renew(Answer.Response response, Earlier earlier) {
        if (!response.validators().equals(earlier.validators())) {
            memory.renew(response);
        }
    }

    static boolean leadsOn(Answer.Response response) {
        return !HeaderReferences.of(response).isEmpty();
    }

    private static boolean isSettled(Opened.WebPage page, @Nullable Visited fact) {
        return !page.shown()
                && !page.reading().needsBrowser()
                && page.reading().unread() == 0
                && fact instanceof Page seen
                && seen.whole();
    }

    private static Reading list(Opened.SiteMap map) {
        List<FoundLink> links = map.addresses().stream()
                .map(to -> new FoundLink(to, SiteText.NONE, Via.SITEMAP, Place.WHOLE))
                .toList();
        return new Reading(SiteText.NONE, links, 1, 0);
    }
}
