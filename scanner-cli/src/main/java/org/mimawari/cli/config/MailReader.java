package org.mimawari.cli.config;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.MailSettings.Security;
import org.mimawari.settings.MailSettings.When;
import org.mimawari.term.Language;

/** Reads {@code mail}. */
final class MailReader {
    private static final int MOST_PORT = 65_535;
    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]");

    @Nullable
    MailSettings read(Section section) {
        Optional<String> host = section.required("host", Addresses::host);
        Optional<String> from = section.required("from", Addresses::mail);
        Security security =
                section.value("security", Grammars.choice(Security.class)).orElse(Security.STARTTLS);
        int port = section.value("port", Grammars.number(1, MOST_PORT)).orElse(usualPort(security));
        String user = section.value("user", Grammar::line).orElse("");
        String password = section.value("password", Grammar::line).orElse("");
        When when = section.value("when", Grammars.choice(When.class)).orElse(When.CHANGES);
        Language language =
                section.value("language", Grammars.choice(Language.class)).orElse(Language.JA);
        if (host.isEmpty() || from.isEmpty()) {
            return null;
        }
        if (security == Security.NONE && !isLoopback(host.get())) {
            section.tell("security", Said.of("wrong.mail-plain"));
        }
        if (!user.isEmpty() && password.isEmpty()) {
            section.tell("user", Said.of("wrong.mail-login"));
        }
        return new MailSettings(plain(host.get()), port, security, user, password, from.get(), when, language);
    }

    private static int usualPort(Security security) {
        return switch (security) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE, NONE_ANYWHERE -> 25;
        };
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host) || host.startsWith("127.") || host.endsWith(".localhost");
    }

    /** Mail libraries take an IPv6 address without brackets. */
    private static String plain(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
