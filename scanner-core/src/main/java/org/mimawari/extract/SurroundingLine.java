package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/** A line or sentence of a block, with the links in it between two marks of {@link AudienceClause}. Used by one thread. */
final class SurroundingLine {
    private static final String SENTENCE_ENDS = "。！？!?";

    private final StringBuilder text = new StringBuilder();
    private final int from;
    private int to;
    private boolean leads;

    private SurroundingLine(int references) {
        from = references;
        to = references;
    }

    /**
     * Takes the words of a block apart.
     *
     * @param chars the page
     * @param pictures alternative texts
     */
    static List<SurroundingLine> of(SurroundingBlock block, char[] chars, List<String> pictures) {
        List<SurroundingLine> lines = new ArrayList<>();
        SurroundingLine line = new SurroundingLine(block.from);
        int links = block.startsInLink ? 1 : 0;
        line.text.append(block.startsInLink ? "\u0001" : "");
        for (int i = 0; i < block.parts(); i++) {
            int a = block.a(i);
            int b = block.b(i);
            if (a == SurroundingBlock.LINK_BEGINS) {
                links++;
                line.text.append(AudienceClause.LINK_BEGINS);
            } else if (a == SurroundingBlock.LINK_ENDS) {
                links--;
                line.text.append(AudienceClause.LINK_ENDS);
            } else if (a == SurroundingBlock.PICTURE) {
                line.text.append(' ').append(pictures.get(b)).append(' ');
            } else if (a == SurroundingBlock.LEADS) {
                line.to = b;
                line.leads = true;
            } else if (a == SurroundingBlock.BREAK) {
                line = links == 0 ? line.next(lines) : line;
            } else if (links > 0) {
                line.text.append(chars, a, b - a);
            } else {
                line = line.sentences(chars, a, b, lines);
            }
        }
        line.next(lines);
        return lines;
    }

    /** Ends this line. */
    private SurroundingLine next(List<SurroundingLine> lines) {
        if (leads || !text.toString().isBlank()) {
            lines.add(this);
        }
        return new SurroundingLine(to);
    }

    private SurroundingLine sentences(char[] chars, int start, int end, List<SurroundingLine> lines) {
        SurroundingLine line = this;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            line.text.append(c);
            boolean point = c == '.' && (i + 1 == end || chars[i + 1] <= ' ');
            if (point || SENTENCE_ENDS.indexOf(c) >= 0) {
                line = line.next(lines);
            }
        }
        return line;
    }

    /** All words of a block in one, those of links as well. */
    static String plain(SurroundingBlock block, char[] chars) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < block.parts(); i++) {
            if (block.a(i) >= 0) {
                plain.append(chars, block.a(i), block.b(i) - block.a(i));
            }
        }
        return plain.toString();
    }

    String text() {
        return text.toString();
    }

    /** The words that stand in no link. */
    String outside() {
        StringBuilder outside = new StringBuilder();
        int links = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            links += c == AudienceClause.LINK_BEGINS ? 1 : c == AudienceClause.LINK_ENDS ? -1 : 0;
            if (links == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }

    /** Whether something in it leads elsewhere. */
    boolean leads() {
        return leads;
    }

    /** The first reference in it. */
    int from() {
        return from;
    }

    /** Behind the last. */
    int to() {
        return to;
    }
}
