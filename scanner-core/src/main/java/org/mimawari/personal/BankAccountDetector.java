package org.mimawari.personal;

import java.util.List;
import java.util.stream.Stream;
import org.mimawari.term.DataKind;

/** Finds numbers of bank and postal savings accounts by the words that stand before them. */
final class BankAccountDetector implements Detector {
    /** What the shortest of the shapes has. */
    private static final int LEAST_DIGITS = 6;

    private static final PatternDetector BANK =
            new PatternDetector(DataKind.BANK_ACCOUNT, "(?:口座番号|口座|普通預金|当座預金|普通|当座)[^0-9]{0,6}([0-9]{6,8})(?![0-9])");
    private static final PatternDetector POSTAL =
            new PatternDetector(DataKind.BANK_ACCOUNT, "記号[^0-9]{0,4}([0-9]{5}[^0-9]{1,6}[0-9]{1,8})(?![0-9])");

    @Override
    public List<Span> find(FoldedText text) {
        if (text.digits() < LEAST_DIGITS) {
            return List.of();
        }
        return Stream.of(BANK, POSTAL)
                .flatMap(shape -> shape.find(text).stream())
                .toList();
    }
}
