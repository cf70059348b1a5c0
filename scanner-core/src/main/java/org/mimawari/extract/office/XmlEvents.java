package org.mimawari.extract.office;

/** Takes what stands in an XML part, in its order. */
interface XmlEvents {
    /** An element begins. @return whether to go into it; if not, its end is not told either */
    boolean start(XmlElement element);

    /** Text between tags, maybe in several pieces. */
    void text(String text);

    /** @param name without its prefix */
    void end(String name);
}
