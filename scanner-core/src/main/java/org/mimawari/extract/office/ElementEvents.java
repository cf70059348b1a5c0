package org.mimawari.extract.office;

/** Events of a part of which only some elements and their attributes matter. */
interface ElementEvents extends XmlEvents {
    @Override
    default void text(String text) {
        // Only attributes count here.
    }

    @Override
    default void end(String name) {
        // Nothing is open.
    }
}
