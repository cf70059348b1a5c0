package org.mimawari.architecture.broken.report;

import org.mimawari.architecture.broken.term.Label;

final class MakesLabel {
    Label label() {
        return Label.masked("x");
    }
}
