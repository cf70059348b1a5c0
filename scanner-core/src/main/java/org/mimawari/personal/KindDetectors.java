package org.mimawari.personal;

import java.util.List;
import java.util.stream.Stream;

/** The list of all kinds that are told in text, one class each. A kind that only a heading or a whole column tells ({@code PHOTO}) has its words in {@link QuestionKinds}. */
final class KindDetectors {
    /** Numbers that are given to one person, by which money or papers can be had. */
    private static final List<Detector> NUMBERS = List.of(
            new MyNumberDetector(),
            new BankAccountDetector(),
            new PaymentCardDetector(),
            new LicenceDetector(),
            new PassportDetector(),
            new InsuranceDetector(),
            new PensionDetector());

    /** What must not be shown, and can be cut out of a text. */
    private static final List<Detector> VALUES = List.of(
            new EmailDetector(),
            new PhoneDetector(),
            new PostcodeDetector(),
            new AddressDetector(),
            new BirthDateDetector(),
            new KanaDetector(),
            new NameDetector(),
            new WesternNameDetector(),
            new DisabilityDetector(),
            new WelfareDetector(),
            new LoginDetector());

    /** What says something of a person that is named elsewhere. */
    private static final List<Detector> DETAILS = List.of(
            new AgeDetector(),
            new SexDetector(),
            new SchoolDetector(),
            new GuardianDetector(),
            new FamilyDetector(),
            new EmployerDetector(),
            new HealthDetector(),
            new CriminalRecordDetector(),
            new CrimeVictimDetector(),
            new BeliefDetector(),
            new OriginDetector());

    private KindDetectors() {}

    static Detectors numbers() {
        return new Detectors(NUMBERS);
    }

    /** What tells that somebody is spoken of. */
    static Detectors people() {
        return new Detectors(
                List.of(new NameDetector(), new WesternNameDetector(), new KanaDetector(), new BirthDateDetector()));
    }

    /** For labels, which must stay words that can be read: "3年2組" stays. */
    static Detectors toMask() {
        return new Detectors(Stream.of(NUMBERS, VALUES, List.of(new LoneMyNumberDetector()))
                .flatMap(List::stream)
                .toList());
    }

    static Detectors all() {
        return new Detectors(
                Stream.of(NUMBERS, VALUES, DETAILS).flatMap(List::stream).toList());
    }
}
