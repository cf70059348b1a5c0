package org.mimawari.extract.office;

import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Concealment;

/** Makes text of the values of cells of an older workbook. Used by one thread. */
final class XlsValues {
    private final @Nullable SSTRecord strings;
    private final XlsStyles styles;
    private final boolean from1904;

    XlsValues(@Nullable SSTRecord strings, XlsStyles styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    String shared(int number) {
        return strings == null || number < 0 || number >= strings.getNumUniqueStrings()
                ? ""
                : strings.getString(number).getString();
    }

    String number(int style, double value) {
        return styles.of(style).format().text(value, from1904);
    }

    Concealment hides(int style, boolean number) {
        return styles.of(style).hides(number);
    }

    /** All texts in a formula, a blank between them. */
    static String literals(Ptg @Nullable [] formula) {
        StringBuilder all = new StringBuilder();
        for (Ptg part : formula == null ? new Ptg[0] : formula) {
            if (part instanceof StringPtg text) {
                all.append(all.length() > 0 ? " " : "").append(text.getValue());
            }
        }
        return all.toString();
    }
}
