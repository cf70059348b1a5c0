package org.mimawari.scan;

import java.util.Optional;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.extract.ContentType;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.gather.web.Answer;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * A page that sends its visitors to another site by itself ({@code meta refresh}) and has nothing else for them ("we have moved"): a redirect in all but its status. One that also
 * leads to pages of its own site is none, nor one whose links only scripts make. Thread-safe.
 */
final class SentOn {
    private static final int OK = 200;

    private final SiteSettings site;
    private final HtmlReader pages = new HtmlReader(new PictureReader(new QrReader()));

    SentOn(SiteSettings site) {
        this.site = site;
    }

    /** Where on another site the page sends its visitors. */
    Optional<PublicUrl> elsewhere(Answer.Response page) {
        boolean isPage = page.status() == OK && ContentType.of(page.body()) == ContentType.PAGE;
        return isPage && pages.read(page.body(), page.url()) instanceof ReadResult.Read<Reading> read
                ? elsewhere(page.url(), read.value())
                : Optional.empty();
    }

    private Optional<PublicUrl> elsewhere(PublicUrl page, Reading reading) {
        boolean leadsOn = reading.links().stream()
                .anyMatch(link -> link.via() != Via.IMAGE
                        && site.owns(link.to())
                        && !link.to().equals(page));
        return reading.needsBrowser() || leadsOn
                ? Optional.empty()
                : reading.links().stream()
                        .filter(link -> link.via() == Via.REDIRECT)
                        .map(FoundLink::to)
                        .filter(to -> !site.owns(to))
                        .findFirst();
    }
}
