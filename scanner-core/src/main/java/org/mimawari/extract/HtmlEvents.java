package org.mimawari.extract;

/**
 * Takes what stands in a page, in its order: whoever wants something else of a page takes part in the one walk over it. Elements that broken HTML leaves open are closed
 * where browsers close them. Tags are valid during the call only. Characters of text may be looked at until the end of
 * the walk.
 *
 * <p>An element is closed once for each time that it is opened, and nearly always the innermost first: formatting and links that end inside of a block which began
 * after them are closed before that block.
 *
 * <p>A class, since a page has thousands of these calls, and one through an interface takes several times as long.
 */
abstract class HtmlEvents {
    /**
     * An element begins. One without content is closed at once.
     *
     * @param parent {@link HtmlNames#BODY} directly in the body, {@link HtmlNames#HTML} before it
     */
    abstract void open(HtmlTag tag, HtmlName parent);

    /** A link that the end of a block had interrupted goes on; it will be closed once more. */
    void reopen(HtmlName name) {}

    abstract void close(HtmlName name);

    /** Text of an element, also of scripts and styles ({@link HtmlTraits#DATA}); references resolved, blanks as they stand. */
    abstract void text(HtmlName parent, char[] chars, int from, int to);
}
