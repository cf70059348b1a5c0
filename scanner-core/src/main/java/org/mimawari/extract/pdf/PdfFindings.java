package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.extract.FoundLinks;

/**
 * What has been read of a PDF file so far, so that a file that takes too long still gives what came before. Written by one thread, read by another.
 */
final class PdfFindings {
    private final TreeMap<Integer, List<FoundLink>> links = new TreeMap<>();
    private final BitSet readPages = new BitSet();
    private SiteText title = SiteText.NONE;
    private int pages;
    private boolean opened;

    synchronized void opened(SiteText documentTitle, int pageCount) {
        title = documentTitle;
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

    /** The page, counted from 1, was read to its end, picture included. */
    synchronized void read(int page) {
        readPages.set(page);
    }

    /** Page by page; a file that was cut has at least one page unread. */
    synchronized Reading reading(boolean whole) {
        FoundLinks inOrder = new FoundLinks();
        links.values().forEach(page -> page.forEach(inOrder::add));
        int unread = Math.max(0, pages - readPages.cardinality());
        return new Reading(title, inOrder.list(), pages, whole ? unread : Math.max(1, unread));
    }
}
