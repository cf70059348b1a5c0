package org.mimawari.gather.probe;

/** What can be wrong with a line of a table of services. */
public enum LineFault {
    CELLS("six cells parted by tabs were expected"),
    ID("the id of a service is of small letters, digits and hyphens"),
    NAME("a service has a name of 1 to 60 characters"),
    KIND("what the address is for is one of answer, summary, editor, answer-editor, view"),
    /** Services that Mimawari has no probe for can be forms only. */
    VIEW("view is for services that come with Mimawari"),
    SURENESS("how sure it is is one of known, surmised"),
    HOST("a shape begins with a host name in small letters, or *. and one"),
    REST("in a shape ** may stand at the end of the path only"),
    PART("a part of a shape is plain, or *, {name}, {name:20} or prefix{name}, and each name stands once"),
    PARAMETER("behind ? a shape has name=value, joined by &");

    private final String expectation;

    LineFault(String expectation) {
        this.expectation = expectation;
    }

    String expectation() {
        return expectation;
    }
}
