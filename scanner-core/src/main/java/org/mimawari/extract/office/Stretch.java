package org.mimawari.extract.office;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mimawari.term.Concealment;

/** The text of one paragraph or cell, apart by what conceals it. Used by one thread. */
final class Stretch {
    /** More is handed on as a stretch of its own. */
    static final int LONGEST = 100_000;

    private final Map<Concealment, StringBuilder> texts = new EnumMap<>(Concealment.class);

    /** @return whether it is long enough to be handed on */
    boolean add(Concealment how, String text) {
        StringBuilder known = texts.get(how);
        if (known == null) {
            known = new StringBuilder();
            texts.put(how, known);
        }
        return known.append(text).length() > LONGEST;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    boolean has(Concealment how) {
        return texts.containsKey(how);
    }

    String text(Concealment how) {
        StringBuilder known = texts.get(how);
        return known == null ? "" : known.toString();
    }

    void each(BiConsumer<Concealment, String> taker) {
        texts.forEach((how, text) -> taker.accept(how, text.toString()));
    }

    void clear() {
        texts.clear();
    }
}
