package org.mimawari.extract;

import java.nio.charset.Charset;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Reads a web page: its title and all that it leads to, as docs/reading.md lists it, QR codes in pictures that stand in the page itself
 * ({@code data:}) included. Takes broken HTML as browsers do; elements nested deeper than {@value HtmlStack#DEEPEST} are read as if they stood at that depth.
 * {@code nofollow} is a word to search engines about ranking and is not obeyed: an inspection walks what a visitor can click. Thread-safe; linear.
 */
public final class HtmlReader implements ContentReader {
    private final Charsets charsets = new Charsets();
    private final InlinePictures pictures;

    public HtmlReader(PictureReader pictures) {
        this.pictures = new InlinePictures(pictures);
    }

    @Override
    public ReadResult<Reading> read(Body body, PublicUrl url) {
        Charset charset = charsets.of(body);
        PageWalk walk = new PageWalk();
        ScriptedPage scripted = new ScriptedPage();
        HtmlTree tree = new HtmlTree(walk, scripted);
        new HtmlTokens(charsets.text(body, charset), tree).run();
        tree.finish();
        PageReferences references = walk.references();
        FoundLinks links = new FoundLinks();
        addResolved(walk, new Resolver(base(walk, url), charset), links);
        addSheets(walk, base(walk, url), links);
        pictures.codes(references.inlinePictures(), url).forEach(links::add);
        boolean complete = body.whole() && !references.isFull() && !links.isFull();
        return new ReadResult.Read<>(new Reading(
                new SiteText(walk.title()),
                links.list(),
                1,
                complete ? 0 : 1,
                scripted.is(links.list()),
                walk.signature()));
    }

    private static PublicUrl base(PageWalk walk, PublicUrl url) {
        return walk.base().flatMap(url::resolve).orElse(url);
    }

    private record Resolver(PublicUrl base, Charset charset) {
        Optional<PublicUrl> resolve(String href) {
            return base.resolve(href, charset);
        }
    }

    /** A style sheet belongs to the page as its pictures do, and may name some. */
    private static void addSheets(PageWalk walk, PublicUrl base, FoundLinks links) {
        for (String sheet : walk.references().sheets()) {
            StyleReader.sheet(base, sheet)
                    .map(to -> new FoundLink(to, SiteText.NONE, Via.IMAGE, Place.WHOLE))
                    .ifPresent(links::add);
        }
    }

    private static void addResolved(PageWalk walk, Resolver resolver, FoundLinks links) {
        for (Reference reference : walk.references().references()) {
            resolver.resolve(reference.href())
                    .map(to -> new FoundLink(to, new SiteText(reference.words()), reference.via(), Place.WHOLE))
                    .ifPresent(links::add);
        }
    }
}
