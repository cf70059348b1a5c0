package org.mimawari.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
