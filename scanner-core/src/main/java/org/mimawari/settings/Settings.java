package org.mimawari.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Organisation;

/**
 * All settings of an installation, checked once when they were read.
 *
 * @param mail null if no mail is sent
 * @param schedule used by {@code serve} only
 */
public record Settings(
        List<SiteSettings> sites,
        CrawlSettings crawl,
        NetworkSettings network,
        StoreSettings store,
        @Nullable MailSettings mail,
        ScheduleSettings schedule,
        CheckSettings checks) {
    public Settings {
        sites = List.copyOf(sites);
    }

    /** What kind of organisation all the sites belong to; {@code OTHER} if that is not one. */
    public Organisation organisation() {
        List<Organisation> kinds =
                sites.stream().map(SiteSettings::organisation).distinct().toList();
        return kinds.size() == 1 ? kinds.get(0) : Organisation.OTHER;
    }

    /**
     * The site of this name.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public SiteSettings site(String name) {
        return sites.stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
