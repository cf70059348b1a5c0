package org.mimawari.gather;

import org.jspecify.annotations.Nullable;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;

/** Under what a finished address is counted. */
public enum VisitedKind {
    NOTHING,
    PAGE,
    DOCUMENT,
    PICTURE,
    LINK;

    /** @param fact null if nothing can be said of the address */
    public static VisitedKind of(@Nullable Visited fact) {
        if (fact == null) {
            return NOTHING;
        }
        if (fact instanceof Page) {
            return PAGE;
        }
        if (fact instanceof Document document) {
            return document.kind() == DocumentKind.IMAGE ? PICTURE : DOCUMENT;
        }
        return LINK;
    }
}
