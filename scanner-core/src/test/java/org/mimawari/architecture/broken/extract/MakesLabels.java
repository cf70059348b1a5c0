package org.mimawari.architecture.broken.extract;

import java.util.function.Function;
import org.mimawari.architecture.broken.term.Label;

/** By a method reference, which counts as well. */
final class MakesLabels {
    final Function<String, Label> label = Label::masked;
}
