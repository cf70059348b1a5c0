package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.mimawari.content.FoundLink;
import org.mimawari.extract.FoundLinks;
import org.mimawari.extract.document.DocumentExtent;

/**
 * How far the reading of a PDF file went, and where the file leads, so that one that takes too long still gives what came before. Written by one thread, read by another.
 */
final class PdfFindings {
    private final TreeMap<Integer, List<FoundLink>> links = new TreeMap<>();
    private final BitSet walkedPages = new BitSet();
    private final BitSet drawnPages = new BitSet();
    private int pages;
    private boolean opened;
    private boolean cut;

    synchronized void opened(int pageCount) {
        pages = pageCount;
        opened = true;
    }

    synchronized boolean isOpened() {
        return opened;
    }

    /** Adds a link of a page, counted from 1; 0 for the document as a whole. */
    synchronized void add(int page, FoundLink link) {
        links.computeIfAbsent(page, none -> new ArrayList<>()).add(link);
    }

    /** The content of the page, counted from 1, was walked to its end. */
    synchronized void walked(int page) {
        walkedPages.set(page);
    }

    /** The page, counted from 1, was drawn and looked at. */
    synchronized void drawn(int page) {
        drawnPages.set(page);
    }

    /** Something that belongs to no page was left out. */
    synchronized void cut() {
        cut = true;
    }

    /** Page by page. */
    synchronized List<FoundLink> links() {
        FoundLinks inOrder = new FoundLinks();
        links.values().forEach(page -> page.forEach(inOrder::add));
        List<FoundLink> all = inOrder.list();
        cut |= inOrder.isFull();
        return all;
    }

    /** A file that was cut has at least one page unread. */
    synchronized DocumentExtent extent(boolean whole) {
        BitSet read = (BitSet) walkedPages.clone();
        read.and(drawnPages);
        int unread = Math.max(0, pages - read.cardinality());
        return new DocumentExtent(pages, whole && !cut ? unread : Math.max(1, unread));
    }
}
