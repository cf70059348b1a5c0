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
    private static final HtmlName AREA = HtmlNames.known("area");
    private static final HtmlName INPUT = HtmlNames.known("input");
    private static final HtmlName ID = HtmlNames.known("id");
    private static final HtmlName HREF = HtmlNames.known("href");
    private static final HtmlName ONCLICK = HtmlNames.known("onclick");
    private static final HtmlName ONLOAD = HtmlNames.known("onload");
    private static final HtmlName SRC = HtmlNames.known("src");
    private static final HtmlName TYPE = HtmlNames.known("type");

    private final EmptyBlocks empty = new EmptyBlocks(ID);
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
    /** Whether it has what apps and redirections begin with, and counters do not. */
    private boolean begins;

    private boolean scriptLinks;

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        depth++;
        empty.open(tag, depth);
        HtmlName name = tag.name();
        if (name == SCRIPT) {
            inProgram = ScriptSigns.isProgram(tag.value(TYPE));
            programs |= inProgram;
            begins |= inProgram && tag.has(SRC) && tag.value(TYPE).strip().equalsIgnoreCase("module");
        } else if (name == HtmlNames.BODY && tag.has(ONLOAD)) {
            programs = true;
            begins |= ScriptSigns.begins(tag.value(ONLOAD));
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

    private boolean leadsOn(HtmlTag tag) {
        HtmlName name = tag.name();
        boolean link = name == HtmlNames.A || name == AREA;
        if (!link && !tag.has(ONCLICK) || link && ScriptSigns.isPlain(tag.first(HREF))) {
            return false; // as nearly all are
        }
        String href = link ? tag.value(HREF) : "";
        if (formDepth == 0) {
            return ScriptSigns.leadsOn(href, tag.value(ONCLICK));
        }
        return !sends(tag) && ScriptSigns.leadsOnInForm(href, tag.value(ONCLICK));
    }

    /** Whether a click sends the form it stands in. */
    private static boolean sends(HtmlTag tag) {
        boolean control = tag.name() == INPUT || tag.name() == HtmlNames.BUTTON;
        return control && !tag.value(TYPE).strip().equalsIgnoreCase("button");
    }

    @Override
    void reopen(HtmlName name) {
        depth++;
    }

    @Override
    void close(HtmlName name) {
        empty.close(depth);
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
        empty.text(chars, from, to);
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

    private void keep(char[] chars, int from, int to) {
        int length = Math.min(to - from, MOST_CODE - codeKept);
        if (length > 0) {
            code.append(chars, from, length);
            codeKept += length;
        }
    }

    boolean is(List<FoundLink> links) {
        if (scriptLinks || !programs) {
            return scriptLinks;
        }
        return empty.ids().stream().anyMatch(ROOTS::contains)
                || textInBody < LITTLE_TEXT && isFilledByScripts(links)
                || codes.stream().anyMatch(program -> ScriptSigns.fetches(program, empty.ids()));
    }

    private boolean isFilledByScripts(List<FoundLink> links) {
        long leading = links.stream()
                .filter(link -> link.via() == Via.LINK || link.via() == Via.FRAME)
                .count();
        boolean bare = leading == 0 && textInBody == 0;
        return leading <= FEW_LINKS
                && (bare || emptyRoot || begins || codes.stream().anyMatch(ScriptSigns::builds));
    }
}
