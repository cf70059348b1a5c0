package org.mimawari.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words by which a visitor knows a link: its text, else the alternative text of its picture, else its accessible name. At most
 * {@value #MAX_LENGTH} characters out of at most {@value #MAX_NODES} nodes, so that links within links cost no more than the page is long.
 */
final class DomWords implements NodeFilter {
    /** More than masking takes in, which cuts where no value is torn: half a value would not be recognised any more. */
    static final int MAX_LENGTH = 4_100;

    private static final int MAX_NODES = Integer.MAX_VALUE;

    private final StringBuilder text = new StringBuilder();
    private String picture = "";
    private int nodes;

    private DomWords() {}

    static String of(Element link) {
        DomWords words = new DomWords();
        link.filter(words);
        String text = words.text.toString().strip();
        if (!text.isEmpty()) {
            return text;
        }
        return words.picture.isBlank() ? described(link) : words.picture;
    }

    /** The text alone, without that of pictures. */
    static String text(Element element) {
        DomWords words = new DomWords();
        element.filter(words);
        return words.text.toString();
    }

    /** The description that an element without text carries in its attributes. */
    static String described(Element element) {
        for (String attribute : new String[] {"alt", "aria-label", "title"}) {
            String value = element.attr(attribute);
            if (!value.isBlank()) {
                return value.substring(0, Math.min(value.length(), MAX_LENGTH)).strip();
            }
        }
        return "";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode found) {
            append(found.getWholeText());
        } else if (node instanceof Element element) {
            if (element.nameIs("img") && picture.isEmpty()) {
                picture = described(element);
            }
            // Words of two blocks do not run into one.
            if (element.nameIs("br") || element.isBlock()) {
                append(" ");
            }
        }
        nodes++;
        return nodes >= MAX_NODES || text.length() >= MAX_LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void append(String words) {
        for (int i = 0; i < words.length() && text.length() < MAX_LENGTH; i++) {
            char c = words.charAt(i);
            boolean blank = c <= ' ';
            if (!blank) {
                text.append(c);
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }
}
