package org.mimawari.bench;

import java.util.ArrayList;
import java.util.List;

/** Writes one page: a menu, what hangs below it, related pages, pictures, and what a crawler must leave alone. */
final class PageText {
    private static final int LINKS = 100;
    private static final int LEAST = 15_000;
    private static final int SPREAD = 33_000;

    private final Plan plan;
    private final Place place;
    private final Hrefs hrefs;
    private final Prose prose;
    private final StringBuilder out = new StringBuilder(40_000);
    private int links;

    PageText(Plan plan, Place place, long seed) {
        this.plan = plan;
        this.place = place;
        this.hrefs = new Hrefs(place);
        this.prose = new Prose(seed * 1_000_003 + place.number());
    }

    byte[] bytes() {
        head();
        out.append("<body>\n<header><nav><ul>\n");
        plan.menu().forEach(page -> link(page, "<li>", "</li>\n"));
        out.append("</ul></nav></header>\n<main><h1>").append(prose.topic()).append("</h1>\n");
        plan.below(place).forEach(this::belowIt);
        pictures();
        leaveAlone();
        for (int draw = 2; links < LINKS; draw++) {
            link(
                    plan.related(place.number(), draw),
                    "<section><h3>" + prose.topic() + "</h3><p>" + prose.sentence(),
                    "</p></section>\n");
        }
        int size = LEAST + prose.upTo(SPREAD);
        while (out.length() * 1.7 < size) {
            out.append("<p class=\"body\">")
                    .append(prose.sentence())
                    .append(prose.sentence())
                    .append("</p>\n");
        }
        return out.append("</main></body></html>\n").toString().getBytes(place.charset());
    }

    private void head() {
        out.append("<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"")
                .append(place.charsetLabel())
                .append("\">\n<title>");
        out.append(prose.topic()).append(" ").append(place.number()).append("｜青空市</title>\n");
        out.append("<link rel=\"stylesheet\" href=\"/css/site.css\"><script src=\"/js/site.js\"></script>\n");
        if (place.hasBase()) {
            out.append("<base href=\"http://").append(Truth.HOST).append("/\">\n");
        }
        plan.below(place).forEach(this::belowInHead);
        out.append("<script>var next = \"/himitsu/script-")
                .append(place.number())
                .append(".html\";\n");
        if (place.number() % 100 == 6) {
            out.append("document.write('<a href=\"/himitsu/written-")
                    .append(place.number())
                    .append(".html\">x</a>');");
        }
        out.append("</script>\n");
        out.append("</head>\n");
    }

    private void belowInHead(Place page) {
        String href = hrefs.to(page.path(), page.number());
        switch (page.reach()) {
            case REFRESH ->
                out.append("<meta http-equiv=\"refresh\" content=\"5; url=")
                        .append(href)
                        .append("\">\n");
            case CANONICAL ->
                out.append("<link rel=\"canonical\" href=\"").append(href).append("\">\n");
            case NEXT -> out.append("<link rel=\"next\" href=\"").append(href).append("\">\n");
            case AMP -> out.append("<link rel=\"amphtml\" href=\"").append(href).append("\">\n");
            default -> {}
        }
    }

    private void belowIt(Place page) {
        String href = hrefs.to(page.path(), page.number());
        switch (page.reach()) {
            case LINK -> link(page, "<li>", "</li>\n");
            case IFRAME -> out.append("<iframe src=\"").append(href).append("\"></iframe>\n");
            case AREA ->
                out.append("<map name=m><area shape=rect coords=0,0,9,9 alt=地図 href='")
                        .append(href)
                        .append("'></map>\n");
            case REDIRECT -> out.append("<a href=\"").append(Traps.moved(page)).append("\">移転しました</a>\n");
            case OBJECT -> out.append("<object data=\"").append(href).append("\"></object>\n");
            case EMBED -> out.append("<embed src=\"").append(href).append("\">\n");
            default -> {}
        }
    }

    private void link(Place page, String before, String after) {
        out.append(before)
                .append("<a href=\"")
                .append(hrefs.to(page.path(), place.number() + links))
                .append("\">");
        out.append(prose.topic()).append("について</a>").append(after);
        links++;
    }

    private void pictures() {
        List<String> few = new ArrayList<>();
        for (int draw = 0; draw < 3; draw++) {
            few.add(FileNames.picture(plan, place.number() + draw * 17));
        }
        out.append("<img src=\"").append(hrefs.to(few.get(0), 4)).append("\" alt=\"写真\" srcset=\"");
        out.append(hrefs.to(few.get(1), 4)).append(" 2x\">\n<div style=\"background-image: url('");
        out.append(hrefs.to(few.get(2), 4)).append("')\"></div>\n");
        if (place.number() == 0) {
            FileNames.documents()
                    .forEach(path -> out.append("<a href=\"").append(path).append("\">ちらし (PDF)</a>\n"));
            Traps.mouths().forEach(path -> out.append("<a href=\"").append(path).append("\">一覧</a>\n"));
            out.append(
                    "<script type=\"application/ld+json\">{\"@type\":\"DigitalDocument\",\"contentUrl\":\"http:\\/\\/");
            out.append(Truth.HOST).append(FileNames.NAMED_IN_DATA).append("\"}</script>\n");
            FileNames.codes(plan)
                    .forEach(path -> out.append("<img src=\"").append(path).append("\" alt=\"申込み\">\n"));
        }
    }

    private void leaveAlone() {
        int number = place.number();
        out.append("<!-- <a href=\"/himitsu/comment-").append(number).append(".html\">古いページ</a> -->\n");
        out.append("<a href=\"mailto:soumu@city.aozora.example\">メール</a> <a href=\"javascript:void(0)\">印刷</a>\n");
        if (number % 10 == 2) {
            out.append("<a href=\"/private/").append(number).append(".html\">職員向け</a>\n");
        }
        if (number % 10 == 4) {
            out.append("<a href=\"http://www.pref.midori.example:18099/page")
                    .append(number)
                    .append(".html\">県のページ</a>\n");
        }
        if (number % 100 == 5) {
            out.append("<a href=\"").append(Traps.gone(number)).append("\">終了した事業</a>\n");
        }
    }
}
