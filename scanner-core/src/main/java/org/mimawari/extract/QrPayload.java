package org.mimawari.extract;

import java.util.Locale;

/**
 * What kind of thing a QR code says, told by how its text begins, as cameras of telephones do: the formats of NTT Docomo (MECARD, MATMSG, MEBKM), KDDI (MEMORY), vCard,
 * iCalendar, Wi-Fi, and the URI schemes. Nothing of the text itself is kept. An address may also stand within {@link #TEXT}; {@link QrAddress} finds it.
 */
public enum QrPayload {
    /** An http or https address, alone or as "URL:...". */
    ADDRESS("http:", "https:", "url:", "urlto:"),
    /** An address with a title. */
    BOOKMARK("mebkm:"),
    /** A person or an office: name, numbers, addresses. */
    CONTACT("begin:vcard", "mecard:", "bizcard:", "memory:"),
    /** A mail to be written. */
    MAIL("mailto:", "matmsg:", "smtp:"),
    TELEPHONE("tel:", "telto:"),
    /** A short message to be written. */
    MESSAGE("sms:", "smsto:", "mms:", "mmsto:"),
    /** A wireless network, mostly with its password. */
    NETWORK("wifi:"),
    /** A point on the map. */
    PLACE("geo:"),
    EVENT("begin:vevent", "begin:vcalendar"),
    /** A secret that makes one-time passwords. */
    ONE_TIME_PASSWORD("otpauth:", "otpauth-migration:"),
    /** Another collection of properties. */
    OTHER("begin:"),
    TEXT;

    private static final int LONGEST_BEGINNING = 32;

    private final String[] beginnings;

    QrPayload(String... beginnings) {
        this.beginnings = beginnings;
    }

    static QrPayload of(String text) {
        String stripped = text.strip();
        String start = stripped.substring(0, Math.min(LONGEST_BEGINNING, stripped.length()))
                .toLowerCase(Locale.ROOT);
        for (QrPayload kind : values()) {
            for (String beginning : kind.beginnings) {
                if (start.startsWith(beginning)) {
                    return kind;
                }
            }
        }
        return TEXT;
    }

    /** Whether an address on the web may be found in it. */
    boolean mayLead() {
        return this == ADDRESS || this == BOOKMARK || this == TEXT;
    }
}
