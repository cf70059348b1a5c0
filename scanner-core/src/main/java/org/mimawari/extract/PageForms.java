package org.mimawari.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Via;

/**
 * Notes where forms lead. Nothing is ever sent: a form that sends (POST) is noted with its address alone. One that asks by GET is an address too; when it has nothing to fill in, only
 * a button, that address with its fixed values is what a click asks for, as a link does, unless it says that it changes something. Used once, by one thread.
 */
final class PageForms {
    /** Longer values are made anew for each visit, and would be a new address each time. */
    private static final int LONGEST_VALUE = 20;

    private static final int MOST_VALUES = 10;
    private static final HtmlName INPUT = HtmlNames.known("input");
    private static final HtmlName ACTION = HtmlNames.known("action");
    private static final HtmlName FORMACTION = HtmlNames.known("formaction");
    private static final HtmlName METHOD = HtmlNames.known("method");
    private static final HtmlName NAME = HtmlNames.known("name");
    private static final HtmlName TYPE = HtmlNames.known("type");
    private static final HtmlName VALUE = HtmlNames.known("value");
    private static final Set<String> TO_FILL_IN = Set.of("select", "textarea");
    private static final Set<String> IDLE = Set.of("button", "reset");
    private static final Set<String> BUTTONS = Set.of("submit", "image");
    private static final Set<String> NO_INPUT = Set.of("hidden", "submit", "image", "button", "reset");

    private final PageReferences references;
    /** Forms stand in each other only in a template. */
    private final Deque<OpenForm> forms = new ArrayDeque<>();

    /** @param button whether it is sent only if it is this button that was pressed */
    private record Value(String text, boolean button) {}

    /** What was seen of a form so far. */
    private static final class OpenForm {
        final String action;
        final String method;
        /** Of fixed values and buttons, in the order of the page. */
        final List<Value> values = new ArrayList<>();

        boolean button;
        boolean toFillIn;
        boolean tooLong;
        /** Whether it says of itself that a click changes something. */
        boolean changes;
        /** Whether there is a button that adds nothing to what is sent. */
        boolean nameless;

        OpenForm(HtmlTag tag) {
            action = tag.value(ACTION);
            method = tag.value(METHOD).strip();
        }

        /** An unknown method is GET. */
        Via via() {
            return method.equalsIgnoreCase("post") ? Via.SENDING_FORM : Via.FORM;
        }

        boolean leadsNowhere() {
            return method.equalsIgnoreCase("dialog");
        }
    }

    PageForms(PageReferences references) {
        this.references = references;
    }

    void open(HtmlTag tag) {
        HtmlName name = tag.name();
        if (name == HtmlNames.FORM) {
            forms.push(new OpenForm(tag));
            return;
        }
        OpenForm form = forms.peek();
        if (form == null) {
            return;
        }
        if (name == INPUT) {
            input(form, tag);
        } else if (name == HtmlNames.BUTTON) {
            button(form, tag);
        } else if (TO_FILL_IN.contains(name.text())) {
            form.toFillIn = true;
        }
    }

    private void input(OpenForm form, HtmlTag tag) {
        String type = tag.value(TYPE).strip().toLowerCase(Locale.ROOT);
        form.toFillIn |= !NO_INPUT.contains(type);
        if (BUTTONS.contains(type)) {
            form.button = true;
            otherAction(form, tag);
        }
        if (type.equals("hidden") || type.equals("submit")) {
            value(form, tag, type.equals("submit"));
        }
    }

    private void button(OpenForm form, HtmlTag tag) {
        String type = tag.value(TYPE).strip().toLowerCase(Locale.ROOT);
        if (!IDLE.contains(type)) {
            form.button = true;
            otherAction(form, tag);
            value(form, tag, true);
        }
    }

    private void otherAction(OpenForm form, HtmlTag tag) {
        if (tag.has(FORMACTION) && !form.leadsNowhere()) {
            references.note(tag.value(FORMACTION), "", form.via());
        }
    }

    private static void value(OpenForm form, HtmlTag tag, boolean button) {
        String name = tag.value(NAME);
        if (name.isEmpty()) {
            form.nameless |= button;
            form.changes |= ChangingWords.is(tag.value(VALUE));
            return;
        }
        String value = tag.value(VALUE);
        form.changes |= ChangingWords.is(name) || ChangingWords.is(value);
        form.tooLong |= name.length() > LONGEST_VALUE || value.length() > LONGEST_VALUE;
        if (form.values.size() <= MOST_VALUES) {
            form.values.add(new Value(escaped(name) + '=' + escaped(value), button));
        }
    }

    /** What would end a value is escaped here; other characters later, in the character set of the page. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '%' -> out.append("%25");
                case '&' -> out.append("%26");
                case '#' -> out.append("%23");
                case '+' -> out.append("%2B");
                case '=' -> out.append("%3D");
                case ' ' -> out.append('+');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    void close(HtmlName name) {
        if (name != HtmlNames.FORM || forms.isEmpty()) {
            return;
        }
        OpenForm form = forms.pop();
        if (form.action.isBlank() || form.leadsNowhere()) {
            return;
        }
        if (form.via() == Via.SENDING_FORM) {
            references.note(form.action, "", Via.SENDING_FORM);
            return;
        }
        int query = form.action.indexOf('?');
        int end = query < 0 ? form.action.indexOf('#') : query;
        String address = end < 0 ? form.action : form.action.substring(0, end);
        if (isLink(form)) {
            pressed(form, address);
        } else {
            references.note(address, "", Via.FORM);
        }
    }

    private static boolean isLink(OpenForm form) {
        boolean few = !form.tooLong && form.values.size() <= MOST_VALUES;
        return few && form.button && !form.toFillIn && !form.changes;
    }

    /** What a click on each button asks for. */
    private void pressed(OpenForm form, String address) {
        boolean named = false;
        for (Value value : form.values) {
            if (value.button()) {
                named = true;
                references.note(address + query(form, value), "", Via.FORM);
            }
        }
        if (form.nameless || !named) {
            references.note(address + query(form, null), "", Via.FORM);
        }
    }

    private static String query(OpenForm form, @Nullable Value pressed) {
        StringBuilder query = new StringBuilder();
        for (Value value : form.values) {
            if (!value.button() || value == pressed) {
                query.append(query.length() == 0 ? '?' : '&').append(value.text());
            }
        }
        return query.toString();
    }
}
