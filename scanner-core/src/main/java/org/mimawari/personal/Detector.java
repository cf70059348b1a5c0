package org.mimawari.personal;

import java.util.List;

/** Finds one kind of personal data in text. Implementations are thread-safe and linear in the length of the text. */
interface Detector {

    /** The stretches, in any order; they may overlap those of other detectors. */
    List<Span> find(FoldedText text);
}
