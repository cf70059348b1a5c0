package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mimawari.term.Place;

/** The fields and links that are open where a Word document is being read: they may stand within one another. Used by one thread. */
final class OpenFields {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 20_000;

    private final FieldCode codes;
    private final TextLinks links;
    private final Deque<Field> open = new ArrayDeque<>();

    /** Fields deeper down, which are not looked at. */
    private int beyond;

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
        private final String target;
        private boolean isInCode;
        private boolean isNoCode;

        Field(String target, boolean isInCode) {
            this.target = target;
            this.isInCode = isInCode;
        }
    }

    OpenFields(TextLinks links, OwnPaths paths) {
        this.links = links;
        this.codes = new FieldCode(paths, links);
    }

    /** A field begins with its code. */
    void begin() {
        push(new Field("", true));
    }

    /** A field whose code is known from the start. */
    void begin(String code) {
        Field field = new Field("", false);
        field.code.append(code, 0, Math.min(code.length(), LONGEST));
        push(field);
    }

    /** A link whose target is known, or empty. */
    void link(String target) {
        push(new Field(target, false));
    }

    private void push(Field field) {
        if (open.size() < DEEPEST) {
            open.push(field);
        } else {
            beyond++;
            links.leftOut();
        }
    }

    /** The code is at its end; what the field shows follows. */
    void separate() {
        Field field = open.peek();
        if (field != null) {
            field.isInCode = false;
        }
    }

    void code(String text) {
        Field field = open.peek();
        if (field != null && field.code.length() < LONGEST) {
            field.code.append(text);
        } else if (field != null) {
            links.leftOut();
        }
    }

    /** @return whether the text is part of a code, and so not to be seen */
    boolean takes(String text) {
        for (Field field : open) {
            if (field.isInCode) {
                field.code.append(text);
                // A code that never ends is none: what follows is text again.
                field.isInCode = field.code.length() < LONGEST;
                field.isNoCode = !field.isInCode;
                return true;
            }
            if (field.words.length() < LONGEST) {
                field.words.append(text);
            }
        }
        return false;
    }

    /** @return what the field shows and was not told yet, or empty */
    String end(Place place) {
        if (beyond > 0) {
            beyond--;
            return "";
        }
        Field field = open.poll();
        if (field == null) {
            return "";
        }
        if (field.isNoCode) {
            return field.code.toString();
        }
        if (!field.target.isEmpty()) {
            links.link(place, field.target, field.words.toString());
        } else if (field.code.length() > 0) {
            codes.read(place, field.code.toString(), field.words.toString());
            return field.words.length() == 0 ? FieldCode.shown(field.code.toString()) : "";
        }
        return "";
    }

    /** The text is at its end. @return what was taken for the code of fields that never ended, and so may be text */
    String rest() {
        StringBuilder rest = new StringBuilder();
        while (!open.isEmpty()) {
            Field field = open.removeLast();
            rest.append(field.isInCode || field.isNoCode ? field.code : "");
        }
        beyond = 0;
        return rest.toString();
    }
}
