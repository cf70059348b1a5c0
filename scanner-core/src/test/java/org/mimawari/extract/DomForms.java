package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Via;

/** Where a form leads, read out of jsoup's tree. */
final class DomForms {
    private static final String HIDDEN_FIELDS =
            "input[type=hidden], input[type=submit], button:not([type=button]):not([type=reset])";
    private static final String BUTTONS =
            "input[type=submit], input[type=image], button:not([type=button]):not([type=reset])";
    private static final List<String> NO_INPUT = List.of("hidden", "submit", "image", "button", "reset");

    private DomForms() {}

    interface Notes {
        void add(String href, String words, Via via);
    }

    static void read(Element form, Notes notes) {
        String method = form.attr("method").strip().toLowerCase(Locale.ROOT);
        boolean sends = method.equals("post");
        Via via = sends ? Via.SENDING_FORM : Via.FORM;
        if (method.equals("dialog")) {
            return;
        }
        form.select(BUTTONS).stream()
                .filter(button -> button.hasAttr("formaction"))
                .forEach(button -> notes.add(button.attr("formaction"), "", via));
        String action = form.attr("action");
        if (!action.isBlank()) {
            List<String> values = sends ? List.of("") : values(form);
            String address = sends ? action : action.split("[?#]", 2)[0];
            values.forEach(value -> notes.add(address + value, "", via));
        }
    }

    private static List<String> values(Element form) {
        boolean toFillIn = !form.select("select, textarea").isEmpty()
                || form.select("input").stream()
                        .anyMatch(input ->
                                !NO_INPUT.contains(input.attr("type").strip().toLowerCase(Locale.ROOT)));
        List<Element> fixed = form.select(HIDDEN_FIELDS).stream()
                .filter(field -> !field.attr("name").isEmpty())
                .toList();
        boolean changes = form.select(HIDDEN_FIELDS).stream()
                .anyMatch(field -> ChangingWords.is(field.attr("name")) || ChangingWords.is(field.attr("value")));
        boolean isLong = fixed.stream()
                .anyMatch(field ->
                        field.attr("name").length() > 20 || field.attr("value").length() > 20);
        if (toFillIn
                || changes
                || isLong
                || fixed.isEmpty()
                || fixed.size() > 10
                || form.select(BUTTONS).isEmpty()) {
            return List.of("");
        }
        List<Element> buttons = form.select(BUTTONS);
        List<String> pressed = fixed.stream()
                .filter(buttons::contains)
                .map(button -> query(fixed, buttons, button))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean nameless = buttons.stream()
                .anyMatch(button -> !button.attr("type").equalsIgnoreCase("image")
                        && button.attr("name").isEmpty());
        if (nameless || pressed.isEmpty()) {
            pressed.add(query(fixed, buttons, null));
        }
        return pressed;
    }

    private static String query(List<Element> fixed, List<Element> buttons, @Nullable Element pressed) {
        return fixed.stream()
                .filter(field -> field == pressed || !buttons.contains(field))
                .map(field -> field.attr("name") + "=" + field.attr("value"))
                .reduce((a, b) -> a + "&" + b)
                .map(query -> "?" + query)
                .orElse("");
    }
}
