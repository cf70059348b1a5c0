package org.mimawari.check.document;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.mimawari.term.Concealment;

/** Ways of hiding that are mended alike; each is a variant of the check. */
enum HiddenWay {
    SHEET("sheet", Concealment.HIDDEN_SHEET, Concealment.VERY_HIDDEN_SHEET),
    ROWS("rows", Concealment.HIDDEN_ROW, Concealment.HIDDEN_COLUMN, Concealment.FILTERED_ROW, Concealment.FOLDED_GROUP),
    CACHE(
            "cache",
            Concealment.PIVOT_CACHE,
            Concealment.DATA_MODEL,
            Concealment.DEFINED_NAME,
            Concealment.EXTERNAL_CACHE,
            Concealment.MAIL_MERGE),
    NOTES("notes", Concealment.COMMENT, Concealment.SPEAKER_NOTES, Concealment.ANNOTATION),
    CHANGES("changes", Concealment.TRACKED_CHANGE, Concealment.EARLIER_STATE),
    TEXT(
            "text",
            Concealment.HIDDEN_TEXT,
            Concealment.TINY_TEXT,
            Concealment.INVISIBLE_TEXT,
            Concealment.LAYER_OFF,
            Concealment.HIDDEN_SLIDE,
            Concealment.FORM_VALUE,
            Concealment.XFA_DATA),
    FILES("files", Concealment.EMBEDDED_FILE, Concealment.CROPPED_PICTURE);

    private final String variant;
    private final Set<Concealment> ways;

    HiddenWay(String variant, Concealment... ways) {
        this.variant = variant;
        this.ways = EnumSet.copyOf(Arrays.asList(ways));
    }

    String variant() {
        return variant;
    }

    boolean hides(Concealment concealment) {
        return ways.contains(concealment);
    }
}
