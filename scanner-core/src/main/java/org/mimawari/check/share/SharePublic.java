package org.mimawari.check.share;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;

/**
 * Finds shared files, folders, sheets, boards and groups that open for anyone.
 *
 * <p>That one opens is medium: a page leads there, so somebody may have meant it. A table of people is critical from {@value #MANY} people on, or from one if it tells of health, money or the like; fewer are high. What is public by its nature (a site, a map, a
 * calendar) or was published by its owner with the service's own menu for that is found only if it holds people. The secret address of a calendar is high wherever it is handed out.
 */
public final class SharePublic implements Check<SharedFile> {
    /** Two may be the persons to ask; three are a list. */
    static final int MANY = 3;

    private static final Set<ShareKind> PUBLIC_BY_NATURE =
            EnumSet.of(ShareKind.SITE, ShareKind.MAP, ShareKind.CALENDAR);

    /** Sensitive by law, or apt to cost money. */
    private static final Set<DataKind> GRAVE = EnumSet.of(
            DataKind.BANK_ACCOUNT,
            DataKind.PAYMENT_CARD,
            DataKind.MY_NUMBER,
            DataKind.INSURANCE,
            DataKind.HEALTH,
            DataKind.DISABILITY,
            DataKind.WELFARE,
            DataKind.LOGIN);

    private static final CheckInfo INFO = new CheckInfo(
            "share-public", Family.SHARE, Severity.MEDIUM, List.of("people", "open", "folder", "secret-address"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<SharedFile> subjectType() {
        return SharedFile.class;
    }

    @Override
    public Verdict inspect(SharedFile file) {
        List<Finding> findings = new ArrayList<>();
        if (ShareFinding.handsOut(file, AddressKind.SECRET) && !file.access().is(ShareAccess.GONE)) {
            findings.add(ShareFinding.by(INFO, file)
                    .because(Signal.SHARE_SECRET_ADDRESS)
                    .reachedBy(AddressKind.SECRET)
                    .found("secret-address", Severity.HIGH, Confidence.of(file.sureness())));
        }
        open(file).ifPresent(findings::add);
        return findings.isEmpty() ? nothingFound(file) : new Verdict.Found(findings);
    }

    private static Optional<Finding> open(SharedFile file) {
        if (!file.access().is(ShareAccess.OPEN)) {
            return Optional.empty();
        }
        ShareFinding finding = ShareFinding.by(INFO, file)
                .because(ShareFinding.isPublished(file) ? Signal.SHARE_PUBLISHED : Signal.SHARE_OPENS)
                .withContent()
                .reachedBy();
        Confidence confidence = Confidence.of(file.sureness());
        Optional<PersonalDataTally> people = file.content().known().filter(tally -> tally.people() > 0);
        if (people.isPresent()) {
            return Optional.of(finding.found("people", severity(people.get()), confidence));
        }
        if (isMeant(file)) {
            return Optional.empty();
        }
        String variant = file.kind() == ShareKind.FOLDER ? "folder" : "open";
        return Optional.of(finding.found(variant, Severity.MEDIUM, confidence));
    }

    private static Severity severity(PersonalDataTally tally) {
        boolean grave = tally.byKind().keySet().stream().anyMatch(GRAVE::contains);
        return grave || tally.people() >= MANY ? Severity.CRITICAL : Severity.HIGH;
    }

    /** Whether its being open is what it is for. */
    private static boolean isMeant(SharedFile file) {
        return PUBLIC_BY_NATURE.contains(file.kind()) || ShareFinding.isPublished(file);
    }

    private static Verdict nothingFound(SharedFile file) {
        if (file.access() instanceof Observed.Unseen<ShareAccess> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        if (!file.access().is(ShareAccess.OPEN)) {
            return Verdict.CLEAR;
        }
        if (file.content() instanceof Observed.Unseen<PersonalDataTally> unseen) {
            return unseen.cause() == Cause.NOT_ATTEMPTED
                    ? Verdict.CLEAR
                    : new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        boolean whole = file.content().known().filter(PersonalDataTally::whole).isPresent();
        return whole ? Verdict.CLEAR : new Verdict.CannotTell(Reason.TOO_LARGE);
    }
}
