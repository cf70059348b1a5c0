package org.mimawari.extract.office;

import java.util.BitSet;
import java.util.function.Consumer;

/** Reads the texts that the cells of all sheets share, without the phonetic ones, and knows which of them a cell has asked for. Used by one thread. Source: ECMA-376 Part 1, 18.4. */
final class SharedStrings implements XmlEvents {
    private static final int LONGEST = 40_000;

    private final PackedTexts texts = new PackedTexts();
    private final BitSet asked = new BitSet();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;

    @Override
    public boolean start(XmlElement element) {
        inText = element.name().equals("t");
        if (element.name().equals("si")) {
            text.setLength(0);
        }
        return !element.name().equals("rPh") && !element.name().equals("rPr");
    }

    @Override
    public void text(String more) {
        if (inText && text.length() < LONGEST) {
            text.append(more);
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

    /** Whether some were left out because they would take too much room. */
    boolean isFull() {
        return texts.isFull();
    }

    /** Those that no cell has: the text of cells that were changed or deleted, which some programs leave in the file. */
    void unasked(Consumer<String> found) {
        for (int i = asked.nextClearBit(0); i < texts.count(); i = asked.nextClearBit(i + 1)) {
            found.accept(texts.get(i));
        }
    }
}
