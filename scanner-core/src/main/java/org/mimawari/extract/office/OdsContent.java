package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Reads the content of an OpenDocument spreadsheet, or of an object in one. Used by one thread. */
final class OdsContent implements XmlEvents {
    private static final int LONGEST = 40_000;
    private static final int MOST_DEEP = 100;

    private final DocumentSink sink;
    private final TextLinks links;
    private final Concealment whole;
    private final OdsStyles styles = new OdsStyles();
    private final Deque<BoundedText> texts = new ArrayDeque<>();
    private final StringBuilder linkWords = new StringBuilder();
    private @Nullable OdsSheet sheet;
    private Place place = Place.WHOLE;
    private String creator = "";
    private String linkTarget = "";
    private boolean inStyles;
    private boolean inChanges;
    private boolean inCreator;
    private boolean elsewhere;
    private int paragraphs;
    private int tooDeep;
    private int sheets;

    /** @param whole what hides the content as a whole, or NONE */
    OdsContent(DocumentSink sink, TextLinks links, Concealment whole) {
        this.sink = sink;
        this.links = links;
        this.whole = whole;
    }

    int sheets() {
        return sheets;
    }

    @Override
    public boolean start(XmlElement element) {
        if (inStyles) {
            styles.start(element);
            return true;
        }
        switch (element.name()) {
            case "automatic-styles", "styles" -> inStyles = true;
            case "tracked-changes" -> inChanges = true;
            case "dde-link" -> elsewhere = true;
            case "table" -> table(element);
            case "table-source" -> source(element.attribute("href"));
            case "named-expression" -> name(FormulaText.literals(element.attribute("expression")));
            case "annotation" -> begin();
            case "change-track-table-cell" -> begin();
            case "text-box", "custom-shape" -> {
                begin();
            }
            case "creator" -> {
                inCreator = true;
                creator = "";
            }
            case "scripts", "font-face-decls", "master-styles", "meta", "settings", "binary-data" -> {
                return false;
            }
            default -> within(element);
        }
        return true;
    }

    private void within(XmlElement element) {
        switch (element.name()) {
            case "p", "h" -> {
                paragraphs++;
                add(texts.isEmpty() || texts.peek().isEmpty() ? "" : "\n");
            }
            case "s", "tab", "line-break" -> add(" ");
            case "a" -> {
                linkTarget = element.attribute("href");
                linkWords.setLength(0);
            }
            case "table-cell", "covered-table-cell" -> {
                if (sheet != null) {
                    sheet.startCell(element);
                    begin();
                }
            }
            default -> {
                if (sheet != null) {
                    sheet.start(element);
                }
            }
        }
    }

    private void table(XmlElement element) {
        if (sheet != null || inChanges) {
            return;
        }
        String name = element.attribute("name");
        boolean copy = elsewhere || name.startsWith("'file:");
        Concealment how = whole;
        place = Place.WHOLE;
        if (copy) {
            how = Concealment.EXTERNAL_CACHE;
        } else if (whole == Concealment.NONE) {
            sheets++;
            place = new Place.Sheet(sheets, sink.label(new SiteText(name)));
            how = styles.hides(element.attribute("style-name")) ? Concealment.HIDDEN_SHEET : Concealment.NONE;
        }
        sheet = new OdsSheet(sink, links, new XlsSheet.Spot(place, how), styles);
    }

    private void source(String href) {
        if (sheet != null) {
            sheet.isCopy();
        }
        if (href.indexOf(':') > 0) {
            links.link(Place.WHOLE, href, "");
        }
    }

    private void name(String literals) {
        if (!literals.isBlank()) {
            sink.text(Place.WHOLE, Concealment.DEFINED_NAME, new SiteText(literals));
        }
    }

    private void begin() {
        if (texts.size() < MOST_DEEP) {
            texts.push(new BoundedText(LONGEST, sink::leftOut));
        } else {
            tooDeep++;
            sink.leftOut();
        }
    }

    private String finish() {
        if (tooDeep > 0) {
            tooDeep--;
            return "";
        }
        return texts.isEmpty() ? "" : texts.pop().toString();
    }

    private void add(String text) {
        BoundedText open = texts.peek();
        if (open != null) {
            open.add(text);
        }
    }

    @Override
    public void text(String text) {
        if (inCreator) {
            creator += creator.length() < LONGEST ? text : "";
        } else if (paragraphs > 0) {
            add(text);
            if (!linkTarget.isEmpty() && linkWords.length() < LONGEST) {
                linkWords.append(text);
            }
        }
    }

    @Override
    public void end(String name) {
        if (inStyles) {
            styles.end(name);
            inStyles = !name.equals("automatic-styles") && !name.equals("styles");
            return;
        }
        switch (name) {
            case "p", "h" -> paragraphs--;
            case "tracked-changes" -> inChanges = false;
            case "dde-link" -> elsewhere = false;
            case "annotation" -> tell(Concealment.COMMENT, finish());
            case "change-track-table-cell" -> tell(Concealment.TRACKED_CHANGE, finish());
            case "text-box", "custom-shape" -> {
                tell(sheet == null ? whole : sheet.concealment(), finish());
            }
            case "creator" -> creator();
            case "a" -> {
                links.link(place, linkTarget, linkWords.toString());
                linkTarget = "";
            }
            case "table-cell", "covered-table-cell" -> {
                if (sheet != null) {
                    sheet.endCell(finish());
                }
            }
            case "table" -> sheet = inChanges ? sheet : null;
            default -> {
                if (sheet != null) {
                    sheet.end(name);
                }
            }
        }
    }

    private void creator() {
        inCreator = false;
        if (!creator.isBlank()) {
            sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(creator.strip()));
        }
    }

    private void tell(Concealment how, String words) {
        if (!words.isBlank()) {
            sink.text(place, how, new SiteText(words));
            links.printed(place, words);
        }
    }
}
