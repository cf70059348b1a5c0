package org.mimawari.extract.office;

import java.util.function.Consumer;

/** Takes the names out of a list of the people who commented. Used by one thread. */
final class PersonNames implements XmlEvents {
    private final String element;
    private final String attribute;
    private final Consumer<String> found;

    PersonNames(String element, String attribute, Consumer<String> found) {
        this.element = element;
        this.attribute = attribute;
        this.found = found;
    }

    @Override
    public boolean start(XmlElement at) {
        String name = at.name().equals(element) ? at.attribute(attribute) : "";
        if (!name.isBlank()) {
            found.accept(name);
        }
        return true;
    }

    @Override
    public void text(String text) {
        // Names are attributes.
    }

    @Override
    public void end(String name) {
        // Nothing is open.
    }
}
