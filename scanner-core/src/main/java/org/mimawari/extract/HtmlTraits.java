package org.mimawari.extract;

/**
 * What the <a href="https://html.spec.whatwg.org/multipage/parsing.html">HTML Standard</a> says of elements of some name, as far as reading a page as a
 * stream needs it: one bit each, and the names that have it.
 */
final class HtmlTraits {
    /** Has no content and no end. */
    static final int VOID = 1;
    /** "Special": an end tag of an ordinary element does not reach beyond it. */
    static final int SPECIAL = 1 << 1;
    /** Ends the default scope. */
    static final int SCOPE = 1 << 2;
    /** Its start tag closes an open paragraph. */
    static final int CLOSES_PARAGRAPH = 1 << 3;

    static final int FORMATTING = 1 << 4;
    static final int HEADING = 1 << 5;
    /** No link goes on from outside of it. */
    static final int MARKER = 1 << 6;
    /** Its start does not take up again a link that a block had interrupted. */
    static final int QUIET = 1 << 7;
    /** After it no frameset is taken. */
    static final int NO_FRAMESET = 1 << 8;
    /** Ends drawings and formulas. */
    static final int BREAKOUT = 1 << 9;
    /** May stand before the body. */
    static final int IN_HEAD = 1 << 10;

    static final int RAWTEXT = 1 << 11;
    static final int RCDATA = 1 << 12;
    /** A part of a table, which does not exist outside of one. */
    static final int TABLE_PART = 1 << 13;
    /** Words before, after and in it do not run into one. */
    static final int BLOCK = 1 << 14;

    static final int LIST_ITEM = 1 << 15;
    /** Its content is data and no text that is shown: scripts and styles. */
    static final int DATA = 1 << 16;
    /** What stands in it belongs together: words in it may speak of a link in it. */
    static final int HOLDS = 1 << 17;
    /** Words of a part of it speak of all of it. */
    static final int HOLDS_ALL = 1 << 18;
    /** A heading in it does not hold behind it. */
    static final int SECTION = 1 << 19;
    /** Is no content: headings of the content do not hold in it. */
    static final int APART = 1 << 20;
    /** An attribute in words. */
    static final int SAYS = 1 << 21;
    /** An attribute that may hide its element. */
    static final int HIDES = 1 << 22;
    /** Stands in no choice: its start tag closes an open one. */
    static final int CLOSES_SELECT = 1 << 23;

    /** A line for each trait. */
    static final String[] NAMES = {
        "area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr",
        "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt"
                + " embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen"
                + " li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section"
                + " select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp",
        "applet caption html table td th marquee object select template",
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header"
                + " hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp",
        "a b big code em font i nobr s small strike strong tt u",
        "h1 h2 h3 h4 h5 h6",
        "applet caption marquee object td template th",
        "address article aside base basefont bgsound blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset"
                + " figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe li link listing main menu meta"
                + " nav noembed noframes noscript ol p param plaintext pre script search section source style summary table tbody td template"
                + " textarea tfoot th thead title tr track ul",
        "applet area body br button dd dt embed hr iframe image img keygen li listing marquee object pre select table textarea wbr xmp",
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s"
                + " small span strong strike sub sup table tt u ul var",
        "base basefont bgsound head html link meta noframes noscript script style template title",
        "iframe noembed noframes style xmp",
        "textarea title",
        "caption col colgroup tbody td tfoot th thead tr",
        "address applet article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure"
                + " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html li link listing main marquee menu meta nav noframes"
                + " noscript ol p plaintext pre script search section style table tbody td template tfoot th thead title tr ul svg math",
        "dd dt li",
        "script style",
        "address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header li"
                + " main menu nav ol p pre search section summary table td template th tr ul",
        "caption dd dt figcaption figure li p td th tr",
        "article aside blockquote details dialog fieldset footer li main nav search section td template th",
        "aside footer nav",
        "alt aria-label title",
        "hidden style",
        "input keygen select textarea",
    };

    /** Further names that are met often, of elements and of attributes. */
    static final String OTHERS =
            "abbr acronym audio bdi bdo canvas cite data datalist del desc dfn foreignobject g ins kbd label legend map mark math meter mi mn mo ms"
                    + " mtext optgroup option output path picture poster progress q rb rp rt rtc ruby rect samp slot span sub sup svg time use var video app-root"
                    + " annotation-xml action alt aria-label aria-hidden background charset class color colspan content data-src data-srcset data-lazy"
                    + " data-lazy-src data-lazy-srcset data-original data-href data-url data-file data-pdf data-link dir encoding face for formaction height href"
                    + " hreflang http-equiv id lang media method name onchange onclick onload property rel role rowspan scope size srcdoc src srcset style target title type"
                    + " value width xlink:href xmlns";

    private HtmlTraits() {}
}
