package org.mimawari.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Via;

/** Notes what elements other than links refer to. Used once, by one thread. */
final class PageElements {
    private static final HtmlName HREF = HtmlNames.known("href");
    private static final HtmlName SRC = HtmlNames.known("src");
    private static final HtmlName DATA_SRC = HtmlNames.known("data-src");
    private static final HtmlName DATA = HtmlNames.known("data");
    private static final HtmlName TYPE = HtmlNames.known("type");
    private static final HtmlName REL = HtmlNames.known("rel");
    private static final HtmlName TITLE = HtmlNames.known("title");
    private static final HtmlName CONTENT = HtmlNames.known("content");
    private static final HtmlName HTTP_EQUIV = HtmlNames.known("http-equiv");
    private static final HtmlName BACKGROUND = HtmlNames.known("background");
    private static final HtmlName STYLE = HtmlNames.known("style");
    private static final HtmlName SRCDOC = HtmlNames.known("srcdoc");
    private static final HtmlName POSTER = HtmlNames.known("poster");
    private static final HtmlName XLINK_HREF = HtmlNames.known("xlink:href");
    private static final HtmlName INPUT = HtmlNames.known("input");
    private static final HtmlName SELECT = HtmlNames.known("select");
    private static final HtmlName PICTURE = HtmlNames.known("picture");
    private static final List<HtmlName> PICTURE_ATTRIBUTES = List.of(
            SRC,
            DATA_SRC,
            HtmlNames.known("data-original"),
            HtmlNames.known("data-lazy-src"),
            HtmlNames.known("data-lazy"));
    private static final List<HtmlName> PICTURE_SETS =
            List.of(HtmlNames.known("srcset"), HtmlNames.known("data-srcset"), HtmlNames.known("data-lazy-srcset"));

    private final PageReferences references;
    private final PageForms forms;
    private final PageChoices choices;
    private @Nullable String base;

    PageElements(PageReferences references) {
        this.references = references;
        this.forms = new PageForms(references);
        this.choices = new PageChoices(references);
    }

    /** The first base that the page states counts. */
    Optional<String> base() {
        return Optional.ofNullable(base);
    }

    void open(HtmlTag tag, HtmlName parent) {
        if (tag.attributes() == 0) {
            forms.open(tag);
            if (tag.name() == SELECT) {
                choices.list(tag);
            }
            return;
        }
        switch (tag.name().text()) {
            case "area" -> references.note(tag.value(HREF), LinkWords.described(tag), Via.LINK);
            case "frame", "iframe" -> {
                frame(tag, SRC);
                frame(tag, DATA_SRC);
                references.innerPage(tag.value(SRCDOC));
            }
            case "embed" -> frame(tag, SRC);
            case "object" -> frame(tag, DATA);
            case "img", "input" -> picture(tag);
            case "image" -> references.note(tag.value(tag.has(HREF) ? HREF : XLINK_HREF), "", Via.IMAGE);
            case "video", "audio" -> film(tag);
            case "source" -> source(tag, parent);
            case "link" -> related(tag);
            case "meta" -> refresh(tag);
            case "select" -> choices.list(tag);
            case "option" -> choices.choice(tag);
            case "base" -> base = base == null && tag.has(HREF) ? tag.value(HREF) : base;
            default -> {}
        }
        forms.open(tag);
        documents(tag);
        references.note(tag.value(BACKGROUND), "", Via.IMAGE);
        styles(tag.value(STYLE));
    }

    private void frame(HtmlTag tag, HtmlName attribute) {
        references.note(tag.value(attribute), LinkWords.described(tag), Via.FRAME);
    }

    private void picture(HtmlTag tag) {
        if (tag.name() == INPUT && !tag.value(TYPE).equalsIgnoreCase("image")) {
            return;
        }
        String words = LinkWords.described(tag);
        for (HtmlName attribute : PICTURE_ATTRIBUTES) {
            references.note(tag.value(attribute), words, Via.IMAGE);
        }
        sets(tag, words);
    }

    private void source(HtmlTag tag, HtmlName parent) {
        if (parent == PICTURE) {
            sets(tag, "");
        } else {
            references.note(tag.value(SRC), "", Via.FRAME);
        }
    }

    private void film(HtmlTag tag) {
        references.note(tag.value(SRC), LinkWords.described(tag), Via.FRAME);
        references.note(tag.value(POSTER), "", Via.IMAGE);
    }

    /** Attributes of the page's own making ({@code data-...}) that are nothing but the address of a document. */
    private void documents(HtmlTag tag) {
        for (int i = 0; i < tag.attributes(); i++) {
            if (tag.attribute(i).text().startsWith("data-")) {
                DataAddresses.document(tag.value(i)).ifPresent(address -> references.note(address, "", Via.SCRIPT));
            }
        }
    }

    void close(HtmlName name) {
        forms.close(name);
        if (name == SELECT) {
            choices.endOfList();
        }
    }

    private void sets(HtmlTag tag, String words) {
        for (HtmlName attribute : PICTURE_SETS) {
            String set = tag.value(attribute);
            if (!set.isEmpty()) {
                Srcset.addresses(set).forEach(address -> references.note(address, words, Via.IMAGE));
            }
        }
    }

    private void related(HtmlTag tag) {
        Relations relations = new Relations(tag.value(REL));
        if (relations.leadOn()) {
            references.note(tag.value(HREF), tag.value(TITLE), Via.LINK);
        } else if (relations.areStyles()) {
            references.sheet(tag.value(HREF));
        }
    }

    private void refresh(HtmlTag tag) {
        if (tag.value(HTTP_EQUIV).strip().equalsIgnoreCase("refresh")) {
            MetaRefresh.target(tag.value(CONTENT)).ifPresent(target -> references.note(target, "", Via.REDIRECT));
        }
    }

    private void styles(String css) {
        if (!css.isEmpty()) {
            CssAddresses.in(css).forEach(address -> references.note(address, "", Via.IMAGE));
        }
    }
}
