package org.mimawari.scan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
import org.mimawari.history.OpenPlaces;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Tells what earlier runs found at addresses that the settings do not let this one ask any more: excluded since, or on a host that is not named any more. Nobody has looked there, so it is not mended. Pure. */
final class LeftOfRound implements OpenPlaces {
    private final SiteSettings site;
    private final Map<String, CheckInfo> checks;

    /** @param checks that run; what others found is left as it is anyway */
    LeftOfRound(SiteSettings site, List<CheckInfo> checks) {
        this.site = site;
        this.checks = checks.stream().collect(Collectors.toMap(CheckInfo::id, Function.identity()));
    }

    @Override
    public boolean hasTarget(Finding finding) {
        CheckInfo check = checks.get(finding.check());
        if (check == null || check.unasked().contains(finding.variant())) {
            return false; // whether a page still has an address that leads nowhere is known when the page is read
        }
        boolean own = check.owner() == Owner.SITE;
        return own ? isLeft(finding.target()) : site.owns(finding.target()) && site.excludes(finding.target());
    }

    @Override
    public boolean hasWay(Route route) {
        return route.via() != Via.CHANNEL && isLeft(route.from());
    }

    private boolean isLeft(PublicUrl url) {
        return !site.owns(url) || site.excludes(url);
    }
}
