package org.mimawari.extract;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mimawari.content.FoundLink;
import org.mimawari.term.Via;

/**
 * Tells pages of which only scripts make what a visitor sees: hardly any text, hardly any link, scripts, and an empty place that they
 * fill. A guess, and a careful one: a short page without such a place is taken as it is.
 */
final class DomScripted {
    private static final int LITTLE_TEXT = 200;
    /** "Loading...", "しばらくお待ちください". */
    private static final int A_WORD = 40;

    private static final int FEW_LINKS = 2;
    private static final Set<String> ROOTS =
            Set.of("root", "app", "__next", "__nuxt", "___gatsby", "svelte", "react-root");
    private static final String ROOT_ELEMENT = "app-root";

    private DomScripted() {}

    static boolean is(Document page, List<FoundLink> links) {
        long leading = links.stream()
                .filter(link -> link.via() == Via.LINK || link.via() == Via.FRAME)
                .count();
        return leading <= FEW_LINKS
                && page.selectFirst("script") != null
                && hasEmptyRoot(page)
                && page.body().text().length() < LITTLE_TEXT;
    }

    private static boolean hasEmptyRoot(Document page) {
        for (Element element : page.body().children()) {
            boolean root = ROOTS.contains(element.id()) || element.normalName().equals(ROOT_ELEMENT);
            if (root && element.selectFirst("a[href]") == null && element.text().length() < A_WORD) {
                return true;
            }
        }
        return false;
    }
}
