package org.mimawari.extract;

/**
 * Tells quickly whether as many digits stand somewhere, in one run or in groups, as in the numbers of accounts, cards and people; but not those of telephones in groups, corporations, days and postcodes, which stand on nearly every page. Rather too often than too
 * seldom. Stateless; linear.
 */
final class LongNumber {
    private static final int ACCOUNT = 7;
    private static final int DAY = 8;
    private static final int PHONE = 10;
    private static final int MOBILE = 11;
    private static final int CORPORATION = 13;
    private static final int LONGEST_CARD = 19;

    private LongNumber() {}

    /** @param at the first digit */
    static boolean isAt(char[] chars, int at, int to) {
        int digits = 0;
        int groups = 1;
        for (int i = at; i < to && digits <= LONGEST_CARD; i++) {
            if (isDigit(chars[i])) {
                digits++;
            } else if (isSeparator(chars[i]) && i + 1 < to && isDigit(chars[i + 1])) {
                groups++;
            } else {
                break;
            }
        }
        if (digits < ACCOUNT || digits == CORPORATION || groups > 1 && digits <= DAY) {
            return false;
        }
        char first = FullWidth.narrow(chars[at]);
        boolean phone = first == '0' && groups > 1 && (digits == PHONE || digits == MOBILE);
        boolean day = digits == DAY && (first == '1' || first == '2');
        return !phone && !day;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || FullWidth.narrow(c) == '-';
    }

    private static boolean isDigit(char c) {
        char narrow = FullWidth.narrow(c);
        return narrow >= '0' && narrow <= '9';
    }
}
