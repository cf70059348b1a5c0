package org.mimawari.gather.probe;

/** An address shape is not written as {@link AddressShape} says. Holds nothing of what is written. */
final class WrongShape extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final LineFault fault;

    WrongShape(LineFault fault) {
        super(fault.expectation());
        this.fault = fault;
    }

    LineFault fault() {
        return fault;
    }
}
