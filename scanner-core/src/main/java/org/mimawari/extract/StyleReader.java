package org.mimawari.extract;

import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Reads a style sheet: the pictures that it names, and the style sheets that it imports. Not what stands in comments. Thread-safe; linear. */
public final class StyleReader implements ContentReader {
    private final Charsets charsets = new Charsets();

    @Override
    public ReadResult<Reading> read(Body body, PublicUrl url) {
        String css = CssImports.withoutComments(charsets.text(body));
        FoundLinks links = new FoundLinks();
        CssAddresses.in(css).stream()
                .filter(address -> !InlinePictures.isInline(address))
                .flatMap(address -> url.resolve(address).stream())
                .forEach(to -> links.add(picture(to)));
        CssImports.in(css).stream()
                .flatMap(address -> sheet(url, address).stream())
                .forEach(to -> links.add(picture(to)));
        return new ReadResult.Read<>(new Reading(SiteText.NONE, links.list(), 1, body.whole() ? 0 : 1));
    }

    /**
     * The address of a style sheet that a page or another one names. One of another host whose name does not say what it is could be taken for a
     * picture and is left out.
     */
    static Optional<PublicUrl> sheet(PublicUrl base, String address) {
        return base.resolve(address).filter(to -> to.sameHost(base) || to.path().endsWith(".css"));
    }

    private static FoundLink picture(PublicUrl to) {
        return new FoundLink(to, SiteText.NONE, Via.IMAGE, Place.WHOLE);
    }
}
