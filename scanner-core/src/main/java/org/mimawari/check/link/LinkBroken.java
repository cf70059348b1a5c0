package org.mimawari.check.link;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/**
 * Finds dead links on the organisation's own pages. A page that only says that it is not found is suspected, as its server says that all is well; so is
 * an address that can be nobody's by its shape.
 *
 * <p>An address that nothing on the site leads to any more (known from an earlier run, or the start of the walk) is no link.
 */
public final class LinkBroken implements Check<LinkTarget> {
    private static final CheckInfo INFO = new CheckInfo(
                    "link-broken",
                    Family.LINK,
                    Owner.SITE,
                    Severity.LOW,
                    List.of("not-found", "removed", "loop", "no-host", "soft-not-found", "misspelt"))
            .tellingUnasked("misspelt");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<LinkTarget> subjectType() {
        return LinkTarget.class;
    }

    @Override
    public Verdict inspect(LinkTarget target) {
        List<Route> links = target.routes().stream().filter(LinkBroken::isLink).toList();
        if (links.isEmpty()) {
            return Verdict.CLEAR;
        }
        if (target.answer() instanceof Observed.Unseen<LinkAnswer> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        return target.answer()
                .known()
                .<Verdict>map(answer -> Verdict.found(finding(target, answer, links)))
                .orElse(Verdict.CLEAR);
    }

    private static boolean isLink(Route route) {
        return route.via() != Via.HISTORY && route.via() != Via.START && route.via() != Via.NAMED;
    }

    private static Finding finding(LinkTarget target, LinkAnswer answer, List<Route> links) {
        FindingDraft draft = FindingDraft.by(INFO, target).because(signal(answer));
        return (target.overRedirect() ? draft.because(Signal.LINK_OVER_REDIRECT) : draft)
                .counting(Unit.LINKS, links.size())
                .reachedBy(links)
                .found(variant(answer), Severity.LOW, confidence(answer));
    }

    private static Confidence confidence(LinkAnswer answer) {
        boolean isGuess = answer == LinkAnswer.SOFT_NOT_FOUND || answer == LinkAnswer.MISSPELT;
        return isGuess ? Confidence.SUSPECTED : Confidence.VERIFIED;
    }

    private static Signal signal(LinkAnswer answer) {
        return switch (answer) {
            case NOT_FOUND -> Signal.LINK_NOT_FOUND;
            case GONE -> Signal.LINK_GONE;
            case REDIRECT_LOOP -> Signal.LINK_LOOP;
            case NO_SUCH_HOST -> Signal.LINK_NO_HOST;
            case SOFT_NOT_FOUND -> Signal.LINK_SOFT_NOT_FOUND;
            case MISSPELT -> Signal.LINK_MISSPELT;
        };
    }

    private static String variant(LinkAnswer answer) {
        return switch (answer) {
            case NOT_FOUND -> "not-found";
            case GONE -> "removed";
            case REDIRECT_LOOP -> "loop";
            case NO_SUCH_HOST -> "no-host";
            case SOFT_NOT_FOUND -> "soft-not-found";
            case MISSPELT -> "misspelt";
        };
    }
}
