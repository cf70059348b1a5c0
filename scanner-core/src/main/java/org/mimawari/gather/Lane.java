package org.mimawari.gather;

/** What an address probably is, before it was asked. Decides the order, never the judgement. */
public enum Lane {
    /** A web page, or a sitemap. */
    PAGE,
    /** A file. */
    DOCUMENT,
    /** A picture, or a style sheet, which may name some. */
    IMAGE,
    /** An address on another host that is asked only where it redirects to. */
    SHORT
}
