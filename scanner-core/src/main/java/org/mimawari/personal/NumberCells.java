package org.mimawari.personal;

import java.util.Map;
import java.util.function.Predicate;
import org.mimawari.term.DataKind;

/** Tells whether a cell holds a number of the kind that its heading asks for. Thread-safe; of a cell at most {@value #LONGEST} characters count. */
final class NumberCells {
    private static final int LONGEST = 40;

    private final Map<DataKind, Predicate<CharSequence>> rules = Map.of(
            DataKind.MY_NUMBER, new MyNumberDetector()::isOne,
            DataKind.BANK_ACCOUNT, new BankAccountDetector()::isOne,
            DataKind.PAYMENT_CARD, new PaymentCardDetector()::isOne,
            DataKind.LICENCE, new LicenceDetector()::isOne,
            DataKind.PASSPORT, new PassportDetector()::isOne,
            DataKind.INSURANCE, new InsuranceDetector()::isOne,
            DataKind.PENSION, new PensionDetector()::isOne);

    String folded(String cell) {
        String cut = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return FoldedText.of(cut).folded().strip();
    }

    boolean fits(DataKind kind, String cell) {
        Predicate<CharSequence> rule = rules.get(kind);
        return rule != null && rule.test(folded(cell));
    }
}
