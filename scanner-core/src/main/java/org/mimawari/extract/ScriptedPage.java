package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mimawari.content.FoundLink;
import org.mimawari.term.Via;

/**
 * Tells pages of which scripts make what a visitor sees, or links to follow. A guess, and a careful one: docs/reading.md lists the signs. Used once, by one
 * thread.
 */
final class ScriptedPage extends HtmlEvents {
    private static final int LITTLE_TEXT = 200;
    /** "Loading...", "しばらくお待ちください". */
    private static final int A_WORD = 40;

    private static final int FEW_LINKS = 2;
    private static final int MOST_CODE = 64 * 1024;
    private static final Set<String> ROOTS =
            Set.of("root", "app", "__next", "__nuxt", "___gatsby", "svelte", "react-root");
    private static final HtmlName ROOT_ELEMENT = HtmlNames.known("app-root");
    private static final HtmlName SCRIPT = HtmlNames.known("script");
    private static final HtmlName NOSCRIPT = HtmlNames.known("noscript");
    private static final HtmlName INPUT = HtmlNames.known("input");
    private static final HtmlName ID = HtmlNames.known("id");
    private static final HtmlName HREF = HtmlNames.known("href");
    private static final HtmlName ONCLICK = HtmlNames.known("onclick");
    private static final HtmlName TYPE = HtmlNames.known("type");

    private final List<String> codes = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private int depth;
    private int rootDepth;
    private int formDepth;
    private int noscriptDepth;
    private int textInRoot;
    private int textInBody;
    private int codeKept;
    private boolean inBody;
    private boolean inProgram;
    private boolean linkInRoot;
    private boolean emptyRoot;
    private boolean programs;
    private boolean scriptLinks;

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        depth++;
        HtmlName name = tag.name();
        if (name == SCRIPT) {
            inProgram = ScriptSigns.isProgram(tag.value(TYPE));
            programs |= inProgram;
        } else if (name == HtmlNames.FORM && formDepth == 0) {
            formDepth = depth;
        } else if (name == NOSCRIPT && noscriptDepth == 0) {
            noscriptDepth = depth;
        }
        if (parent == HtmlNames.BODY && rootDepth == 0) {
            inBody = true;
            root(tag);
        }
        linkInRoot |= rootDepth > 0 && name == HtmlNames.A && tag.has(HREF);
        scriptLinks |= leadsOn(tag);
    }

    private void root(HtmlTag tag) {
        if (tag.name() == ROOT_ELEMENT || ROOTS.contains(tag.value(ID))) {
            rootDepth = depth;
            textInRoot = 0;
            linkInRoot = false;
        }
    }

    /** What stands in a form may send it. */
    private boolean leadsOn(HtmlTag tag) {
        HtmlName name = tag.name();
        boolean link = name == HtmlNames.A;
        if (!link && !tag.has(ONCLICK) || formDepth > 0 || name == INPUT || name == HtmlNames.BUTTON) {
            return false;
        }
        if (link && ScriptSigns.isPlain(tag.first(HREF))) {
            return false; // as nearly all are
        }
        return ScriptSigns.leadsOn(link ? tag.value(HREF) : "", tag.value(ONCLICK));
    }

    @Override
    void reopen(HtmlName name) {
        depth++;
    }

    @Override
    void close(HtmlName name) {
        if (depth == rootDepth) {
            emptyRoot |= !linkInRoot && textInRoot < A_WORD;
            rootDepth = 0;
        }
        formDepth = depth == formDepth ? 0 : formDepth;
        noscriptDepth = depth == noscriptDepth ? 0 : noscriptDepth;
        if (name == SCRIPT && !code.isEmpty()) {
            codes.add(code.toString());
            code.setLength(0);
        }
        depth--;
    }

    @Override
    void text(HtmlName parent, char[] chars, int from, int to) {
        if (parent == SCRIPT && inProgram) {
            keep(chars, from, to);
        }
        boolean counts = textInBody < LITTLE_TEXT || rootDepth > 0 && textInRoot < A_WORD;
        inBody |= parent == HtmlNames.BODY;
        if (!counts || !inBody || parent.is(HtmlTraits.DATA) || noscriptDepth > 0) {
            return;
        }
        int length = 0;
        for (int i = from; i < to && length < LITTLE_TEXT; i++) {
            boolean gap = chars[i] <= ' ';
            length += gap && (i == from || chars[i - 1] <= ' ') ? 0 : 1;
        }
        textInBody += length;
        textInRoot += rootDepth > 0 ? length : 0;
    }

    /** Most pages are full of text before they are over; what their scripts say does not matter. */
    private void keep(char[] chars, int from, int to) {
        int length = Math.min(to - from, MOST_CODE - codeKept);
        if (length > 0 && textInBody < LITTLE_TEXT) {
            code.append(chars, from, length);
            codeKept += length;
        }
    }

    boolean is(List<FoundLink> links) {
        return scriptLinks || programs && textInBody < LITTLE_TEXT && isFilledByScripts(links);
    }

    private boolean isFilledByScripts(List<FoundLink> links) {
        long leading = links.stream()
                .filter(link -> link.via() == Via.LINK || link.via() == Via.FRAME)
                .count();
        boolean empty = leading == 0 && textInBody == 0;
        return leading <= FEW_LINKS && (empty || emptyRoot || codes.stream().anyMatch(ScriptSigns::builds));
    }
}
