package org.mimawari.extract;

import java.util.Set;

/** What ordinary elements close when they begin, and what their end tags close. */
final class HtmlBody {
    private static final HtmlName DD = HtmlNames.known("dd");
    private static final HtmlName DT = HtmlNames.known("dt");
    private static final HtmlName OPTION = HtmlNames.known("option");
    private static final HtmlName OPTGROUP = HtmlNames.known("optgroup");
    private static final HtmlName SELECT = HtmlNames.known("select");
    private static final Set<String> NO_LIMIT_OF_ITEMS = Set.of("address", "div", "p");

    private final HtmlStack stack;
    private boolean inForm;

    HtmlBody(HtmlStack stack) {
        this.stack = stack;
    }

    /** Makes the place ready for an element; false when it is not to exist here. */
    boolean admit(HtmlName name) {
        if (name.is(HtmlTraits.CLOSES_PARAGRAPH)) {
            closeParagraph();
            if (!block(name)) {
                return false;
            }
        } else if (name == HtmlNames.A) {
            endLink();
        } else if (name == HtmlNames.BUTTON) {
            close(stack.find(name, HtmlTraits.SCOPE));
        } else if (name == OPTION || name == OPTGROUP) {
            options(name);
        }
        if (name.is(HtmlTraits.CLOSES_SELECT)) {
            int select = stack.find(SELECT, HtmlTraits.SCOPE);
            close(select);
            if (select >= 0 && name == SELECT) {
                return false;
            }
        }
        if (!name.is(HtmlTraits.QUIET) && stack.isLinkInterrupted()) {
            stack.resumeLink();
        }
        return true;
    }

    private boolean block(HtmlName name) {
        if (name.is(HtmlTraits.HEADING)) {
            int top = stack.depth() - 1;
            if (top >= 0 && stack.name(top).is(HtmlTraits.HEADING)) {
                stack.pop();
            }
        } else if (name.is(HtmlTraits.LIST_ITEM)) {
            item(name);
        } else if (name == HtmlNames.FORM) {
            boolean nested = inForm && stack.find(HtmlNames.TEMPLATE, 0) < 0;
            inForm = true;
            return !nested;
        }
        return true;
    }

    /** Whether a paragraph was open. */
    private boolean closeParagraph() {
        for (int i = stack.depth() - 1; i >= 0; i--) {
            HtmlName name = stack.name(i);
            if (name == HtmlNames.P && !stack.isForeign(i)) {
                stack.popTo(i);
                return true;
            }
            if (name.is(HtmlTraits.SCOPE) || name == HtmlNames.BUTTON) {
                return false;
            }
        }
        return false;
    }

    private void item(HtmlName name) {
        for (int i = stack.depth() - 1; i >= 0; i--) {
            HtmlName open = stack.name(i);
            boolean same = name == HtmlNames.LI ? open == HtmlNames.LI : open == DD || open == DT;
            if (same) {
                stack.popTo(i);
                return;
            }
            if (open.is(HtmlTraits.SPECIAL) && !NO_LIMIT_OF_ITEMS.contains(open.text())) {
                return;
            }
        }
    }

    private void options(HtmlName name) {
        int top = stack.depth() - 1;
        if (top >= 0 && stack.name(top) == OPTION) {
            stack.pop();
            top--;
        }
        if (name == OPTGROUP && top >= 0 && stack.name(top) == OPTGROUP) {
            stack.pop();
        }
    }

    /** A link in a link ends the outer one. */
    private void endLink() {
        int open = stack.find(HtmlNames.A, HtmlTraits.MARKER);
        if (open >= 0) {
            endFormatting(open);
        }
        stack.forgetLink();
    }

    private void endFormatting(int index) {
        if (stack.hasBlockAbove(index)) {
            stack.remove(index);
        } else {
            stack.popTo(index + 1);
            stack.remove(index);
        }
    }

    private void close(int index) {
        if (index >= 0) {
            stack.popTo(index);
        }
    }

    void end(HtmlName name) {
        if (name.is(HtmlTraits.FORMATTING)) {
            formatting(name);
        } else if (name == HtmlNames.TEMPLATE) {
            close(stack.find(name, 0));
        } else if (name.is(HtmlTraits.HEADING)) {
            close(stack.findAny(HtmlTraits.HEADING, HtmlTraits.SCOPE));
        } else if (name == HtmlNames.FORM) {
            form();
        } else if (name == HtmlNames.P) {
            if (!closeParagraph()) {
                stack.imply(name, true);
            }
        } else if (name.text().equals("br")) {
            stack.imply(name, true);
        } else if (name.is(HtmlTraits.SPECIAL)) {
            close(stack.find(name, HtmlTraits.SCOPE));
        } else {
            close(stack.find(name, HtmlTraits.SPECIAL));
        }
    }

    private void form() {
        inForm = false;
        int open = stack.find(HtmlNames.FORM, HtmlTraits.SCOPE);
        if (open >= 0) {
            stack.remove(open);
        }
    }

    private void formatting(HtmlName name) {
        int open = stack.find(name, HtmlTraits.SCOPE);
        if (open >= 0) {
            endFormatting(open);
        }
        if (name == HtmlNames.A) {
            stack.forgetLink();
        }
    }
}
