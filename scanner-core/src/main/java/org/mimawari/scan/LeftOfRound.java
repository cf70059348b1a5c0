package org.mimawari.scan;

import java.util.Set;
import org.mimawari.finding.Finding;
import org.mimawari.history.OpenPlaces;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Tells what earlier runs found at addresses that the settings do not let this one ask any more: excluded since, or on a host that is not named any more. Nobody has looked there, so it is not mended. Pure. */
final class LeftOfRound implements OpenPlaces {
    /** Families of checks whose findings are of the site's own addresses. */
    private static final Set<String> OF_OWN = Set.of("personal", "document", "link", "server");

    /** Leads nowhere as it is written, which is told without asking: whether a page still has it is known when the page is read. */
    private static final String MISSPELT = "misspelt";

    private final SiteSettings site;

    LeftOfRound(SiteSettings site) {
        this.site = site;
    }

    @Override
    public boolean hasTarget(Finding finding) {
        if (finding.variant().equals(MISSPELT)) {
            return false;
        }
        boolean own = OF_OWN.contains(finding.check().split("-", 2)[0]);
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
