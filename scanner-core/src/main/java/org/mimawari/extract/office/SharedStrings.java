package org.mimawari.extract.office;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the texts that the cells of all sheets share, without the phonetic ones, and knows which of them a cell has asked for. Used by one thread. Source: ECMA-376 Part 1, 18.4. */
final class SharedStrings implements XmlEvents {
    private static final int LONGEST = 40_000;
    private static final int MOST_LEFT = 50_000;

    private final PackedTexts texts = new PackedTexts();
    private final BitSet asked = new BitSet();
    private final BoundedText text = new BoundedText(LONGEST, this::cut);
    private boolean inText;
    private boolean cut;

    @Override
    public boolean start(XmlElement element) {
        inText = element.name().equals("t");
        if (element.name().equals("si")) {
            text.clear();
        }
        return !element.name().equals("rPh") && !element.name().equals("rPr");
    }

    @Override
    public void text(String more) {
        if (inText) {
            text.add(more);
        }
    }

    @Override
    public void end(String name) {
        inText = false;
        if (name.equals("si")) {
            texts.add(text.toString());
        }
    }

    String get(int number) {
        if (number >= 0 && number < texts.count()) {
            asked.set(number);
        }
        return texts.get(number);
    }

    private void cut() {
        cut = true;
    }

    /** Whether some were left out, or cut, because they would take too much room. */
    boolean isCut() {
        return cut || texts.isCut();
    }

    /** Those that no cell has, neither under this number nor under another: the text of cells that were changed or deleted, which some programs leave in the file. At most {@value #MOST_LEFT}. */
    Set<String> unasked() {
        Set<String> left = new LinkedHashSet<>();
        int next = asked.nextClearBit(0);
        while (next < texts.count() && left.size() < MOST_LEFT) {
            left.add(texts.get(next));
            next = asked.nextClearBit(next + 1);
        }
        cut |= next < texts.count();
        for (int i = asked.nextSetBit(0); i >= 0 && !left.isEmpty(); i = asked.nextSetBit(i + 1)) {
            left.remove(texts.get(i));
        }
        return left;
    }
}
