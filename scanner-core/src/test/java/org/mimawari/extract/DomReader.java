package org.mimawari.extract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Reads a web page: its title and all that it leads to, as docs/reading.md lists it, QR codes in pictures that stand in the page itself
 * ({@code data:}) included. Takes broken HTML as browsers do; elements nested deeper than {@value #MAX_DEPTH} are read as if they stood at that depth.
 * {@code nofollow} is a word to search engines about ranking and is not obeyed: an inspection walks what a visitor can click. Thread-safe; linear.
 */
final class DomReader implements ContentReader {
    static final int MAX_DEPTH = 256;

    private final Charsets charsets = new Charsets();
    private final InlinePictures pictures;

    public DomReader(PictureReader pictures) {
        this.pictures = new InlinePictures(pictures);
    }

    @Override
    public ReadResult<Reading> read(Body body, PublicUrl url) {
        Charset charset = charsets.of(body);
        Document page = parsed(charsets.text(body, charset));
        ScriptedPage scripted = new ScriptedPage();
        NodeTraversor.traverse(new DomEvents(scripted), page);
        DomWalk walk = new DomWalk();
        NodeTraversor.traverse(walk, page);
        for (int i = 0; i < walk.innerPages().size(); i++) {
            NodeTraversor.traverse(walk, parsed(walk.innerPages().get(i)));
        }
        FoundLinks links = new FoundLinks();
        addResolved(walk, new Resolver(base(walk, url), charset), links);
        addSheets(walk, base(walk, url), links);
        pictures.codes(walk.inlinePictures(), url).forEach(links::add);
        boolean complete = body.whole() && !walk.isFull() && !links.isFull();
        return new ReadResult.Read<>(
                new Reading(new SiteText(walk.title()), links.list(), 1, complete ? 0 : 1, scripted.is(links.list())));
    }

    private static Document parsed(String text) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(MAX_DEPTH);
        return parser.parseInput(text, "");
    }

    private static PublicUrl base(DomWalk walk, PublicUrl url) {
        return walk.base().flatMap(url::resolve).orElse(url);
    }

    private record Resolver(PublicUrl base, Charset charset) {
        Optional<PublicUrl> resolve(String href) {
            return base.resolve(href, charset);
        }
    }

    /** A style sheet belongs to the page as its pictures do, and may name some. */
    private static void addSheets(DomWalk walk, PublicUrl base, FoundLinks links) {
        for (String sheet : walk.sheets()) {
            StyleReader.sheet(base, sheet)
                    .map(to -> new FoundLink(to, SiteText.NONE, Via.IMAGE, Place.WHOLE))
                    .ifPresent(links::add);
        }
    }

    private static void addResolved(DomWalk walk, Resolver resolver, FoundLinks links) {
        List<Reference> references = walk.references();
        for (Reference reference : references) {
            resolver.resolve(reference.href())
                    .map(to -> new FoundLink(to, new SiteText(reference.words()), reference.via(), Place.WHOLE))
                    .ifPresent(links::add);
        }
    }
}
