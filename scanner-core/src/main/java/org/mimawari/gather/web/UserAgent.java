package org.mimawari.gather.web;

import java.util.regex.Pattern;

/**
 * How Mimawari names itself to servers, so that a server's operator can tell who asks and complain to somebody.
 *
 * @param product the program, a token of RFC 9110
 * @param version its version, a token of RFC 9110
 * @param contact a web or mail address of whoever runs the scan, in printable ASCII without brackets; empty if unknown
 */
public record UserAgent(String product, String version, String contact) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");

    // No line breaks: they would add headers. No brackets or backslash: they would end or bend the comment.
    private static final Pattern CONTACT = Pattern.compile("[\\x21-\\x7E&&[^()\\\\]]{0,200}");

    /** The name under which robots.txt addresses Mimawari. */
    public static final String ROBOTS_TOKEN = "mimawari";

    /** @throws IllegalArgumentException if a part would not stay inside its place in the header */
    public UserAgent {
        require(TOKEN.matcher(product).matches(), "product", "letters, digits, '.', '-', '_' and no blanks");
        require(TOKEN.matcher(version).matches(), "version", "letters, digits, '.', '-', '_' and no blanks");
        require(
                CONTACT.matcher(contact).matches(),
                "contact",
                "one web or mail address of at most 200 ASCII characters without blanks and brackets");
    }

    public static UserAgent mimawari(String version, String contact) {
        return new UserAgent("Mimawari", version, contact);
    }

    /** The value of the header: {@code Mimawari/0.1.0 (+https://www.city.aozora.example/contact)}. */
    public String header() {
        String name = product + "/" + version;
        return contact.isEmpty() ? name : name + " (+" + contact + ")";
    }

    private static void require(boolean right, String part, String expected) {
        if (!right) {
            throw new IllegalArgumentException(
                    "The " + part + " of the User-Agent is not usable: expected " + expected);
        }
    }
}
