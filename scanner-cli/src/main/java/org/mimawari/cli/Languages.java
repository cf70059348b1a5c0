package org.mimawari.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mimawari.term.Language;

/** Finds out in which language to speak: {@code --lang}, then the environment; English where nothing says Japanese. */
final class Languages {
    private Languages() {}

    static Language of(String[] args, Map<String, String> environment) {
        return asked(args).orElseGet(() -> usual(environment));
    }

    /** As {@code --lang} says; another language than ours is a mistake, which is told in the usual one. */
    private static Optional<Language> asked(String[] args) {
        String asked = "";
        for (int i = args.length - 1; i >= 0; i--) {
            if (args[i].startsWith("--lang=")) {
                asked = args[i].substring(7);
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                asked = args[i + 1];
            }
        }
        String name = asked.toUpperCase(Locale.ROOT);
        return Stream.of(Language.values())
                .filter(language -> language.name().equals(name))
                .findFirst();
    }

    private static Language usual(Map<String, String> environment) {
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
