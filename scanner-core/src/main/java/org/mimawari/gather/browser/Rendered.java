package org.mimawari.gather.browser;

import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.term.PublicUrl;

/** What came of showing a page. */
public sealed interface Rendered {

    /**
     * The page as it stood when it was quiet.
     *
     * @param page its elements as HTML in UTF-8; not whole if the page grew without end
     * @param opened addresses that scripts wanted to go to instead; none was asked for
     * @param refused how many scripts and data the page asked for in vain; what only counts visitors is none
     */
    record Shown(Body page, List<PublicUrl> opened, int refused) implements Rendered {
        public Shown {
            opened = List.copyOf(opened);
        }
    }

    /** The page was not shown; what its HTML says without scripts is all that is known. */
    record NotShown(Trouble why) implements Rendered {}

    /** Why a page was not shown. */
    enum Trouble {
        /** The settings say never. */
        OFF,
        /** There is no browser, or it does not start. */
        NO_BROWSER,
        /** The browser broke down over the page, or the page did not let itself be looked at in time. */
        FAILED,
        /** As many pages as a run may show were shown. */
        OVER_BUDGET,
        /** The run was told to stop. */
        STOPPED
    }
}
