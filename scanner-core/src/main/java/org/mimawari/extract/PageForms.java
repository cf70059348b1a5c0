package org.mimawari.extract;

import java.util.Set;
import org.mimawari.term.Via;

/**
 * Notes where forms lead. Nothing is ever sent: a form that sends (POST) is noted with its address alone. One that asks by GET is an address too; when it has nothing to fill in, only
 * a button, that address with its fixed values is what a click asks for, as a link does. Used once, by one thread.
 */
final class PageForms {
    /** Longer values are made anew for each visit, and would be a new address each time. */
    private static final int LONGEST_VALUE = 20;

    private static final int MOST_VALUES = 10;
    private static final HtmlName ACTION = HtmlNames.known("action");
    private static final HtmlName FORMACTION = HtmlNames.known("formaction");
    private static final HtmlName METHOD = HtmlNames.known("method");
    private static final HtmlName NAME = HtmlNames.known("name");
    private static final HtmlName TYPE = HtmlNames.known("type");
    private static final HtmlName VALUE = HtmlNames.known("value");
    private static final Set<String> TO_FILL_IN = Set.of("select", "textarea");
    private static final Set<String> BUTTONS = Set.of("submit", "image");
    private static final Set<String> NO_INPUT = Set.of("hidden", "submit", "image", "button", "reset");

    private final PageReferences references;
    private final StringBuilder values = new StringBuilder();
    private String action = "";
    private boolean sends;
    private boolean open;
    private boolean button;
    private boolean toFillIn;
    private int count;

    PageForms(PageReferences references) {
        this.references = references;
    }

    void open(HtmlTag tag) {
        HtmlName name = tag.name();
        if (name == HtmlNames.FORM) {
            begin(tag);
        } else if (open && name.text().equals("input")) {
            input(tag);
        } else if (name == HtmlNames.BUTTON) {
            button(tag);
        } else if (open && TO_FILL_IN.contains(name.text())) {
            toFillIn = true;
        }
    }

    private void begin(HtmlTag tag) {
        action = tag.value(ACTION);
        String method = tag.value(METHOD).strip();
        // An unknown method is GET; a dialog leads nowhere.
        sends = method.equalsIgnoreCase("post");
        open = !method.equalsIgnoreCase("dialog");
        button = false;
        toFillIn = false;
        count = 0;
        values.setLength(0);
    }

    private void input(HtmlTag tag) {
        String type = tag.value(TYPE).strip();
        boolean isButton = BUTTONS.stream().anyMatch(type::equalsIgnoreCase);
        button |= isButton;
        toFillIn |= NO_INPUT.stream().noneMatch(type::equalsIgnoreCase) || type.isEmpty();
        if (isButton) {
            otherAction(tag);
        }
        if (type.equalsIgnoreCase("hidden") || type.equalsIgnoreCase("submit")) {
            value(tag);
        }
    }

    private void button(HtmlTag tag) {
        if (open && !tag.value(TYPE).equalsIgnoreCase("button")) {
            button = true;
            otherAction(tag);
            value(tag);
        }
    }

    private void otherAction(HtmlTag tag) {
        if (tag.has(FORMACTION)) {
            references.note(tag.value(FORMACTION), "", sends ? Via.SENDING_FORM : Via.FORM);
        }
    }

    private void value(HtmlTag tag) {
        String name = tag.value(NAME);
        if (name.isEmpty()) {
            return;
        }
        String value = tag.value(VALUE);
        count += name.length() > LONGEST_VALUE || value.length() > LONGEST_VALUE ? MOST_VALUES + 1 : 1;
        if (count <= MOST_VALUES) {
            values.append(values.length() == 0 ? '?' : '&').append(escaped(name)).append('=').append(escaped(value));
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
        if (name != HtmlNames.FORM || !open) {
            return;
        }
        open = false;
        if (action.isBlank()) {
            return;
        }
        if (sends) {
            references.note(action, "", Via.SENDING_FORM);
            return;
        }
        int end = action.indexOf('?') < 0 ? action.indexOf('#') : action.indexOf('?');
        String address = end < 0 ? action : action.substring(0, end);
        boolean isLink = button && !toFillIn && count <= MOST_VALUES;
        references.note(isLink ? address + values : address, "", Via.FORM);
    }
}
