package org.mimawari.personal;

/**
 * The number that the National Tax Agency gives to corporations: thirteen digits, the first of which checks the others. It is public, and no number of a person: what holds the twelve digits of a My Number may be one with its
 * check digit in front. Source: the ordinance of the Ministry of Finance no. 70 of 2014, article 2. Thread-safe.
 */
final class CorporateNumber {
    private static final int DIGITS = 13;
    private static final int LONGEST = 17;
    private static final int MODULUS = 9;

    /** Whether the text is thirteen digits and nothing else but hyphens and blanks, and the first checks the others. */
    boolean fits(String text) {
        if (text.length() < DIGITS || text.length() > LONGEST || !isOfDigits(text)) {
            return false;
        }
        String digits = Surroundings.digits(text);
        return digits.length() == DIGITS && digits.charAt(0) - '0' == check(digits);
    }

    private static boolean isOfDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == ' ');
    }

    private static int check(String digits) {
        int sum = 0;
        for (int n = 1; n < DIGITS; n++) {
            sum += (digits.charAt(DIGITS - n) - '0') * (n % 2 == 0 ? 2 : 1);
        }
        return MODULUS - sum % MODULUS;
    }
}
