package org.mimawari.check.share;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.check.HeldPeople;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
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

/**
 * Finds shared files, folders, sheets, boards and groups that open for anyone.
 *
 * <p>That one opens is medium: a page leads there, so somebody may have meant it. A table of people is critical from {@value HeldPeople#MANY} people on, or from one if it tells of health, money or the like; fewer are high. What is public by its nature (a site, a map, a
 * calendar) or was published by its owner with the service's own menu for that is found only if it holds people. The secret address of a calendar is high wherever it is handed out.
 */
public final class SharePublic implements Check<SharedFile> {
    private static final Set<ShareKind> PUBLIC_BY_NATURE =
            EnumSet.of(ShareKind.SITE, ShareKind.MAP, ShareKind.CALENDAR);

    private static final Set<ShareKind> TABLES = EnumSet.of(ShareKind.SHEET, ShareKind.TABLE);

    private static final CheckInfo INFO = new CheckInfo(
                    "share-public",
                    Family.SHARE,
                    Owner.SERVICE,
                    Severity.MEDIUM,
                    List.of("people", "open", "folder", "secret-address"))
            .exposing("people");

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
        ShareCase one = new ShareCase(file);
        List<Finding> findings = new ArrayList<>();
        if (one.handsOut(AddressKind.SECRET) && !file.access().is(ShareAccess.GONE)) {
            findings.add(one.draft(INFO)
                    .because(Signal.SHARE_SECRET_ADDRESS)
                    .reachedBy(one.places(AddressKind.SECRET))
                    .found("secret-address", Severity.HIGH, Confidence.of(file.sureness())));
        }
        if (file.access().is(ShareAccess.OPEN)) {
            ofOpen(one).ifPresent(findings::add);
            return withUnread(one, findings);
        }
        if (findings.isEmpty()) {
            return file.access() instanceof Observed.Unseen<ShareAccess> unseen
                    ? Verdict.unseenAtService(unseen.cause())
                    : Verdict.CLEAR;
        }
        return new Verdict.Found(findings);
    }

    private static Optional<Finding> ofOpen(ShareCase one) {
        SharedFile file = one.file();
        FindingDraft draft = one.withContent(
                        one.draft(INFO).because(one.isPublished() ? Signal.SHARE_PUBLISHED : Signal.SHARE_OPENS))
                .reachedBy(file.routes());
        Confidence confidence = Confidence.of(file.sureness());
        Optional<PersonalDataTally> people = people(file);
        if (people.isPresent()) {
            return Optional.of(draft.found("people", severity(people.get()), confidence));
        }
        if (PUBLIC_BY_NATURE.contains(file.kind()) || one.isPublished()) {
            return Optional.empty();
        }
        String variant = file.kind() == ShareKind.FOLDER ? "folder" : "open";
        return Optional.of(draft.found(variant, Severity.MEDIUM, confidence));
    }

    private static Optional<PersonalDataTally> people(SharedFile file) {
        return file.content().known().filter(tally -> tally.people() > 0);
    }

    private static Severity severity(PersonalDataTally tally) {
        return HeldPeople.in(tally).isList() ? Severity.CRITICAL : Severity.HIGH;
    }

    /** That a table listed people before is not mended by rows that did not come. */
    private static Verdict withUnread(ShareCase one, List<Finding> findings) {
        Optional<Cause> unread = people(one.file()).isPresent() ? Optional.empty() : unread(one);
        if (findings.isEmpty()) {
            return unread.map(Verdict::unseenAtService).orElse(Verdict.CLEAR);
        }
        Verdict.Found found = new Verdict.Found(findings);
        return unread.map(found::inPart).orElse(found);
    }

    /** Why people may be in it all the same. What is no table is not read, and that it opens is told; a table that was published is to tell more. */
    private static Optional<Cause> unread(ShareCase one) {
        SharedFile file = one.file();
        if (file.content() instanceof Observed.Unseen<PersonalDataTally> unseen) {
            boolean silent =
                    unseen.cause() == Cause.NOT_ATTEMPTED && !(one.isPublished() && TABLES.contains(file.kind()));
            return silent ? Optional.empty() : Optional.of(unseen.cause());
        }
        return file.content().known().filter(tally -> !tally.whole()).map(tally -> Cause.TOO_LARGE);
    }
}
