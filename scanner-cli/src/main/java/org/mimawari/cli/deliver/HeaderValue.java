package org.mimawari.cli.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** What may stand in the header of a mail. Whoever can add a line there can add recipients. */
final class HeaderValue {

    private HeaderValue() {}

    /** @throws IllegalArgumentException if the value has a line break or another control character */
    static String check(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the mail's " + name + " holds a line break or another control character, which is refused");
        }
        return value;
    }

    /** @throws IllegalArgumentException if the text is not exactly one address of the form local@domain */
    static InternetAddress recipient(String text) {
        InternetAddress address = address("recipient", text);
        if (!address.getAddress().equals(text.strip())) {
            throw new IllegalArgumentException(
                    "the recipient " + text + " is not a plain address like webmaster@city.example");
        }
        return address;
    }

    /** One address, with or without a name before it. */
    static InternetAddress sender(String text) {
        return address("from", text);
    }

    private static InternetAddress address(String name, String text) {
        check(name, text);
        try {
            InternetAddress[] all = InternetAddress.parse(text, true);
            if (all.length != 1 || all[0].isGroup() || all[0].getAddress().indexOf('@') < 1 || !isAscii(all[0])) {
                throw new IllegalArgumentException(
                        "the mail's " + name + " must be one address in ASCII letters: " + text);
            }
            if (all[0].getPersonal() != null) {
                all[0].setPersonal(all[0].getPersonal(), StandardCharsets.UTF_8.name());
            }
            return all[0];
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("the mail's " + name + " is not an address: " + text, e);
        }
    }

    private static boolean isAscii(InternetAddress address) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(address.getAddress());
    }
}
