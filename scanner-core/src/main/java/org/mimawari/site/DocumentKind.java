package org.mimawari.site;

/** What kind of file a document is, by its content. */
public enum DocumentKind {
    PDF,
    IMAGE,
    OTHER
}
