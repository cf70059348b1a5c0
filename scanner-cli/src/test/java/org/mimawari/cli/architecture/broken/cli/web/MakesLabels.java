package org.mimawari.cli.architecture.broken.cli.web;

import java.util.function.Function;
import org.mimawari.cli.architecture.broken.term.Label;

/** By a method reference, which counts as well. */
final class MakesLabels {
    final Function<String, Label> label = Label::masked;
}
