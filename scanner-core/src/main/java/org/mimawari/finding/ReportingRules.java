package org.mimawari.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mimawari.term.Organisation;

/**
 * Tells what speaks for a leak being one that has to be reported to the Personal Information Protection Commission. Pure. It looks at kinds and numbers alone: whether it is so is decided by a person, and a wrongful purpose, which counts from one
 * person on, cannot be seen from outside.
 *
 * <p>Sources: Act on the Protection of Personal Information, articles 26 and 68; its rules, articles 7 and 43; {@link LegalClass}. Immutable and thread-safe.
 */
public record ReportingRules(Organisation organisation, ReportingLimits limits) {
    /** Nothing is said of the organisation. */
    public static final ReportingRules USUAL = new ReportingRules(Organisation.OTHER, ReportingLimits.OF_THE_LAW);

    /** Empty if the finding exposes nobody for sure. */
    public Optional<ReportingDuty> dutyOf(Finding finding, CheckInfo check) {
        return Exposure.of(finding, check).map(this::dutyOf);
    }

    public ReportingDuty dutyOf(Exposure exposed) {
        List<ReportingGround> grounds = Arrays.stream(ReportingGround.values())
                .filter(ground -> applies(ground, exposed))
                .toList();
        return new ReportingDuty(this, exposed, grounds);
    }

    /** Above how many people it counts without any other ground; of an organisation of which nothing is said, for both. */
    public int peopleAbove() {
        return switch (organisation) {
            case PUBLIC_BODY -> limits.publicBody();
            case BUSINESS -> limits.business();
            case OTHER -> Math.max(limits.publicBody(), limits.business());
        };
    }

    private boolean applies(ReportingGround ground, Exposure exposed) {
        return switch (ground) {
            case SENSITIVE -> exposed.has(LegalClass.SENSITIVE);
            case MY_NUMBER -> exposed.has(LegalClass.MY_NUMBER);
            case PAYMENT_CARD -> exposed.has(LegalClass.PAYMENT_CARD);
            case MANY_PEOPLE -> isMany(exposed);
            case LOGIN -> exposed.has(LegalClass.LOGIN);
            case BANK_ACCOUNT -> exposed.has(LegalClass.BANK_ACCOUNT);
            case ORDINANCE -> organisation != Organisation.BUSINESS && exposed.has(LegalClass.LEFT_TO_ORDINANCE);
            case MANY_IF_PUBLIC_BODY ->
                organisation == Organisation.OTHER && !isMany(exposed) && exposed.people() > limits.publicBody();
            case MANY_IF_MORE -> !isMany(exposed) && exposed.mayBeMore();
        };
    }

    private boolean isMany(Exposure exposed) {
        return exposed.people() > peopleAbove();
    }
}
