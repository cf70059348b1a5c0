package org.mimawari.extract;

import org.mimawari.term.Via;

/** Notes what text refers to: printed addresses, styles, data for search engines. Used once, by one thread. */
final class PageText {
    private static final HtmlName SCRIPT = HtmlNames.known("script");
    private static final HtmlName TYPE = HtmlNames.known("type");

    private final PrintedAddresses printed = new PrintedAddresses();
    private final PageReferences references;
    private boolean linkedData;

    PageText(PageReferences references) {
        this.references = references;
    }

    void open(HtmlTag tag) {
        if (tag.name() == SCRIPT) {
            linkedData = tag.value(TYPE).strip().equalsIgnoreCase("application/ld+json");
        }
    }

    void data(HtmlName parent, char[] chars, int from, int to) {
        if (parent != SCRIPT) {
            String css = CssImports.withoutComments(new String(chars, from, to - from));
            CssAddresses.in(css).forEach(address -> references.note(address, "", Via.IMAGE));
            CssImports.in(css).forEach(references::sheet);
        } else if (linkedData) {
            DataAddresses.in(new String(chars, from, to - from))
                    .forEach(address -> references.note(address, "", Via.SCRIPT));
        }
    }

    /** No address is without a slash, plain, in full width or escaped, and most text is. */
    void printed(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == '/' || c == '／' && isBehindLetter(chars, i, from) || c == '%' && isEscapedSlash(chars, i, to)) {
                printed.in(new String(chars, from, to - from))
                        .forEach(found -> references.note(found.text(), "", Via.TEXT));
                return;
            }
        }
    }

    /** Behind a host, and not between two words. */
    private static boolean isBehindLetter(char[] chars, int at, int from) {
        char before = at > from ? FullWidth.narrow(chars[at - 1]) : ' ';
        return before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z';
    }

    private static boolean isEscapedSlash(char[] chars, int at, int to) {
        return at + 2 < to && chars[at + 1] == '2' && (chars[at + 2] == 'F' || chars[at + 2] == 'f');
    }
}
