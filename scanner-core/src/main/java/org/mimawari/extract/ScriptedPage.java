package org.mimawari.extract;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mimawari.content.FoundLink;
import org.mimawari.term.Via;

/**
 * Tells pages of which scripts make what a visitor sees, or links to follow. A guess, and a careful one: docs/reading.md lists the signs.
 */
final class ScriptedPage {
    private static final int LITTLE_TEXT = 200;
    /** "Loading...", "しばらくお待ちください". */
    private static final int A_WORD = 40;

    private static final int FEW_LINKS = 2;
    private static final Set<String> ROOTS =
            Set.of("root", "app", "__next", "__nuxt", "___gatsby", "svelte", "react-root");
    private static final String ROOT_ELEMENT = "app-root";

    private ScriptedPage() {}

    static boolean is(Document page, List<FoundLink> links) {
        return hasScriptLinks(page) || isFilledByScripts(page, leading(links));
    }

    private static long leading(List<FoundLink> links) {
        return links.stream()
                .filter(link -> link.via() == Via.LINK || link.via() == Via.FRAME)
                .count();
    }

    private static boolean hasScriptLinks(Document page) {
        return page.select("a[href~=(?i)^\\s*javascript:], [onclick]").stream()
                .filter(ScriptedPage::isNoControl)
                .anyMatch(element -> ScriptSigns.leadsOn(element.attr("href"), element.attr("onclick")));
    }

    /** What stands in a form may send it. */
    private static boolean isNoControl(Element element) {
        return !element.nameIs("input") && !element.nameIs("button") && element.closest("form") == null;
    }

    private static boolean isFilledByScripts(Document page, long links) {
        List<Element> programs = page.select("script").stream()
                .filter(script -> ScriptSigns.isProgram(script.attr("type")))
                .toList();
        int text = page.body().text().length() - page.select("noscript").text().length();
        if (programs.isEmpty() || links > FEW_LINKS || text >= LITTLE_TEXT) {
            return false;
        }
        return links == 0 && text <= 0
                || hasEmptyRoot(page)
                || programs.stream().anyMatch(script -> ScriptSigns.builds(script.data()));
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
