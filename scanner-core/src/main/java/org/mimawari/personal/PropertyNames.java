package org.mimawari.personal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Tells whether the author, editor or owner that a document names is a person, and no office, firm, account or program. Thread-safe; linear. */
public final class PropertyNames {
    private static final int LONGEST = 60;
    private static final Pattern WESTERN =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)*[ ,]+ ?\\p{Lu}\\p{Ll}+");
    private static final Set<String> PROGRAMS = Set.of(
            "microsoft office",
            "microsoft office user",
            "windows user",
            "office user",
            "apache poi",
            "local user",
            "test user",
            "default user",
            "user name",
            "unknown author",
            "unknown user",
            "adobe acrobat");

    private final CellKinds cells = new CellKinds();
    private final NameDictionary names;

    public PropertyNames(NameDictionary names) {
        this.names = names;
    }

    public boolean isPerson(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST || PROGRAMS.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean full = !cells.isOrganisation(text) && names.isFullName(text);
        return full
                || cells.in(text).contains(DataKind.NAME)
                || WESTERN.matcher(text).matches();
    }
}
