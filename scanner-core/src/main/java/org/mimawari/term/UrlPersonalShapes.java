package org.mimawari.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises, in the decoded text of an address, the shapes of personal values: mail addresses, telephone numbers, and in query values also runs
 * of digits as long as an individual or card number. Paths are full of dates and serial numbers, so digits alone are no reason there.
 * Errs on the side of hiding. Every repetition is bounded: linear time.
 */
final class UrlPersonalShapes {

    /** Not the "@2x" of an image for dense screens. */
    private static final Pattern MAIL =
            Pattern.compile("[^\\s/@:;,<>()\\[\\]\"]@(?!\\dx\\.(?:png|jpe?g|gif|svg|webp|avif))"
                    + "[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,8}\\.\\p{L}{2}");

    private static final Pattern CREDENTIALS = Pattern.compile("://[^/@?#\\s]{1,200}@");
    private static final Pattern ASP_SESSION = Pattern.compile("^\\([A-Z]\\([A-Za-z0-9]{8,}");
    private static final Pattern SEPARATED_PHONE = Pattern.compile(
            "(?<![0-9])\\(?0[0-9]{1,4}(?:\\)[ +]?|[-. +]|[ +]?\\()[0-9]{1,4}[-. +)][0-9]{3,4}(?![0-9])");
    private static final Pattern INTERNATIONAL_PHONE =
            Pattern.compile("(?<![0-9A-Za-z])\\+[0-9](?:[-. +()]{0,3}[0-9]){8,14}(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile(
            "[0-9]{12}|(?<![0-9])0[0-9]{9,10}(?![0-9])|(?<![0-9])[0-9]{4}([- +])(?:[0-9]{4}\\1[0-9]{4}|[0-9]{6}\\1[0-9]{5})");
    /** An escaped character outside ASCII, perhaps escaped again, or one in the "%u5C71" of old scripts. */
    private static final Pattern ESCAPED_LETTER =
            Pattern.compile("%(?:25){0,3}(?:[89A-Fa-f][0-9A-Fa-f]|u[0-9A-Fa-f]{4})");

    private UrlPersonalShapes() {}

    static boolean inPath(String reading) {
        return hasMail(reading)
                || hasPhone(reading)
                || ASP_SESSION.matcher(reading).find();
    }

    static boolean inValue(String reading) {
        return hasMail(reading) || hasPhone(reading) || NUMBER.matcher(reading).find();
    }

    /** Whether a value, as it stands in the address, is what a person types for a name: other than ASCII, or of several words. */
    static boolean looksWritten(String value) {
        return value.indexOf('+') >= 0
                || value.contains("%20")
                || value.contains("%2B")
                || ESCAPED_LETTER.matcher(value).find();
    }

    private static boolean hasMail(String reading) {
        return reading.indexOf('@') >= 0
                && (MAIL.matcher(reading).find() || CREDENTIALS.matcher(reading).find());
    }

    private static boolean hasPhone(String reading) {
        if (reading.indexOf('+') >= 0 && INTERNATIONAL_PHONE.matcher(reading).find()) {
            return true;
        }
        Matcher phone = SEPARATED_PHONE.matcher(reading);
        while (phone.find()) {
            long digits =
                    phone.group().chars().filter(c -> c >= '0' && c <= '9').count();
            if (digits == 10 || digits == 11) {
                return true;
            }
        }
        return false;
    }
}
