package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the ids of blocks of a page in which nothing stands, the first {@value #MOST}: places that a script may fill. Used once, by one thread. */
final class EmptyBlocks {
    private static final int MOST = 100;

    private final HtmlName id;
    private final List<String> ids = new ArrayList<>();
    private @Nullable String candidate;
    private int candidateDepth;

    /** @param id the name of the attribute */
    EmptyBlocks(HtmlName id) {
        this.id = id;
    }

    void open(HtmlTag tag, int depth) {
        boolean block = tag.name().is(HtmlTraits.BLOCK) && !tag.name().is(HtmlTraits.DATA | HtmlTraits.VOID);
        candidate = block && tag.has(id) && ids.size() < MOST ? tag.value(id) : null;
        candidateDepth = depth;
    }

    void close(int depth) {
        if (candidate != null && depth == candidateDepth && !candidate.isEmpty()) {
            ids.add(candidate);
        }
        candidate = null;
    }

    void text(char[] chars, int from, int to) {
        for (int i = from; i < to && candidate != null; i++) {
            candidate = chars[i] > ' ' ? null : candidate;
        }
    }

    List<String> ids() {
        return ids;
    }
}
