package org.mimawari.extract.office;

import java.util.Locale;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.BrokenAddresses;
import org.mimawari.extract.MeantAddress;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Tells of the links of an office document and of the addresses printed in its text. Paths of the maker's own machine are no links and are told as such. Used by one thread. */
final class TextLinks {
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_WORDS = 300;

    private final PublicUrl base;
    private final DocumentSink sink;
    private final OwnPaths paths;
    private final MeantAddress meant = new MeantAddress();
    private final BrokenAddresses printed = new BrokenAddresses();

    TextLinks(PublicUrl base, DocumentSink sink) {
        this.base = base;
        this.sink = sink;
        this.paths = new OwnPaths(sink);
    }

    /** @param target as it is written in the document */
    void link(Place place, String target, String words) {
        String href = target.strip();
        if (href.isEmpty() || href.startsWith("#")) {
            return;
        }
        if (href.toLowerCase(Locale.ROOT).startsWith("file:") || href.startsWith("\\\\") || isDrive(href)) {
            paths.found(href);
            return;
        }
        String full = href.regionMatches(true, 0, "www.", 0, 4) ? "http://" + href : href;
        String shown = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        base.resolve(full)
                .or(() -> meant.of(href))
                .ifPresent(to -> sink.link(new FoundLink(to, new SiteText(shown), Via.LINK, place)));
    }

    /** Where something leads is over a limit. */
    void leftOut() {
        sink.leftOut();
    }

    private static boolean isDrive(String href) {
        return href.length() > 2 && href.charAt(1) == ':' && Character.isLetter(href.charAt(0));
    }

    void printed(Place place, String text) {
        if (text.indexOf('.') < 0 && text.indexOf('．') < 0) {
            return;
        }
        if (text.length() > LONGEST) {
            sink.leftOut();
        }
        for (String address : printed.in(text.substring(0, Math.min(text.length(), LONGEST)))) {
            PublicUrl.parse(address).ifPresent(to -> sink.link(new FoundLink(to, SiteText.NONE, Via.TEXT, place)));
        }
    }
}
