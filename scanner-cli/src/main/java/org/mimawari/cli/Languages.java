package org.mimawari.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mimawari.term.Language;

/** Finds out in which language to speak: {@code --lang}, then the environment; English where nothing says Japanese. */
final class Languages {
    private Languages() {}

    static Language of(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return named(args[i].substring(7));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return named(args[i + 1]);
            }
        }
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG", "MIMAWARI_LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(Languages::says)
                .findFirst()
                .map(Languages::named)
                .orElse(Language.EN);
    }

    /** "C" and "POSIX" are no languages: they say how to sort. */
    private static boolean says(String locale) {
        String name = locale.split("[.@_]", 2)[0];
        return !name.isEmpty() && !name.equals("C") && !name.equals("POSIX");
    }

    private static Language named(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("ja") ? Language.JA : Language.EN;
    }
}
