package org.mimawari.extract;

import java.util.Arrays;
import java.util.List;

/**
 * The elements that are open. At most {@value #DEEPEST}; a further one takes the place of the innermost, so that a page of a hundred thousand nested elements is read as if they
 * stood at that depth. Also keeps which link goes on after the block that it began in ("active formatting elements", links alone).
 */
final class HtmlStack {
    static final int DEEPEST = 256;
    private static final int NONE = 0;
    private static final int OPEN = 1;
    private static final int INTERRUPTED = 2;

    private final List<HtmlEvents> readers;
    private final HtmlName[] names = new HtmlName[DEEPEST];
    private final boolean[] foreign = new boolean[DEEPEST];
    private int depth;
    /** For each level of elements that no link crosses, what became of the link there. */
    private int[] links = new int[16];

    private int level;

    HtmlStack(List<HtmlEvents> readers) {
        this.readers = List.copyOf(readers);
    }

    int depth() {
        return depth;
    }

    HtmlName name(int index) {
        return names[index];
    }

    boolean isForeign(int index) {
        return foreign[index];
    }

    /** Tells that an element begins, and opens it if it can have content. */
    void open(HtmlTag tag, HtmlName parent, boolean isForeign, boolean empty) {
        for (HtmlEvents reader : readers) {
            reader.open(tag, parent);
        }
        if (!empty) {
            push(tag.name(), isForeign);
            return;
        }
        for (HtmlEvents reader : readers) {
            reader.close(tag.name());
        }
    }

    /** Opens an element that the page leaves to be understood. */
    void imply(HtmlName name) {
        HtmlTag tag = new HtmlTag(new char[0]);
        tag.begin(name);
        open(tag, names[depth - 1], false, false);
    }

    private void push(HtmlName name, boolean isForeign) {
        if (depth == DEEPEST) {
            pop();
        }
        names[depth] = name;
        foreign[depth] = isForeign;
        depth++;
        if (!isForeign && name.is(HtmlTraits.MARKER)) {
            level++;
            if (level == links.length) {
                links = Arrays.copyOf(links, level * 2);
            }
            links[level] = NONE;
        } else if (name == HtmlNames.A && !isForeign) {
            links[level] = OPEN;
        }
    }

    void pop() {
        remove(depth - 1, INTERRUPTED);
    }

    /** Closes elements until this many are open. */
    void popTo(int wanted) {
        while (depth > wanted) {
            pop();
        }
    }

    /** Closes one element and leaves those inside of it open. */
    void remove(int index) {
        remove(index, NONE);
    }

    private void remove(int index, int link) {
        HtmlName name = names[index];
        boolean isForeign = foreign[index];
        depth--;
        System.arraycopy(names, index + 1, names, index, depth - index);
        System.arraycopy(foreign, index + 1, foreign, index, depth - index);
        if (!isForeign && name.is(HtmlTraits.MARKER)) {
            level = Math.max(0, level - 1);
        } else if (name == HtmlNames.A && !isForeign) {
            links[level] = link;
        }
        for (HtmlEvents reader : readers) {
            reader.close(name);
        }
    }

    /** Whether a link goes on that the end of a block had interrupted. */
    boolean isLinkInterrupted() {
        return links[level] == INTERRUPTED;
    }

    void forgetLink() {
        links[level] = NONE;
    }

    void resumeLink() {
        push(HtmlNames.A, false);
        for (HtmlEvents reader : readers) {
            reader.reopen(HtmlNames.A);
        }
    }

    /** The innermost element of this name, unless an element with one of these traits is nearer; -1 if there is none. */
    int find(HtmlName name, int limits) {
        for (int i = depth - 1; i >= 0; i--) {
            if (!foreign[i] && names[i].isSame(name)) {
                return i;
            }
            if (!foreign[i] && names[i].is(limits)) {
                return -1;
            }
        }
        return -1;
    }

    /** The innermost element with this trait, unless one with one of these is nearer; -1 if there is none. */
    int findAny(int trait, int limits) {
        for (int i = depth - 1; i >= 0; i--) {
            if (!foreign[i] && names[i].is(trait)) {
                return i;
            }
            if (!foreign[i] && names[i].is(limits)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether an element stands above this one that formatting does not close. */
    boolean hasBlockAbove(int index) {
        for (int i = index + 1; i < depth; i++) {
            if (!foreign[i] && names[i].is(HtmlTraits.SPECIAL)) {
                return true;
            }
        }
        return false;
    }
}
