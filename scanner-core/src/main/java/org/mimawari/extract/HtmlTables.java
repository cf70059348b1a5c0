package org.mimawari.extract;

/** Parts of tables close each other when they begin, and exist in tables only. */
final class HtmlTables {
    private static final int CONTEXT = HtmlTraits.TABLE_PART;
    private static final HtmlName CAPTION = HtmlNames.known("caption");
    private static final HtmlName COL = HtmlNames.known("col");
    private static final HtmlName COLGROUP = HtmlNames.known("colgroup");
    private static final HtmlName INPUT = HtmlNames.known("input");
    private static final HtmlName TYPE = HtmlNames.known("type");

    private final HtmlStack stack;

    HtmlTables(HtmlStack stack) {
        this.stack = stack;
    }

    /** The innermost table, part of a table or template; -1 outside of all. */
    private int context() {
        for (int i = stack.depth() - 1; i >= 0; i--) {
            HtmlName name = stack.name(i);
            boolean found = name.is(CONTEXT) || name == HtmlNames.TABLE_ELEMENT || name == HtmlNames.TEMPLATE;
            if (found && !stack.isForeign(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Makes the place ready for an element; false when it is not to exist here. */
    boolean admit(HtmlName name) {
        boolean part = name.is(HtmlTraits.TABLE_PART);
        if (!part && name != HtmlNames.TABLE_ELEMENT) {
            return true;
        }
        int context = context();
        if (context < 0) {
            return !part;
        }
        HtmlName inside = stack.name(context);
        if (inside == HtmlNames.TEMPLATE) {
            return true;
        }
        return part ? part(name) : table(context, inside);
    }

    /** A table stands in a cell or caption; elsewhere it ends the one around it. */
    private boolean table(int context, HtmlName inside) {
        if (!isCell(inside) && inside != CAPTION) {
            stack.popTo(inside == HtmlNames.TABLE_ELEMENT ? context : Math.max(0, tableOf(context)));
        }
        return true;
    }

    private int tableOf(int from) {
        int i = from;
        while (i >= 0 && (stack.isForeign(i) || stack.name(i) != HtmlNames.TABLE_ELEMENT)) {
            i--;
        }
        return i;
    }

    private static boolean isCell(HtmlName name) {
        return name == HtmlNames.TD || name == HtmlNames.TH;
    }

    private static boolean isSection(HtmlName name) {
        return name.is(HtmlTraits.TABLE_PART)
                && !isCell(name)
                && name != HtmlNames.TR
                && name != CAPTION
                && name != COL
                && name != COLGROUP;
    }

    /** How deep inside of a table a part stands: what is open at that level or deeper ends before it. */
    private static int level(HtmlName name) {
        if (isCell(name)) {
            return 3;
        }
        return name == HtmlNames.TR ? 2 : name == COL ? 2 : 1;
    }

    private boolean part(HtmlName name) {
        int context = context();
        while (context >= 0 && stack.name(context).is(HtmlTraits.TABLE_PART) && endsBefore(stack.name(context), name)) {
            stack.popTo(context);
            context = context();
        }
        if (context < 0) {
            return false;
        }
        HtmlName inside = stack.name(context);
        boolean reached = inside == HtmlNames.TABLE_ELEMENT || inside.is(HtmlTraits.TABLE_PART);
        if (reached) {
            stack.popTo(context + 1);
            imply(inside, name);
        }
        return reached || inside == HtmlNames.TEMPLATE;
    }

    private static boolean endsBefore(HtmlName open, HtmlName name) {
        boolean columns = open == COLGROUP && name != COL;
        return columns || open == CAPTION || level(open) >= level(name);
    }

    private void imply(HtmlName inside, HtmlName name) {
        boolean cell = isCell(name);
        if (inside == HtmlNames.TABLE_ELEMENT && (cell || name == HtmlNames.TR)) {
            stack.imply(HtmlNames.TBODY);
        }
        if (cell && inside != HtmlNames.TR) {
            stack.imply(HtmlNames.TR);
        }
    }

    /** Whether an element that has content elsewhere has none, because it stands directly in a table. */
    boolean isEmptyHere(HtmlTag tag) {
        if (tag.name() != HtmlNames.FORM) {
            return tag.name() == INPUT && tag.value(TYPE).equalsIgnoreCase("hidden");
        }
        int top = stack.depth() - 1;
        HtmlName parent = top < 0 ? HtmlNames.BODY : stack.name(top);
        return parent == HtmlNames.TABLE_ELEMENT || parent == HtmlNames.TR || isSection(parent);
    }

    void end(HtmlName name) {
        int open = stack.find(name, 0);
        int limit = tableOf(stack.depth() - 1);
        if (open >= limit && open >= 0) {
            stack.popTo(open);
        }
    }
}
