package org.mimawari.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the files of the made-up site and notes what is true of them. */
final class SiteFolder {
    private final Path folder;
    private final Plan plan;
    private final Truth truth;
    private final Drawings drawings = new Drawings();

    SiteFolder(Path folder, Plan plan, Truth truth) {
        this.folder = folder;
        this.plan = plan;
        this.truth = truth;
    }

    void write(long seed) throws IOException {
        for (Place place : plan.places()) {
            put(place.file(), new PageText(plan, place, seed).bytes());
            truth.must(place.path());
            if (place.number() % 100 == 5) {
                truth.must(Traps.gone(place.number()));
            }
        }
        plan.reachedBy(Reach.REDIRECT).forEach(page -> truth.must(Traps.moved(page)));
        pictures();
        flyers();
        styles();
        sitemaps();
        Traps.tell(truth);
        put("robots.txt", text("User-agent: *\nDisallow: /private/\nSitemap: " + whole("/sitemap-index.xml") + "\n"));
        truth.may("/robots.txt");
        truth.may("/sitemap.xml");
        truth.may("/favicon.ico");
    }

    private void pictures() throws IOException {
        for (int i = 0; i < FileNames.pictures(plan); i++) {
            putOwed(FileNames.picture(plan, i), drawings.photograph(i));
        }
        List<String> codes = FileNames.codes(plan);
        List<Place> pages = plan.reachedBy(Reach.PICTURE_QR);
        for (int i = 0; i < codes.size(); i++) {
            putOwed(codes.get(i), drawings.code(whole(pages.get(i).path())));
        }
    }

    private void flyers() throws IOException {
        List<Place> linked = plan.reachedBy(Reach.PDF_LINK);
        List<Place> coded = plan.reachedBy(Reach.PDF_QR);
        List<String> documents = FileNames.documents();
        for (int i = 0; i < documents.size(); i++) {
            putOwed(documents.get(i), drawings.flyer(target(linked, i), target(coded, i)));
        }
        putOwed(FileNames.NAMED_IN_DATA, drawings.flyer(null, null));
    }

    private static @Nullable String target(List<Place> pages, int index) {
        return index < pages.size() ? whole(pages.get(index).path()) : null;
    }

    private void styles() throws IOException {
        put(
                "css/site.css",
                text(
                        "@import \"more.css\";\nbody { background: url(../img/style-0.png); }\n/* url(../img/himitsu.png) */\n"));
        put(
                "css/more.css",
                text("@import url('last.css') screen;\nh1 { background-image: url(\"/img/style-1.png\") }\n"));
        put("css/last.css", text(".x { background: URL( /img/style-2.png ) }\n"));
        put("js/site.js", text("var menu = ['/himitsu/menu.html'];\n"));
        for (String name : List.of("/css/site.css", "/css/more.css", "/css/last.css", "/js/site.js")) {
            truth.may(name);
        }
        int number = 1_000;
        for (String path : FileNames.inStyles()) {
            putOwed(path, drawings.photograph(number++));
        }
    }

    private void sitemaps() throws IOException {
        List<Place> pages = plan.reachedBy(Reach.SITEMAP);
        int half = pages.size() / 2;
        putOwed(
                "/sitemap-1.xml.gz",
                packed(sitemap(
                        "urlset",
                        "url",
                        pages.subList(0, half).stream().map(Place::path).toList())));
        putOwed(
                "/sitemap-2.xml",
                text(sitemap(
                        "urlset",
                        "url",
                        pages.subList(half, pages.size()).stream()
                                .map(Place::path)
                                .toList())));
        putOwed(
                "/sitemap-index.xml",
                text(sitemap("sitemapindex", "sitemap", List.of("/sitemap-1.xml.gz", "/sitemap-2.xml"))));
    }

    private static String sitemap(String root, String entry, List<String> paths) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        paths.forEach(path -> out.append("<" + entry + "><loc>" + whole(path) + "</loc></" + entry + ">\n"));
        return out.append("</" + root + ">\n").toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text(text));
        }
        return bytes.toByteArray();
    }

    private static String whole(String path) {
        return "http://" + Truth.HOST + Hrefs.escaped(path);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void putOwed(String path, byte[] bytes) throws IOException {
        put(path.substring(1), bytes);
        truth.must(path);
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
