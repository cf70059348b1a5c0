package org.mimawari.extract.office;

/**
 * One section of a number format that is made of digits and signs between them: "000-0000", "[<=999]000", "\(00\) ####-####". Others show the plain number. Immutable.
 */
final class DigitPattern {
    private static final String PLACES = "0#?";

    private final StringBuilder pattern = new StringBuilder();
    private final String condition;
    private final double limit;
    private boolean plain;

    DigitPattern(String section) {
        int open = section.indexOf('[');
        String stated = "";
        double number = 0;
        String rest = section;
        while (open == 0 && rest.indexOf(']') > 0) {
            String inside = rest.substring(1, rest.indexOf(']'));
            int digits = inside.startsWith("<") || inside.startsWith(">") || inside.startsWith("=") ? signs(inside) : 0;
            if (digits > 0) {
                stated = inside.substring(0, digits);
                number = number(inside.substring(digits));
            }
            rest = rest.substring(rest.indexOf(']') + 1);
            open = rest.indexOf('[');
        }
        condition = stated;
        limit = number;
        read(rest);
    }

    private static int signs(String inside) {
        return inside.length() > 1 && "=>".indexOf(inside.charAt(1)) >= 0 ? 2 : 1;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** Literals are marked by a nought in front of them. */
    private void read(String section) {
        boolean literal = false;
        int places = 0;
        for (int at = 0; at < section.length(); at++) {
            char c = section.charAt(at);
            if (PLACES.indexOf(c) >= 0) {
                pattern.append(c);
                places++;
            } else if (c == '\\' && at + 1 < section.length()) {
                pattern.append('\0').append(section.charAt(++at));
                literal = true;
            } else if (c == '"') {
                int end = section.indexOf('"', at + 1);
                for (int in = at + 1; in < end; in++) {
                    pattern.append('\0').append(section.charAt(in));
                }
                literal = true;
                at = end < 0 ? section.length() : end;
            } else if ("-() ".indexOf(c) >= 0) {
                pattern.append('\0').append(c);
                literal = true;
            } else {
                plain = true;
            }
        }
        plain |= places == 0 || places == 1 && !literal;
    }

    boolean fits(long value) {
        return switch (condition) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            case "=" -> value == limit;
            case "<>" -> value != limit;
            default -> value >= 0;
        };
    }

    String text(long value) {
        if (plain || value < 0) {
            return Long.toString(value);
        }
        String digits = Long.toString(value);
        int left = digits.length();
        int first = firstPlace();
        StringBuilder backwards = new StringBuilder();
        for (int at = pattern.length() - 1; at >= 0; at--) {
            char c = pattern.charAt(at);
            if (at > 0 && pattern.charAt(at - 1) == '\0') {
                backwards.append(c);
                at--;
            } else if (left > 0) {
                backwards.append(digits.charAt(--left));
            } else if (c == '0') {
                backwards.append('0');
            }
            while (at == first && left > 0) {
                backwards.append(digits.charAt(--left));
            }
        }
        return backwards.reverse().toString().strip();
    }

    private int firstPlace() {
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.charAt(at) == '\0') {
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }
}
