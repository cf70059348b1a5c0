package org.mimawari.personal;

import java.util.List;
import java.util.stream.Stream;
import org.mimawari.term.DataKind;

/**
 * Finds telephone and fax numbers in the shapes that Japan uses: with hyphens, brackets or blanks, ten or eleven digits together, and with +81. An
 * office's number is found like a person's: nothing in a number tells them apart.
 */
final class PhoneDetector implements Detector {
    /** Letters before it make it part of a code, but for those that announce it: "TEL090-1234-5678". */
    private static final String EDGE = "(?:(?<![0-9A-Za-z-])|(?<=(?i:tel|fax|phone|mobile)))";

    /** What the shortest of the shapes has. */
    private static final int LEAST_DIGITS = 5;

    private static final String END = "(?![0-9]|-[0-9])";
    private static final PatternDetector GROUPED = new PatternDetector(
            DataKind.PHONE,
            EDGE + "(\\(?0[0-9]{1,4}\\)?[- ().]{1,2}[0-9]{1,4}[- ().]{1,2}[0-9]{3,4})" + END,
            PhoneDetector::hasLength);
    private static final PatternDetector TOGETHER =
            new PatternDetector(DataKind.PHONE, EDGE + "(0[1-9][0-9]{8,9}|0120[0-9]{6})" + END);
    private static final PatternDetector ABROAD = new PatternDetector(
            DataKind.PHONE,
            "(?<![0-9A-Za-z])(\\+[0-9]{1,3}[- (]{0,2}[0-9]{1,4}[- )]{0,2}[0-9]{2,4}[- ]?[0-9]{3,4})" + END);
    private static final PatternDetector LOCAL = new PatternDetector(
            DataKind.PHONE, "(?:電話|TEL|Tel|tel|FAX|Fax|fax|内線|☎|℡)[:. 番号]{0,4}([0-9]{2,4}-[0-9]{3,4})" + END);

    @Override
    public List<Span> find(FoldedText text) {
        if (text.digits() < LEAST_DIGITS) {
            return List.of();
        }
        return Stream.of(GROUPED, TOGETHER, ABROAD, LOCAL)
                .flatMap(shape -> shape.find(text).stream())
                .toList();
    }

    private static boolean hasLength(String number) {
        long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits == 10 || digits == 11;
    }
}
