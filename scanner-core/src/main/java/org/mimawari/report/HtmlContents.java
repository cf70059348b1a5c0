package org.mimawari.report;

/** The table of contents of the HTML report: the sections that it has, with how much is in each. */
final class HtmlContents {
    private final HtmlWriter html;
    private final Outline outline;
    private final Words words;

    HtmlContents(HtmlWriter html, Outline outline) {
        this.html = html;
        this.outline = outline;
        this.words = outline.words();
    }

    void list() {
        html.open("nav", "class", "contents", "aria-label", words.text("page.contents"))
                .open("ul");
        counted("urgent", outline.urgent().size());
        counted("later", outline.later().size());
        counted("suspected", outline.suspected().size());
        counted("mended", outline.mended().size());
        if (!new AcceptedWords(outline).isEmpty()) {
            entry("accepted", words.count("section.accepted", new AcceptedWords(outline).count()));
        }
        counted("unchecked", outline.uncheckedTotal());
        counted("forms", outline.forms().size());
        ThingList things = new ThingList(outline);
        for (ThingList.Part part : ThingList.Part.values()) {
            counted(part.key(), things.rows(part).size());
        }
        counted("appendix", outline.appendix().size());
        if (outline.hasDuties()) {
            entry("law", outline.law().heading());
        }
        entry("coverage", words.text("section.coverage"));
        entry("checks", words.text("section.checks"));
        html.close().close();
    }

    private void counted(String section, int n) {
        if (n > 0) {
            entry(section, words.count("section." + section, n));
        }
    }

    private void entry(String section, String title) {
        html.open("li").element("a", title, "href", '#' + section).close();
    }
}
