package org.mimawari.check.document;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Observed;
import org.mimawari.site.OfferedDocument;

/**
 * Finds documents that pages offer though their time is over: every deadline and every other day in them, or the fiscal year that they are for.
 *
 * <p>Low: it misleads people and exposes nothing. Verified only if the words that lead there say that something is open now; an invitation alone may be kept on purpose, so it is suspected. A few days of grace: nobody changes a page
 * on the morning after.
 */
public final class DocumentOutdated implements Check<OfferedDocument> {
    private static final int DAYS_AFTER_DEADLINE = 7;
    private static final int DAYS_AFTER_YEAR = 30;

    private static final CheckInfo INFO = new CheckInfo(
                    "document-outdated", Family.DOCUMENT, Owner.SITE, Severity.LOW, List.of("deadline", "year"))
            .restingOn(Basis.CONTENT);

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<OfferedDocument> subjectType() {
        return OfferedDocument.class;
    }

    @Override
    public Verdict inspect(OfferedDocument offered) {
        if (offered.document().pages() instanceof Observed.Unseen<Integer> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        OfferedDocument.Time time = offered.time();
        if (!isOver(time.deadline(), offered.today()) || !isOver(time.lastDay(), offered.today())) {
            return Verdict.CLEAR;
        }
        if (time.deadline() != null) {
            return found(offered, "deadline", Signal.DOCUMENT_DEADLINE_PAST, time.deadline());
        }
        if (time.fiscalYear() > 0) {
            LocalDate end = LocalDate.of(time.fiscalYear() + 1, Month.MARCH, 31);
            return end.plusDays(DAYS_AFTER_YEAR).isBefore(offered.today())
                    ? found(offered, "year", Signal.DOCUMENT_YEAR_PAST, end)
                    : Verdict.CLEAR;
        }
        return Verdict.CLEAR;
    }

    private static boolean isOver(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.plusDays(DAYS_AFTER_DEADLINE).isBefore(today);
    }

    private static Verdict found(OfferedDocument offered, String variant, Signal signal, LocalDate over) {
        FindingDraft draft = FindingDraft.by(INFO, offered).because(signal);
        draft = offered.openly() ? draft.because(Signal.DOCUMENT_OFFERED_AS_OPEN) : draft;
        return Verdict.found(draft.since(over)
                .reachedBy(offered.routes())
                .found(variant, Severity.LOW, offered.openly() ? Confidence.VERIFIED : Confidence.SUSPECTED));
    }
}
