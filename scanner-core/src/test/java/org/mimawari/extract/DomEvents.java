package org.mimawari.extract;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Tells a reader of events what jsoup's tree holds. */
final class DomEvents implements NodeVisitor {
    private final HtmlEvents reader;

    DomEvents(HtmlEvents reader) {
        this.reader = reader;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element && !element.nameIs("#root")) {
            reader.open(tag(element), parent(element));
        } else if (node instanceof TextNode text) {
            text(node, text.getWholeText());
        } else if (node instanceof DataNode data) {
            text(node, data.getWholeData());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !element.nameIs("#root")) {
            reader.close(HtmlNames.known(element.normalName()));
        }
    }

    private void text(Node node, String text) {
        reader.text(parent(node), text.toCharArray(), 0, text.length());
    }

    private static HtmlName parent(Node node) {
        Node parent = node.parent();
        return HtmlNames.known(parent instanceof Element element ? element.normalName() : "html");
    }

    private static HtmlTag tag(Element element) {
        StringBuilder values = new StringBuilder();
        element.attributes().forEach(attribute -> values.append(attribute.getValue()));
        HtmlTag tag = new HtmlTag(values.toString().toCharArray());
        tag.begin(HtmlNames.known(element.normalName()));
        int at = 0;
        for (Attribute attribute : element.attributes()) {
            int end = at + attribute.getValue().length();
            tag.add(HtmlNames.known(attribute.getKey()), at, end);
            at = end;
        }
        return tag;
    }
}
