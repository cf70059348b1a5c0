package org.mimawari.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.mimawari.finding.Severity;
import org.mimawari.term.Language;

/**
 * The report for people: one HTML5 file that loads nothing and runs no script, so that it can be mailed, printed and kept.
 *
 * <p>Ordered for a reader who is no engineer: the result, what to do today, what to mend later, what is suspected, what is mended, what
 * could not be checked, what the site leads to, what is worth a look, what was looked at.
 */
public final class HtmlFormat implements Format {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Function<Language, Words> words;

    public HtmlFormat(Function<Language, Words> words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Outline outline = Outline.of(edition, words);
        HtmlWriter html = new HtmlWriter();
        html.doctype().open("html", "lang", edition.language().name().toLowerCase(Locale.ROOT));
        head(html, outline);
        html.open("body");
        banner(html, outline);
        html.open("main");
        sections(html, outline);
        html.close();
        footer(html, outline);
        html.close().close();
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void head(HtmlWriter html, Outline outline) throws IOException {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "robots", "content", "noindex");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", new Headline(outline).title()).style(styleSheet()).close();
    }

    private static String styleSheet() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                HtmlFormat.class.getResourceAsStream("report.css"), "report.css is not part of this program")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void banner(HtmlWriter html, Outline outline) {
        Headline headline = new Headline(outline);
        String mood = headline.mood().name().toLowerCase(Locale.ROOT);
        html.open("header", "class", "banner " + mood).element("h1", headline.title());
        html.element("p", headline.result(), "class", "result");
        for (String proviso : headline.provisos()) {
            html.element("p", proviso, "class", "proviso");
        }
        if (outline.background().isRecheck() || outline.background().isPart()) {
            html.element("p", new Extent(outline).sentence(), "class", "when");
        }
        html.element("p", when(outline), "class", "when");
        tiles(html, outline);
        new HtmlContents(html, outline).list();
        html.close();
    }

    private static String when(Outline outline) {
        return outline.words()
                .text(
                        "page.when",
                        Map.of(
                                "time",
                                outline.moments().time(outline.report().started()),
                                "zone",
                                outline.moments().zoneName(),
                                "took",
                                outline.moments()
                                        .took(
                                                outline.report().started(),
                                                outline.report().ended())));
    }

    private static void tiles(HtmlWriter html, Outline outline) {
        html.open("dl", "class", "tiles");
        for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
            String css = severity.name().toLowerCase(Locale.ROOT);
            tile(html, css, outline.phrases().severity(severity), outline.open(severity));
        }
        Words words = outline.words();
        tile(
                html,
                "suspected",
                words.text("tile.suspected"),
                outline.suspected().size());
        if (!outline.appendix().isEmpty()) {
            tile(
                    html,
                    "appendix",
                    words.text("tile.appendix"),
                    outline.appendix().size());
        }
        tile(html, "unchecked", words.text("tile.unchecked"), outline.uncheckedTotal());
        tile(html, "mended", words.text("tile.mended"), outline.mended().size());
        html.close();
    }

    private static void tile(HtmlWriter html, String css, String name, int number) {
        html.open("div", "class", "tile " + css + (number == 0 ? " none" : ""));
        html.element("dt", name).element("dd", Integer.toString(number)).close();
    }

    private static void sections(HtmlWriter html, Outline outline) {
        HtmlFindings findings = new HtmlFindings(html, outline);
        findings.section("urgent", outline.urgent());
        findings.section("later", outline.later());
        findings.section("suspected", outline.suspected());
        findings.mended();
        new HtmlAccepted(html, outline).section();
        new HtmlUnchecked(html, outline).section();
        HtmlInventory inventory = new HtmlInventory(html, outline);
        inventory.forms();
        inventory.things();
        new HtmlAppendix(html, outline).section();
        new HtmlLaw(html, outline).notes();
        inventory.coverage();
        inventory.checks();
    }

    private static void footer(HtmlWriter html, Outline outline) {
        Words words = outline.words();
        String made = words.text(
                "page.made",
                Map.of(
                        "version", outline.edition().version(),
                        "run", outline.report().id().value()));
        html.open("footer")
                .element("p", made)
                .element("p", words.text("page.privacy"))
                .close();
    }
}
