package org.mimawari.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All detectors as one. Thread-safe; linear in the length of the text. */
final class Detectors {
    private final List<Detector> all = List.of(
            new EmailDetector(),
            new PhoneDetector(),
            new AddressDetector(),
            new BirthDateDetector(),
            new MyNumberDetector(),
            new PaymentCardDetector(),
            new BankAccountDetector(),
            new DocumentNumberDetector(),
            new NameDetector(),
            new WesternNameDetector());

    /** All stretches in which something personal was found, by their start. */
    List<Span> find(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Span> spans = new ArrayList<>();
        all.forEach(detector -> spans.addAll(detector.find(folded)));
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return spans;
    }
}
