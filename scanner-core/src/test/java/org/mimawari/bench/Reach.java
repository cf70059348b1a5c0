package org.mimawari.bench;

/** The one way by which a page of the made-up site can be reached. */
enum Reach {
    LINK,
    IFRAME,
    AREA,
    REFRESH,
    REDIRECT,
    CANONICAL,
    NEXT,
    AMP,
    LINK_HEADER,
    OBJECT,
    EMBED,
    SITEMAP,
    PDF_LINK,
    PDF_QR,
    PICTURE_QR;

    private static final Reach[] BY_NUMBER = {
        IFRAME,
        IFRAME,
        AREA,
        AREA,
        REFRESH,
        REDIRECT,
        REDIRECT,
        CANONICAL,
        NEXT,
        AMP,
        LINK_HEADER,
        OBJECT,
        EMBED,
        SITEMAP,
        SITEMAP
    };
    private static final int SHARE = 200;

    /** How the page of this number is reached: most by links, each other way by one in 200 or 100. */
    static Reach of(int number) {
        int draw = Math.floorMod(number * 7919, SHARE);
        return draw < BY_NUMBER.length ? BY_NUMBER[draw] : LINK;
    }
}
