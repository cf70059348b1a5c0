package org.mimawari.extract;

/**
 * Turns the tags of a page into elements that begin and end, as the
 * <a href="https://html.spec.whatwg.org/multipage/parsing.html#tree-construction">HTML Standard</a> builds its tree, but keeps only the stack of what is open.
 * So nothing is moved: what stands misplaced in a table is told where it stands. Scripts are not run, so content of {@code noscript} counts. Used once, by one thread.
 */
final class HtmlTree implements HtmlTokenSink {
    private static final HtmlName IMAGE = HtmlNames.known("image");
    private static final HtmlName SCRIPT = HtmlNames.known("script");
    private static final HtmlName PLAINTEXT = HtmlNames.known("plaintext");
    private static final HtmlName BR = HtmlNames.known("br");
    private static final HtmlName FRAME = HtmlNames.known("frame");
    private static final HtmlName NOFRAMES = HtmlNames.known("noframes");
    private static final HtmlName HEAD = HtmlNames.known("head");

    private final HtmlEvents[] readers;
    private final HtmlStack stack;
    private final HtmlForeign foreign;
    private final HtmlBody body;
    private final HtmlTables tables;
    private boolean inBody;
    private boolean inFrames;
    private boolean framesPossible = true;

    HtmlTree(HtmlEvents... readers) {
        this.readers = readers.clone();
        this.stack = new HtmlStack(readers);
        this.foreign = new HtmlForeign(stack);
        this.body = new HtmlBody(stack);
        this.tables = new HtmlTables(stack);
    }

    @Override
    public HtmlMode start(HtmlTag tag) {
        HtmlName name = tag.name();
        if (foreign.isHere() && !foreign.endsBefore(tag)) {
            return foreignElement(tag);
        }
        if (inFrames || name == HtmlNames.FRAMESET || name == FRAME) {
            return frames(tag);
        }
        if (name == HEAD || name == HtmlNames.HTML || name == HtmlNames.BODY) {
            outermost(tag);
            return HtmlMode.DATA;
        }
        beginBody(tag);
        if (!tables.admit(name) || !body.admit(name)) {
            return HtmlMode.DATA;
        }
        if (name == IMAGE) {
            tag.rename(HtmlNames.IMG);
        }
        boolean drawing = name == HtmlNames.SVG || name == HtmlNames.MATH;
        boolean empty = name.is(HtmlTraits.VOID) || drawing && tag.isSelfClosing() || tables.isEmptyHere(tag);
        stack.open(tag, parent(), drawing, empty);
        return modeOf(name);
    }

    private static HtmlMode modeOf(HtmlName name) {
        if (name.is(HtmlTraits.RCDATA)) {
            return HtmlMode.RCDATA;
        }
        if (name.is(HtmlTraits.RAWTEXT)) {
            return HtmlMode.RAWTEXT;
        }
        return name == SCRIPT ? HtmlMode.SCRIPT : name == PLAINTEXT ? HtmlMode.PLAINTEXT : HtmlMode.DATA;
    }

    private HtmlMode foreignElement(HtmlTag tag) {
        stack.open(tag, parent(), true, tag.isSelfClosing());
        return HtmlMode.DATA;
    }

    private HtmlName parent() {
        return stack.depth() > 0 ? stack.name(stack.depth() - 1) : inBody ? HtmlNames.BODY : HtmlNames.HTML;
    }

    /** These are always open and never on the stack; what a second one says still counts. */
    private void outermost(HtmlTag tag) {
        if (tag.name() == HtmlNames.BODY) {
            inBody = true;
            framesPossible = false;
        }
        stack.open(tag, parent(), false, true);
    }

    private void beginBody(HtmlTag tag) {
        HtmlName name = tag.name();
        if (!inBody && !name.is(HtmlTraits.IN_HEAD) && stack.depth() == 0) {
            inBody = true;
        }
        if (inBody && (name.is(HtmlTraits.NO_FRAMESET) || HtmlTables.isShownInput(tag))) {
            framesPossible = false;
        }
    }

    /** Frames exist in framesets only, and framesets only where no page has begun. */
    private HtmlMode frames(HtmlTag tag) {
        HtmlName name = tag.name();
        boolean set = name == HtmlNames.FRAMESET && (inFrames || framesPossible);
        if (set && !inFrames) {
            stack.popTo(0);
            inFrames = true;
        }
        if (!inFrames || !set && name != FRAME && name != NOFRAMES) {
            return HtmlMode.DATA;
        }
        stack.open(tag, parent(), false, name == FRAME);
        return modeOf(name);
    }

    @Override
    public void end(HtmlName name) {
        if (foreign.isHere() && foreign.end(name)) {
            return;
        }
        if (name == HEAD || name == HtmlNames.HTML || name == HtmlNames.BODY) {
            return;
        }
        if (name == HtmlNames.P || name == BR) {
            inBody |= stack.depth() == 0;
            framesPossible &= name == HtmlNames.P;
        }
        if (name.is(HtmlTraits.TABLE_PART) || name == HtmlNames.TABLE_ELEMENT) {
            tables.end(name);
        } else {
            body.end(name);
        }
    }

    @Override
    public void text(char[] chars, int from, int to) {
        HtmlName parent = parent();
        boolean raw = parent.is(HtmlTraits.DATA | HtmlTraits.RAWTEXT | HtmlTraits.RCDATA);
        if (!raw && (inFrames || !inBody && stack.depth() == 0 || framesPossible) && !takesText(chars, from, to)) {
            return;
        }
        parent = parent(); // text may have begun the body
        if (!raw && stack.isLinkInterrupted() && !foreign.isHere()) {
            stack.resumeLink();
            parent = parent();
        }
        for (HtmlEvents reader : readers) {
            reader.text(parent, chars, from, to);
        }
    }

    /** Blanks outside of the body are nothing; other text begins it. */
    private boolean takesText(char[] chars, int from, int to) {
        int i = from;
        while (i < to && (chars[i] <= ' ')) {
            i++;
        }
        if (i == to || inFrames) {
            return inBody && !inFrames;
        }
        inBody = true;
        framesPossible = false;
        return true;
    }

    @Override
    public boolean isForeign() {
        return foreign.isHere();
    }

    /** To be called once, behind the last token: closes what is open. */
    void finish() {
        stack.popTo(0);
    }
}
