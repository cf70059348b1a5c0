package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of one sheet: which are hidden, and the style that their cells have unless they say otherwise. Used by one thread. */
final class OdsColumns {
    /** All that is repeated to the right of everything is no matter; what stands there all the same is told as seen. */
    private static final int MOST = 1_024;

    private final OdsStyles styles;
    private final List<String> cellStyles = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private int folded;

    OdsColumns(OdsStyles styles) {
        this.styles = styles;
    }

    void start(XmlElement element) {
        if (element.name().equals("table-column-group")) {
            folded += element.isOn("display", true) && folded == 0 ? 0 : 1;
        } else if (element.name().equals("table-column")) {
            boolean hides = folded > 0
                    || !element.attribute("visibility").isEmpty()
                            && !element.attribute("visibility").equals("visible")
                    || styles.hides(element.attribute("style-name"));
            String style = element.attribute("default-cell-style-name");
            long count = element.number("number-columns-repeated", 1);
            for (long i = 0; i < count && cellStyles.size() < MOST; i++) {
                if (hides) {
                    hidden.add(cellStyles.size());
                }
                cellStyles.add(style);
            }
        }
    }

    void end(String name) {
        folded -= name.equals("table-column-group") && folded > 0 ? 1 : 0;
    }

    Set<Integer> hidden() {
        return hidden;
    }

    String cellStyle(int column) {
        return column < cellStyles.size() ? cellStyles.get(column) : "";
    }
}
