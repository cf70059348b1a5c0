package org.mimawari.extract;

import java.util.List;
import java.util.Locale;
import org.mimawari.term.Via;

/**
 * Notes where lists to choose from lead whose choices are addresses, as old menus are made ("select a section"). Only values that are nothing but an address: a whole one, a page or
 * document by its ending, or, if choosing leads on by itself, a path. Used once, by one thread.
 */
final class PageChoices {
    private static final int LONGEST = 2_048;
    private static final HtmlName ONCHANGE = HtmlNames.known("onchange");
    private static final HtmlName VALUE = HtmlNames.known("value");
    private static final List<String> LEADING = List.of("location", "open(", "href", "jump");

    private final PageReferences references;
    private boolean open;
    private boolean leadsOn;

    PageChoices(PageReferences references) {
        this.references = references;
    }

    /** The start of a list; lists do not stand in each other. */
    void list(HtmlTag tag) {
        open = true;
        leadsOn = leadsOn(tag.value(ONCHANGE));
    }

    void choice(HtmlTag tag) {
        String value = tag.value(VALUE).strip();
        if (open && isAddress(value, leadsOn)) {
            references.note(value, "", Via.SCRIPT);
        }
    }

    void endOfList() {
        open = false;
    }

    /** Whether choosing leads on by itself. */
    static boolean leadsOn(String onchange) {
        String code = onchange.toLowerCase(Locale.ROOT);
        return LEADING.stream().anyMatch(code::contains);
    }

    static boolean isAddress(String value, boolean leadsOn) {
        if (value.length() < 2 || value.length() > LONGEST || !DataAddresses.isPlain(value)) {
            return false;
        }
        if (value.startsWith("http://") || value.startsWith("https://")) {
            return true;
        }
        return leadsOn
                ? QuotedAddresses.isPath(value) || QuotedAddresses.isPage(value) || value.endsWith("/")
                : QuotedAddresses.isStaticPage(value);
    }
}
