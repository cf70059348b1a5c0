package org.mimawari.scan;

import java.util.List;
import java.util.Set;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Whether a run saw enough to say anything, and if not, what it lacked. */
public enum Shortfall {
    /** It saw enough. */
    NONE,
    /** Not seen because the machine of the scanner had no network: no start address, or most of what failed. */
    OWN_NETWORK,
    /** No start address gave a page, and at least one may not be looked at: robots.txt, a login, a private address. */
    START_REFUSED,
    /** No start address gave a page. */
    START_SILENT,
    /** More addresses failed than answered. */
    TOO_MANY_FAILURES,
    /** The site leads to forms, and not one of them could be judged. */
    FORMS_SILENT,
    /** An inspection could read none of the files, or fewer than it could not. */
    FILES_UNREAD,
    /** A re-check could not tell of most of the things that are known. */
    THINGS_SILENT,
    /** Of the addresses that were named more failed than answered. */
    NAMED_SILENT;

    /** One in so many is few. */
    private static final int FEW = 5;

    static Shortfall of(Snapshot snapshot, SiteSettings site) {
        Coverage coverage = snapshot.coverage();
        if (!coverage.startAnswered()) {
            return withoutStart(coverage, site);
        }
        if (!coverage.wasMostlyAnswered()) {
            boolean ours = 2 * coverage.unseen().getOrDefault(Cause.OWN_NETWORK, 0) > coverage.failed();
            return ours ? OWN_NETWORK : TOO_MANY_FAILURES;
        }
        if (isBlindToForms(snapshot)) {
            return FORMS_SILENT;
        }
        return mostLooksFailed(snapshot) ? TOO_MANY_FAILURES : NONE;
    }

    /** Whether the site itself was seen well enough that what is no longer met there is gone. */
    boolean sawTheSite() {
        return this == NONE || this == FORMS_SILENT;
    }

    /** Whether so much of a site was walked that what stands on many of the pages that were read does so on many of all. */
    static boolean isMostSeen(Coverage coverage) {
        return coverage.startAnswered() && coverage.finished() && FEW * coverage.failed() <= coverage.pages();
    }

    /** Whether Mimawari itself failed to look at most things of outside services. */
    private static boolean mostLooksFailed(Snapshot snapshot) {
        int failed = snapshot.coverage().unseen().getOrDefault(Cause.CHECK_FAILED, 0);
        long looked = snapshot.subjects().stream()
                .filter(one -> one instanceof LinkedForm || one instanceof SharedFile || one instanceof LinkedVideo)
                .count();
        return failed > looked;
    }

    /** Of a run that looked at a part of the site. */
    static Shortfall ofPart(Set<PublicUrl> named, Snapshot snapshot) {
        List<Missed> failed = snapshot.coverage().missed().stream()
                .filter(missed -> missed.cause().isFailure() && named.contains(missed.url()))
                .toList();
        if (2 * failed.size() <= named.size()) {
            return mostLooksFailed(snapshot) ? TOO_MANY_FAILURES : NONE;
        }
        long ours = failed.stream()
                .filter(missed -> missed.cause() == Cause.OWN_NETWORK)
                .count();
        return 2 * ours > failed.size() ? OWN_NETWORK : NAMED_SILENT;
    }

    /** Of an inspection; files of a kind that no reader reads are no failures. */
    static Shortfall ofFiles(Coverage coverage) {
        int read = coverage.documents() + coverage.images();
        int failed = coverage.unseenTotal() - coverage.unseen().getOrDefault(Cause.NOT_ATTEMPTED, 0);
        return read == 0 || failed > read ? FILES_UNREAD : NONE;
    }

    private static Shortfall withoutStart(Coverage coverage, SiteSettings site) {
        if (isStartMissed(coverage, site, Cause.OWN_NETWORK)) {
            return OWN_NETWORK;
        }
        return isStartMissed(coverage, site, Cause.REFUSED) ? START_REFUSED : START_SILENT;
    }

    private static boolean isStartMissed(Coverage coverage, SiteSettings site, Cause cause) {
        return coverage.missed().stream()
                .anyMatch(missed -> missed.cause() == cause && site.start().contains(missed.url()));
    }

    private static boolean isBlindToForms(Snapshot snapshot) {
        List<LinkedForm> forms = snapshot.subjects().stream()
                .filter(LinkedForm.class::isInstance)
                .map(LinkedForm.class::cast)
                .filter(form -> !snapshot.coverage().finished() || !isToldByItsAddress(form))
                .toList();
        return !forms.isEmpty() && forms.stream().allMatch(Shortfall::isUnseen);
    }

    /** Of an editing address of a service that nobody can read there is nothing to ask. */
    private static boolean isToldByItsAddress(LinkedForm form) {
        Observed<?> none = Observed.unseen(Cause.NOT_ATTEMPTED);
        return form.access().equals(none) && form.responses().equals(none);
    }

    private static boolean isUnseen(LinkedForm form) {
        return form.access() instanceof Observed.Unseen && form.responses() instanceof Observed.Unseen;
    }
}
