package org.mimawari.personal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mimawari.term.DataKind;

/**
 * Tells what a column of a table holds by its cells alone: what nearly all of them look like. A single cell proves little (one random number in ten has a right check digit, and 高松 is a family and a city); a whole column
 * does. Used by one thread; keeps no cell.
 */
public final class ColumnProfile {
    /** Fewer cells are no column. */
    private static final int FEWEST = 3;

    /** For numbers that are told by their check digit. */
    private static final int FEWEST_NUMBERS = 20;

    private static final double NEARLY_ALL = 0.95;
    private static final double MOST = 0.6;
    private static final double SOME = 0.3;
    private static final double HARDLY_ANY = 0.1;

    /** Births are spread over years, the dates of events are not. */
    private static final int FEWEST_YEARS = 4;

    private final CellShapes shapes;
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private final Map<CellShapes.NameShape, Integer> byShape = new EnumMap<>(CellShapes.NameShape.class);
    private final Set<Integer> different = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();
    private int filled;
    private int organisations;
    private int mobiles;

    public ColumnProfile(CellShapes shapes) {
        this.shapes = shapes;
    }

    public void add(String cell) {
        String text = shapes.folded(cell);
        if (text.isEmpty()) {
            return;
        }
        filled++;
        different.add(text.hashCode());
        shapes.kinds(text).forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        organisations += shapes.isOrganisation(text) ? 1 : 0;
        mobiles += shapes.isMobile(text) ? 1 : 0;
        shapes.birthYear(text).ifPresent(years::add);
        addName(text);
    }

    private void addName(String text) {
        byShape.merge(shapes.name(text), 1, Integer::sum);
    }

    private double share(CellShapes.NameShape shape) {
        return share(byShape.getOrDefault(shape, 0));
    }

    /** What the column holds; empty if its cells do not tell. */
    public Set<DataKind> kinds() {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        if (filled < FEWEST || isOfOrganisations()) {
            return kinds;
        }
        byKind.forEach((kind, n) -> {
            boolean byCheckDigit = kind == DataKind.MY_NUMBER;
            if (share(n) >= (byCheckDigit ? NEARLY_ALL : MOST) && (!byCheckDigit || filled >= FEWEST_NUMBERS)) {
                kinds.add(kind);
            }
        });
        if (isOfNames()) {
            kinds.add(DataKind.NAME);
        } else if (share(CellShapes.NameShape.READING) >= MOST) {
            kinds.add(DataKind.KANA);
        }
        if (years.size() < Math.min(FEWEST_YEARS, filled)) {
            kinds.remove(DataKind.BIRTH_DATE);
        }
        return kinds;
    }

    private boolean isOfNames() {
        double full = share(CellShapes.NameShape.FULL);
        return full >= SOME
                && full + share(CellShapes.NameShape.FAMILY_AND_MORE) >= MOST
                && !isRepeated()
                && share(organisations) < HARDLY_ANY;
    }

    /** Whether it holds nothing but family names: the given ones may stand beside it. */
    public boolean isOfFamilyNames() {
        return filled >= FEWEST && share(CellShapes.NameShape.FAMILY) >= MOST;
    }

    /** Whether it holds given names, as far as they are known; one that is also a family name is not told apart. */
    public boolean isOfGivenNames() {
        return filled >= FEWEST && share(CellShapes.NameShape.GIVEN) + share(CellShapes.NameShape.FAMILY) >= MOST;
    }

    /** Whether it names facilities, firms or offices. */
    public boolean isOfOrganisations() {
        return filled >= FEWEST && share(organisations) >= MOST;
    }

    /** Whether its telephone numbers are such as people carry with them. */
    public boolean isOfMobiles() {
        return filled >= FEWEST && share(mobiles) >= MOST;
    }

    /** Whether the same stands in it again and again: one number of an office for many, one name at many facilities. */
    public boolean isRepeated() {
        return filled >= FEWEST && different.size() * 2 < filled;
    }

    private double share(int n) {
        return (double) n / filled;
    }
}
