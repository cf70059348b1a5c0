package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds numbers of payment cards: 13 to 19 digits, together or in groups, that begin as cards do and pass the Luhn check (ISO/IEC 7812-1). */
final class PaymentCardDetector implements Detector {
    /** What the shortest of the shapes has. */
    private static final int LEAST_DIGITS = 13;

    private static final PatternDetector NUMBER = new PatternDetector(
            DataKind.PAYMENT_CARD,
            "(?<![0-9-])([2-6](?:[- ]?[0-9]){12,18})(?![0-9]|-[0-9])",
            PaymentCardDetector::passesLuhn);

    @Override
    public List<Span> find(FoldedText text) {
        if (text.digits() < LEAST_DIGITS) {
            return List.of();
        }
        return NUMBER.find(text);
    }

    static boolean passesLuhn(String number) {
        int sum = 0;
        int place = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                continue;
            }
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
            place++;
        }
        return sum % 10 == 0;
    }
}
