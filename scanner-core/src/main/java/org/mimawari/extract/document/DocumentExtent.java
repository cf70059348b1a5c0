package org.mimawari.extract.document;

/**
 * How much of a document was read.
 *
 * @param pages how many pages, sheets, slides or entries it has; 1 for what has no such parts
 * @param unread how many of them could not be read to their end
 */
public record DocumentExtent(int pages, int unread) {
    public static final DocumentExtent WHOLE = new DocumentExtent(1, 0);
    public static final DocumentExtent IN_PART = new DocumentExtent(1, 1);
}
