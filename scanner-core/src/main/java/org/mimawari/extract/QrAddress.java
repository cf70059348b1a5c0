package org.mimawari.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.term.PublicUrl;

/**
 * Tells which address a QR code leads to, as the cameras of telephones read it: a plain address in any case, "URL:...", a bookmark
 * ("MEBKM:...URL:...;"), or the first address in a text, or what was meant where that is written wrongly. Contacts, mails, networks and places are no addresses. Linear; thread-safe.
 */
public final class QrAddress {
    private static final int LONGEST = 8_192;

    private final PrintedAddresses printed = new PrintedAddresses();
    private final MeantAddress meant = new MeantAddress();

    public Optional<PublicUrl> of(String payload) {
        String text = payload.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !QrPayload.of(text).mayLead()) {
            return Optional.empty();
        }
        if (lower.startsWith("mebkm:")) {
            return bookmark(text.substring("mebkm:".length()));
        }
        for (String prefix : List.of("url:", "urlto:")) {
            if (lower.startsWith(prefix)) {
                return address(text.substring(prefix.length()).strip());
            }
        }
        return address(text).or(() -> firstPrinted(text)).or(() -> meant.of(text));
    }

    /** Only with a scheme: "www.city.example" alone is text for some telephones and an address for others. */
    private static Optional<PublicUrl> address(String text) {
        boolean web = text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
        return web && text.chars().noneMatch(c -> c == ' ' || c == '\n' || c == '\u3000')
                ? PublicUrl.parse(text)
                : Optional.empty();
    }

    private Optional<PublicUrl> firstPrinted(String text) {
        return printed.in(text).stream().findFirst().flatMap(found -> PublicUrl.parse(found.text()));
    }

    private static Optional<PublicUrl> bookmark(String fields) {
        StringBuilder field = new StringBuilder();
        for (int at = 0; at < fields.length(); at++) {
            char c = fields.charAt(at);
            if (c == '\\' && at + 1 < fields.length()) {
                field.append(fields.charAt(++at));
            } else if (c != ';') {
                field.append(c);
            } else if (isUrl(field)) {
                break;
            } else {
                field.setLength(0);
            }
        }
        return isUrl(field) ? address(field.substring(4).strip()) : Optional.empty();
    }

    private static boolean isUrl(StringBuilder field) {
        return field.length() > 4 && field.substring(0, 4).equalsIgnoreCase("url:");
    }
}
