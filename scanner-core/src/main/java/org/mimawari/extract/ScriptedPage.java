package org.mimawari.extract;

import java.util.List;
import java.util.Set;
import org.mimawari.content.FoundLink;
import org.mimawari.term.Via;

/**
 * Tells pages of which only scripts make what a visitor sees: hardly any text, hardly any link, scripts, and an empty place that they
 * fill. A guess, and a careful one: a short page without such a place is taken as it is. Used once, by one thread.
 */
final class ScriptedPage implements HtmlEvents {
    private static final int LITTLE_TEXT = 200;
    /** "Loading...", "しばらくお待ちください". */
    private static final int A_WORD = 40;

    private static final int FEW_LINKS = 2;
    private static final Set<String> ROOTS =
            Set.of("root", "app", "__next", "__nuxt", "___gatsby", "svelte", "react-root");
    private static final HtmlName ROOT_ELEMENT = HtmlNames.known("app-root");
    private static final HtmlName SCRIPT = HtmlNames.known("script");
    private static final HtmlName ID = HtmlNames.known("id");
    private static final HtmlName HREF = HtmlNames.known("href");

    private int depth;
    private int rootDepth;
    private int textInRoot;
    private int textInBody;
    private boolean inBody;
    private boolean linkInRoot;
    private boolean emptyRoot;
    private boolean scripts;

    @Override
    public void open(HtmlTag tag, HtmlName parent) {
        depth++;
        scripts |= tag.name() == SCRIPT;
        if (parent == HtmlNames.BODY && rootDepth == 0) {
            inBody = true;
            if (tag.name() == ROOT_ELEMENT || ROOTS.contains(tag.value(ID))) {
                rootDepth = depth;
                textInRoot = 0;
                linkInRoot = false;
            }
        }
        linkInRoot |= rootDepth > 0 && tag.name() == HtmlNames.A && tag.has(HREF);
    }

    @Override
    public void reopen(HtmlName name) {
        depth++;
    }

    @Override
    public void close(HtmlName name) {
        if (depth == rootDepth) {
            emptyRoot |= !linkInRoot && textInRoot < A_WORD;
            rootDepth = 0;
        }
        depth--;
    }

    @Override
    public void text(HtmlName parent, char[] chars, int from, int to) {
        boolean counts = textInBody < LITTLE_TEXT || rootDepth > 0 && textInRoot < A_WORD;
        inBody |= parent == HtmlNames.BODY;
        if (!counts || !inBody || parent.is(HtmlTraits.DATA)) {
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

    boolean is(List<FoundLink> links) {
        if (!scripts || !emptyRoot || textInBody >= LITTLE_TEXT) {
            return false;
        }
        return links.stream()
                        .filter(link -> link.via() == Via.LINK || link.via() == Via.FRAME)
                        .count()
                <= FEW_LINKS;
    }
}
