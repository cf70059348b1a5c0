package org.mimawari.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mimawari.gather.browser.ChromiumRenderer;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

/** What runs ask of a site by its settings. Stateless. */
record OwnSite(SiteSettings site, CrawlSettings crawl) {
    /** Shows the pages of the site that only scripts make, unless the settings want none shown; to be closed by whoever asks for it. */
    Renderer renderer(Web web) {
        return crawl.render() == CrawlSettings.Render.NEVER
                ? Renderer.NEVER
                : new ChromiumRenderer(crawl, web, site::covers);
    }

    /** Where its hosts say that they list their pages, and where such lists usually lie. */
    List<PublicUrl> sitemaps(OkHttpWeb web) {
        Set<PublicUrl> all = new LinkedHashSet<>();
        for (PublicUrl start : site.start()) {
            all.addAll(web.robots().sitemaps(start));
            start.resolve("/sitemap.xml").ifPresent(all::add);
        }
        return List.copyOf(all);
    }
}
