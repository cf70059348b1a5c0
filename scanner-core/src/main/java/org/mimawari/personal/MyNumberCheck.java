package org.mimawari.personal;

/**
 * The check digit of the individual number ("My Number"): one random number of twelve digits in ten has a right one, so it is never enough alone. Source: the ordinance of the Ministry of Internal Affairs and
 * Communications no. 85 of 2014, article 5. Thread-safe.
 */
final class MyNumberCheck {
    private static final int DIGITS = 12;
    private static final int MODULUS = 11;
    private static final int FIRST_WEIGHTS = 6;
    private static final int SECOND_OFFSET = 5;

    /** Whether the text is twelve digits, in fours or in one run, with a right check digit. */
    boolean fits(String text) {
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ' && c != '-') {
                return false;
            }
        }
        return digits.length() == DIGITS && digits.charAt(DIGITS - 1) - '0' == check(digits);
    }

    private static int check(CharSequence digits) {
        int sum = 0;
        for (int n = 1; n < DIGITS; n++) {
            int weight = n <= FIRST_WEIGHTS ? n + 1 : n - SECOND_OFFSET;
            sum += (digits.charAt(DIGITS - 1 - n) - '0') * weight;
        }
        int rest = sum % MODULUS;
        return rest <= 1 ? 0 : MODULUS - rest;
    }
}
