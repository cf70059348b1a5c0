package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes texts in quotes out of formulas. Linear. */
final class FormulaText {
    private static final String HYPERLINK = "HYPERLINK(";

    private FormulaText() {}

    /** Whether it may name an address at all. */
    static boolean mayLead(String formula) {
        return formula.indexOf('"') >= 0
                && (formula.contains("/") || formula.toUpperCase(Locale.ROOT).contains(HYPERLINK));
    }

    /** All texts in it, a blank between them. */
    static String literals(String formula) {
        return String.join(" ", list(formula));
    }

    /** Where HYPERLINK("...") leads to; empty if that is not a text by itself. */
    static String target(String formula) {
        int at = formula.toUpperCase(Locale.ROOT).indexOf(HYPERLINK);
        int start = at < 0 ? -1 : at + HYPERLINK.length();
        return start >= 0 && start < formula.length() && formula.charAt(start) == '"'
                ? list(formula.substring(start)).get(0)
                : "";
    }

    private static List<String> list(String formula) {
        List<String> texts = new ArrayList<>();
        int at = formula.indexOf('"');
        while (at >= 0) {
            StringBuilder text = new StringBuilder();
            int next = at + 1;
            while (next < formula.length()) {
                char c = formula.charAt(next);
                if (c == '"') {
                    if (next + 1 >= formula.length() || formula.charAt(next + 1) != '"') {
                        break;
                    }
                    next++;
                }
                text.append(c);
                next++;
            }
            texts.add(text.toString());
            at = formula.indexOf('"', next + 1);
        }
        return texts;
    }
}
