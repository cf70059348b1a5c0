package org.mimawari.gather.probe;

/** A line of a table of services is not written as {@link ServiceTable} says. Holds nothing of what the line says. */
public final class WrongLine extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final LineFault fault;

    WrongLine(int line, LineFault fault) {
        super("line " + line + ": " + fault.expectation());
        this.line = line;
        this.fault = fault;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    public LineFault fault() {
        return fault;
    }
}
