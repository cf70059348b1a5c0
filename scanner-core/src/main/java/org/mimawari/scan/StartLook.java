package org.mimawari.scan;

import java.util.List;
import java.util.Set;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/**
 * Looks at the start addresses of a site and at nothing else, as a run does first: what they answer, and what is in the way. Asks
 * each start address and its robots.txt once. Needs no store.
 */
public final class StartLook {
    private final Settings settings;
    private final String version;

    public StartLook(Settings settings, String version) {
        this.settings = settings;
        this.version = version;
    }

    /** @throws InterruptedException if the thread is interrupted */
    public List<StartSeen> at(SiteSettings site) throws InterruptedException {
        try (OkHttpWeb web = new OkHttpWeb(
                settings.network(), settings.crawl(), agent(site, ScanOptions.USUAL), Set.copyOf(site.hosts()))) {
            return new Stoppable(web).run(() -> new FirstLook(site, web)).seen();
        }
    }

    /** How servers see the scanner. */
    public UserAgent agent(SiteSettings site, ScanOptions options) {
        return UserAgent.mimawari(version, contact(site, options));
    }

    private String contact(SiteSettings site, ScanOptions options) {
        if (!options.contact().isEmpty()) {
            return options.contact();
        }
        if (!site.reportTo().isEmpty()) {
            return site.reportTo().get(0);
        }
        return settings.mail() == null ? "" : settings.mail().from();
    }
}
