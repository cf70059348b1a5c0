package org.mimawari.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mimawari.term.PublicUrl;

/**
 * Writes HTML in which every text and every attribute is escaped, so that words of a site cannot become markup. The only raw text is
 * {@link #style}, which takes the program's own style sheet.
 */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** The document type; for whole pages. */
    HtmlWriter doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** Opens an element; {@code attributes} are names and values by turns. */
    HtmlWriter open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    HtmlWriter close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element that has no content: meta, br, hr. */
    HtmlWriter empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append('\n');
        return this;
    }

    /** An element that holds text only. */
    HtmlWriter element(String tag, String text, String... attributes) {
        start(tag, attributes);
        text(text);
        out.append("</").append(tag).append(">\n");
        return this;
    }

    HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** Words of the site: kept from turning the direction of the words around them. */
    HtmlWriter foreign(String text) {
        out.append("<bdi>");
        escape(text);
        out.append("</bdi>");
        return this;
    }

    /** An address of the site as a link that tells the other side nothing; as mere text when a secret in it is masked. */
    HtmlWriter link(PublicUrl url, String... attributes) {
        String shown = url.shown();
        if (!ShownAddress.leadsThere(url)) {
            return element("code", shown, attributes);
        }
        String[] all = new String[attributes.length + 4];
        all[0] = "href";
        all[1] = shown;
        all[2] = "rel";
        all[3] = "noreferrer noopener nofollow";
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        start("a", all);
        escape(shown);
        out.append("</a>");
        return this;
    }

    /** The program's own style sheet. */
    HtmlWriter style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> appendAllowed(letter);
            }
        }
    }

    // Controls, lone halves of pairs and non-characters are errors in HTML; a replacement shows that something was
    // there.
    private void appendAllowed(int letter) {
        out.appendCodePoint(LegalText.isLegal(letter) ? letter : LegalText.REPLACEMENT);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
