package org.mimawari.extract;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.List;
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
    private final Addresses addresses = new Addresses();
    private final AudienceWords audience = new AudienceWords();
    private final SpareCharacters spare = new SpareCharacters();
    private final InlinePictures pictures;

    public HtmlReader(PictureReader pictures) {
        this.pictures = new InlinePictures(pictures);
    }

    @Override
    public ReadResult<Reading> read(Body body, PublicUrl url) {
        char[] room = spare.take(body.size() + 1);
        try {
            return read(body, url, room);
        } finally {
            spare.giveBack(room);
        }
    }

    private ReadResult<Reading> read(Body body, PublicUrl url, char[] room) {
        Charset charset = charsets.of(body);
        PageReferences references = new PageReferences();
        PageWalk walk = PageWalk.of(references, audience);
        ScriptedPage scripted = new ScriptedPage();
        AbsenceSigns absence = new AbsenceSigns();
        PeopleSigns people = new PeopleSigns();
        walk(charsets.characters(body, charset, room), walk, scripted, absence, people);
        if (walk.speaksOfAudiences()) {
            references = new PageReferences();
            walkAround(charsets.characters(body, charset, room), references);
        }
        for (int i = 0; i < references.innerPages().size(); i++) {
            char[] inner = references.innerPages().get(i).toCharArray();
            walkAround(CharBuffer.wrap(inner), references);
        }
        FoundLinks links = new FoundLinks();
        addResolved(references, addresses.of(base(walk, url), charset), links);
        addSheets(references, base(walk, url), links);
        pictures.codes(references.inlinePictures(), url).forEach(links::add);
        List<FoundLink> found = links.list();
        boolean complete = body.whole() && !references.isFull() && !links.isFull();
        return new ReadResult.Read<>(new Reading(
                new SiteText(walk.title()),
                found,
                1,
                complete ? 0 : 1,
                scripted.is(found),
                walk.signature(),
                absence.value(),
                people.seen(),
                people.phones()));
    }

    private void walkAround(CharBuffer page, PageReferences references) {
        PageWalk walk = PageWalk.withSurroundings(references, audience);
        walk(page, walk);
        walk.finish();
    }

    private static void walk(CharBuffer page, HtmlEvents... readers) {
        HtmlTree tree = new HtmlTree(readers);
        new HtmlTokens(page, tree).run();
        tree.finish();
    }

    private static PublicUrl base(PageWalk walk, PublicUrl url) {
        return walk.base().flatMap(url::resolve).orElse(url);
    }

    /** A style sheet belongs to the page as its pictures do, and may name some. */
    private static void addSheets(PageReferences references, PublicUrl base, FoundLinks links) {
        for (String sheet : references.sheets()) {
            StyleReader.sheet(base, sheet)
                    .map(to -> new FoundLink(to, SiteText.NONE, Via.IMAGE, Place.WHOLE))
                    .ifPresent(links::add);
        }
    }

    private static void addResolved(PageReferences references, Addresses.Page addresses, FoundLinks links) {
        for (Reference reference : references.references()) {
            PublicUrl to = addresses.resolve(reference.href());
            if (to != null) {
                links.add(new FoundLink(
                        to, new SiteText(reference.words()), reference.via(), Place.WHOLE, reference.audience()));
            }
        }
    }
}
