package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/**
 * Reads notes at cells, comments with answers, and the people who wrote them. A note that only repeats a comment for older programs is passed over. Used by one thread. Sources: ECMA-376 Part 1, 18.7; [MS-XLSX] 2.6.204 to 2.6.207.
 */
final class SheetComments implements XmlEvents {
    private static final int LONGEST = 40_000;
    private static final int MOST_AUTHORS = 10_000;
    private static final String REPEATED = "tc=";

    private final DocumentSink sink;
    private final TextLinks links;
    private final Place place;
    private final List<String> authors = new ArrayList<>();
    private final BoundedText words;
    private boolean inText;
    private boolean repeats;

    SheetComments(DocumentSink sink, TextLinks links, Place place) {
        this.sink = sink;
        this.links = links;
        this.place = place;
        this.words = new BoundedText(LONGEST, sink::leftOut);
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "author", "comment", "threadedComment" -> {
                words.clear();
                inText = element.name().equals("author");
                repeats = repeats(element);
            }
            case "t" -> inText = true;
            case "text" -> inText = element.namespace().contains("threadedcomments");
            case "person" -> author(element.attribute("displayName"));
            case "rPh" -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private boolean repeats(XmlElement element) {
        int author = (int) element.number("authorId", -1);
        return author >= 0 && author < authors.size() && authors.get(author).startsWith(REPEATED);
    }

    @Override
    public void text(String text) {
        if (inText) {
            words.add(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t", "text" -> inText = false;
            case "author" -> {
                inText = false;
                author(words.toString());
            }
            case "comment", "threadedComment" -> {
                if (!repeats && !words.toString().isBlank()) {
                    sink.text(place, Concealment.COMMENT, new SiteText(words.toString()));
                    links.printed(place, words.toString());
                }
            }
            default -> {
                // Others hold nothing open.
            }
        }
    }

    private void author(String name) {
        // Of those further on it is not known whether their notes only repeat a comment: they are told.
        if (authors.size() < MOST_AUTHORS) {
            authors.add(name);
        }
        if (!name.isBlank() && !name.startsWith(REPEATED)) {
            sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(name));
        }
    }
}
