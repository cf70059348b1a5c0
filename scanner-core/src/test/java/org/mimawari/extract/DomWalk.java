package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Via;

/** One walk over a parsed page that notes the title, the base and every reference, in order. Used once, by one thread. */
final class DomWalk implements NodeVisitor {
    private static final int MAX_REFERENCES = 60_000;
    private static final int MAX_INLINE_PICTURES = 10;
    private static final int MAX_SHEETS = 100;
    private static final List<String> PICTURE_ATTRIBUTES =
            List.of("src", "data-src", "data-original", "data-lazy-src", "data-lazy");
    private static final List<String> PICTURE_SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

    private final PrintedAddresses printed = new PrintedAddresses();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> inlinePictures = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String heading;
    private @Nullable String base;
    private int insideLinks;
    private final List<String> innerPages = new ArrayList<>();
    private boolean full;

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            element(element);
        } else if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof DataNode data) {
            data(data);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.nameIs("a")) {
            insideLinks--;
        } else if (node instanceof Element element && element.nameIs("form")) {
            DomForms.read(element, this::note);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "a" -> link(element);
            case "area" -> note(element.attr("href"), DomWords.described(element), Via.LINK);
            case "frame", "iframe" -> {
                frame(element, "src", "data-src");
                if (!element.attr("srcdoc").isBlank()) {
                    innerPages.add(element.attr("srcdoc"));
                }
            }
            case "video", "audio" -> {
                frame(element, "src");
                note(element.attr("poster"), "", Via.IMAGE);
            }
            case "embed" -> frame(element, "src");
            case "object" -> frame(element, "data");
            case "img", "input" -> picture(element);
            case "image" -> note(element.attr(element.hasAttr("href") ? "href" : "xlink:href"), "", Via.IMAGE);
            case "source" -> source(element);
            case "link" -> related(element);
            case "meta" -> refresh(element);
            case "option" -> choice(element);
            case "base" -> base = base == null && element.hasAttr("href") ? element.attr("href") : base;
            case "title" -> title = title == null && !isIn(element, "svg") ? DomWords.text(element) : title;
            case "h1" -> heading = heading == null ? DomWords.of(element) : heading;
            default -> {}
        }
        if (element.attributesSize() > 0) {
            background(element);
        }
    }

    private void link(Element element) {
        insideLinks++;
        String href = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
        if (!href.isEmpty()) {
            note(href, DomWords.of(element), Via.LINK);
        }
    }

    private void choice(Element option) {
        Element list = option.closest("select");
        String value = option.attr("value").strip();
        if (list != null && PageChoices.isAddress(value, PageChoices.leadsOn(list.attr("onchange")))) {
            note(value, "", Via.SCRIPT);
        }
    }

    private void frame(Element element, String... attributes) {
        for (String attribute : attributes) {
            note(element.attr(attribute), DomWords.described(element), Via.FRAME);
        }
    }

    private void picture(Element element) {
        if (element.nameIs("input") && !element.attr("type").equalsIgnoreCase("image")) {
            return;
        }
        String words = DomWords.described(element);
        for (String attribute : PICTURE_ATTRIBUTES) {
            note(element.attr(attribute), words, Via.IMAGE);
        }
        sets(element, words);
    }

    private void source(Element element) {
        if (isIn(element, "picture")) {
            sets(element, "");
        } else {
            note(element.attr("src"), "", Via.FRAME);
        }
    }

    List<String> innerPages() {
        return innerPages;
    }

    private void sets(Element element, String words) {
        for (String attribute : PICTURE_SETS) {
            String set = element.attr(attribute);
            if (!set.isEmpty()) {
                Srcset.addresses(set).forEach(address -> note(address, words, Via.IMAGE));
            }
        }
    }

    private void related(Element element) {
        Relations relations = new Relations(element.attr("rel"));
        if (relations.leadOn()) {
            note(element.attr("href"), element.attr("title"), Via.LINK);
        } else if (relations.areStyles()) {
            sheet(element.attr("href"));
        }
    }

    private void sheet(String href) {
        if (!href.isBlank() && sheets.size() < MAX_SHEETS) {
            sheets.add(href);
        }
    }

    private void data(DataNode data) {
        if (isIn(data, "style")) {
            styles(data.getWholeData());
            CssImports.in(CssImports.withoutComments(data.getWholeData())).forEach(this::sheet);
        } else if (isLinkedData(data.parent())) {
            DataAddresses.in(data.getWholeData()).forEach(address -> note(address, "", Via.SCRIPT));
        }
    }

    private static boolean isLinkedData(@Nullable Element script) {
        return script != null && script.attr("type").strip().equalsIgnoreCase("application/ld+json");
    }

    private void refresh(Element element) {
        if (element.attr("http-equiv").strip().equalsIgnoreCase("refresh")) {
            MetaRefresh.target(element.attr("content")).ifPresent(target -> note(target, "", Via.REDIRECT));
        }
    }

    private void background(Element element) {
        element.attributes().forEach(attribute -> {
            if (attribute.getKey().startsWith("data-")) {
                DataAddresses.document(attribute.getValue()).ifPresent(address -> note(address, "", Via.SCRIPT));
            }
        });
        note(element.attr("background"), "", Via.IMAGE);
        styles(element.attr("style"));
    }

    private void styles(String css) {
        if (!css.isEmpty()) {
            CssAddresses.in(css).forEach(address -> note(address, "", Via.IMAGE));
        }
    }

    private void text(TextNode node) {
        if (insideLinks > 0 || isIn(node, "iframe") || isIn(node, "noembed") || isIn(node, "noframes")) {
            return;
        }
        printed.in(node.getWholeText()).forEach(found -> note(found.text(), "", Via.TEXT));
    }

    private static boolean isIn(Node node, String parentName) {
        Node parent = node.parent();
        return parent != null && parent.nameIs(parentName);
    }

    private void note(String href, String words, Via via) {
        boolean template = Stream.of("{{", "${", "{%", "<%").anyMatch(href::contains);
        if (href.isBlank() || href.charAt(0) == '#' || template) {
            return;
        }
        if (via == Via.IMAGE && InlinePictures.isInline(href)) {
            if (inlinePictures.size() < MAX_INLINE_PICTURES) {
                inlinePictures.add(href);
            }
            return;
        }
        if (references.size() >= MAX_REFERENCES) {
            full = true;
            return;
        }
        references.add(new Reference(href, words, via));
    }

    /** The title, else the first main heading, else empty. */
    String title() {
        String found = title == null || title.isBlank() ? heading : title;
        return found == null ? "" : found.strip();
    }

    Optional<String> base() {
        return Optional.ofNullable(base);
    }

    List<Reference> references() {
        return references;
    }

    List<String> inlinePictures() {
        return inlinePictures;
    }

    /** The style sheets of the page, at most {@value #MAX_SHEETS}. */
    List<String> sheets() {
        return sheets;
    }

    /** Whether the page holds more references than are read. */
    boolean isFull() {
        return full;
    }
}
