package org.mimawari.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.Page;
import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;
import org.mimawari.term.Validators;
import org.mimawari.term.Via;

/** A memory in a folder of its own, and what is put into it. */
abstract class VisitMemoryCase {
    static final PublicUrl HOME = PublicUrl.of("https://www.city.aozora.example/");
    static final PublicUrl FAR = PublicUrl.of("https://forms.example/f#1");

    @TempDir
    private Path folder;

    VisitMemory open(String readers) {
        return VisitMemory.open(folder, "青空市", readers, HOME, url -> url.host().endsWith("aozora.example"));
    }

    VisitMemory open() {
        return open("these");
    }

    Path file() {
        return VisitMemory.path(folder, "青空市");
    }

    static PublicUrl page(int i) {
        return PublicUrl.of("https://www.city.aozora.example/news/" + i + ".html");
    }

    static VisitMatter matter(PublicUrl url, int i) {
        Label title = Label.masked("お知らせ" + i);
        return new VisitMatter(
                0,
                new Validators("\"" + i + "\"", "Sat, 28 Nov 2026 01:02:03 GMT"),
                77L * i,
                100 + i,
                title,
                i,
                0,
                new Page(url, List.of(), title));
    }

    static DocumentLink link(PublicUrl to, String words) {
        return new DocumentLink(to, Label.masked(words), Via.LINK, Place.WHOLE, Audience.ANYONE);
    }

    /** What a site has: menus that are the same on every page, and a few links of its own on each. */
    static List<DocumentLink> links(int i) {
        List<DocumentLink> links = new ArrayList<>();
        for (int menu = 0; menu < 30; menu++) {
            links.add(link(page(menu), "案内" + menu));
        }
        links.add(link(page(i + 1), "次のお知らせ " + i));
        links.add(new DocumentLink(
                FAR,
                Label.masked("申込"),
                Via.QR_IN_IMAGE,
                new Place.ImageSpot(page(3), new Spot(10, 20)),
                Audience.STAFF));
        return links;
    }

    static void keep(VisitMemory memory, int from, int to) {
        for (int i = from; i < to; i++) {
            memory.keep(page(i), matter(page(i), i), links(i));
        }
    }

    static List<DocumentLink> kept(VisitMemory memory, int i) {
        return memory.find(page(i)).orElseThrow().links(number -> false).stream()
                .map(KeptVisit.NumberedLink::link)
                .toList();
    }
}
