package org.mimawari.extract.data;

import java.util.Locale;
import java.util.Set;

/** Makes headings out of the keys of data: "birthDate" and "birth_date" are "birth date". Stateless; linear. */
final class Headings {
    private static final int LONGEST = 60;
    private static final String USER = "user";
    private static final String NAME = "name";
    /** Anything has one: whose it is must be said with it. */
    private static final Set<String> OF_ANYTHING = Set.of(NAME, "title", "value", "text", "label");

    private static final Set<String> PARTS_OF_NAMES = Set.of("first", "last", "given", "family", "middle");

    private Headings() {}

    static String of(String key) {
        StringBuilder words = new StringBuilder();
        char last = ' ';
        for (int i = 0; i < Math.min(key.length(), LONGEST); i++) {
            char c = key.charAt(i);
            boolean parts = c == '_' || c == '-' || c == ' ' || c == ':' || c == '$' || c == '@';
            if (parts || Character.isUpperCase(c) && Character.isLowerCase(last)) {
                words.append(words.isEmpty() || words.charAt(words.length() - 1) == ' ' ? "" : " ");
            }
            words.append(parts ? "" : c);
            last = c;
        }
        String heading = words.toString().strip().toLowerCase(Locale.ROOT);
        // "eMail" and "e-mail" are one word.
        return heading.length() > 1 && heading.charAt(1) == ' ' ? heading.charAt(0) + heading.substring(2) : heading;
    }

    /**
     * The heading with its owner, if it says nothing without: "name" of "students" is "student (student name)".
     *
     * @param owner key of the list or object, or empty
     */
    static String within(String owner, String heading) {
        if (PARTS_OF_NAMES.contains(heading) && Headings.of(owner).endsWith(NAME)) {
            return heading + ' ' + NAME;
        }
        if (!OF_ANYTHING.contains(heading)) {
            return heading;
        }
        String one = singular(of(owner));
        if (one.isEmpty()) {
            return "row " + heading;
        }
        // A "user name" is one to sign in with.
        return one.equals(USER) ? one : one + " (" + one + ' ' + heading + ')';
    }

    static String singular(String words) {
        boolean several = words.length() > 2 && words.endsWith("s") && !words.endsWith("ss");
        return several ? words.substring(0, words.length() - 1) : words;
    }
}
