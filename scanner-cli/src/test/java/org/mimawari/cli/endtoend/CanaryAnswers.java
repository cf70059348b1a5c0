package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.NAME;
import static org.mimawari.cli.endtoend.Canaries.SECRET;
import static org.mimawari.cli.endtoend.CanaryTown.CITY;
import static org.mimawari.cli.endtoend.CanaryTown.WORDS;
import static org.mimawari.cli.endtoend.CanaryTown.escaped;

import java.util.List;
import mockwebserver3.MockResponse;

/** Redirects, errors, odd headers, robots.txt and sitemaps of the careless town. */
final class CanaryAnswers {
    private final Town town;

    CanaryAnswers(Town town) {
        this.town = town;
    }

    void open() {
        links();
        redirectsAndErrors();
        robotsAndSitemaps();
    }

    private void links() {
        StringBuilder body = new StringBuilder();
        for (String name : List.of(
                "moved",
                "moved-away",
                "moved-badly",
                "error",
                "refused",
                "gone",
                "odd",
                "packed",
                "secret/" + MAIL,
                "secret/x?token=r" + SECRET)) {
            body.append("<a href='/answers/" + name + "'>" + name.split("/", 2)[0] + "</a>");
        }
        town.page(
                CITY + "/answers",
                "申請者 " + WORDS.get(2),
                body + "<meta http-equiv='refresh' content='9;url=/refreshed?sig=m" + SECRET + "'>");
    }

    private void redirectsAndErrors() {
        town.redirect(
                CITY + "/answers/moved", "/login?ticket=l" + SECRET + "&name=" + escaped(NAME) + "#" + escaped(NAME));
        town.redirect(CITY + "/answers/moved-away", "https://user:pw" + SECRET + "@elsewhere.example/?mail=" + MAIL);
        town.redirect(CITY + "/answers/moved-badly", "http://[" + SECRET);
        town.status(CITY + "/answers/error", 500, "Reason" + SECRET, "java.lang.Exception: " + MAIL + NAME + "様");
        town.status(CITY + "/answers/refused", 403, "No" + SECRET, WORDS.toString());
        town.status(CITY + "/answers/gone", 410, "Gone" + SECRET, WORDS.toString());
        String body = "<title>" + WORDS.get(3) + "</title><a href='/gone/odd'>" + WORDS.get(3) + "</a>";
        town.answer(
                CITY + "/answers/odd",
                new MockResponse.Builder()
                        .status("HTTP/1.1 200 Fine" + SECRET)
                        .setHeader("Content-Type", "text/html; charset=x-" + SECRET)
                        .setHeader("Content-Disposition", "inline; filename=\"" + MAIL + ".html\"")
                        .setHeader("Content-Language", SECRET)
                        .setHeader("Retry-After", SECRET)
                        .body(body)
                        .build());
        town.answer(
                CITY + "/answers/packed",
                new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", "text/html")
                        .setHeader("Content-Encoding", "zip" + SECRET)
                        .body(body)
                        .build());
    }

    private void robotsAndSitemaps() {
        town.text(
                CITY + "/robots.txt",
                "text/plain",
                "# robots" + SECRET + " " + MAIL + "\nUser-agent: *\nDisallow: /answers/secret/\nDisallow /no-colon"
                        + SECRET + "\n"
                        + "Crawl-delay: " + SECRET + "\n" + MAIL + "\nSitemap: " + CITY + "/map.xml?token=s" + SECRET
                        + "\n"
                        + "Sitemap: http://[" + SECRET + "\n");
        String map =
                "<?xml version='1.0'?><!-- " + MAIL + " --><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                        + "<url><loc>" + CITY + "/from-map?email=" + MAIL + "&amp;token=" + SECRET + "</loc></url>"
                        + "<url><loc>not an address " + SECRET + "</loc></url></urlset>";
        town.text(CITY + "/map.xml?token=s" + SECRET, "application/xml", map);
        town.text(CITY + "/sitemap.xml", "application/xml", "<urlset><url><loc>" + MAIL + SECRET + "</urlset");
    }
}
