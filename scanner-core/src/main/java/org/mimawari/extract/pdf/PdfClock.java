package org.mimawari.extract.pdf;

import org.mimawari.extract.Deadline;
import org.mimawari.extract.document.Allowance;

/** What the reading of one PDF file may still cost: its own time, and the allowance of the document that it is or is a part of. */
record PdfClock(Deadline own, Allowance allowance) {
    /** Ends the reading when the time is up. */
    void check() {
        own.check();
        allowance.check();
    }

    boolean isPast() {
        return own.isPast() || allowance.deadline().isPast();
    }
}
