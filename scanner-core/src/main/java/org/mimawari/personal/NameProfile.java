package org.mimawari.personal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mimawari.personal.NameShapes.Shape;

/** Tells by the cells of a column whether it holds names of people. Used by one thread; keeps no cell. */
public final class NameProfile {
    /** Fewer cells are no column. */
    private static final int FEWEST = 3;

    private static final double NEARLY_ALL = 0.9;
    /** Of few cells one may be odd. */
    private static final double NEARLY_ALL_OF_FEW = 0.8;

    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final double NEARLY_HALF = 0.4;
    private static final double SOME = 0.3;
    private static final double A_FEW = 0.15;
    private static final double HARDLY_ANY = 0.1;

    private final NameShapes shapes;
    private final Map<Shape, Integer> byShape = new EnumMap<>(Shape.class);
    private final Set<Integer> different = new HashSet<>();
    private int filled;
    private int organisation;
    private int ofNameLength;
    private int perhaps;

    public NameProfile(NameShapes shapes) {
        this.shapes = shapes;
    }

    public void add(String cell) {
        CellLook look = new CellLook(cell);
        if (!look.isEmpty()) {
            filled++;
            different.add(look.text().hashCode());
            byShape.merge(shapes.of(look), 1, Integer::sum);
            organisation += shapes.isOrganisation(look) ? 1 : 0;
            ofNameLength += look.mayBeName() && look.hasNameLength() ? 1 : 0;
            perhaps += shapes.isPerhapsOne(look) ? 1 : 0;
        }
    }

    private double share(Shape shape) {
        return share(byShape.getOrDefault(shape, 0));
    }

    private double share(int n) {
        return (double) n / filled;
    }

    private boolean mayTell() {
        return filled >= FEWEST && (organisation <= 1 || share(organisation) < HARDLY_ANY);
    }

    /** Whether most are names, as far as they are known. */
    public boolean isOfNames() {
        if (!mayTell() || isRepeated()) {
            return false;
        }
        double full = share(Shape.FULL);
        double known = full + share(Shape.HALF_KNOWN);
        return known >= MOST && (full >= SOME || full >= A_FEW && isOfNameLength())
                || isOfNameLength() && known + share(Shape.ENDS_ONLY) >= MOST;
    }

    /** How names are read. */
    public boolean isOfReadings() {
        double readings = mayTell() ? share(Shape.READING) : 0;
        return readings >= MOST
                || readings >= A_FEW && readings + share(Shape.SYLLABLES) >= NEARLY_ALL && isDifferent();
    }

    /** Whether at least something in it is known as the reading of a name. */
    public boolean hasReadings() {
        return filled > 0 && share(Shape.READING) >= SOME;
    }

    /** Whether its cells are as long as names, each another, and some of them are known: not enough but beside what the law protects most. */
    public boolean isLikeNames() {
        double known = mayTell() ? 1 - share(Shape.NONE) : 0;
        return known >= SOME && isOfNameLength();
    }

    /**
     * Whether nothing speaks against its being names but that the dictionary does not know them: enough for a suspicion, and only beside what people have.
     *
     * @param ofPeople whether what stands beside it is people's beyond doubt: then not even one name need be like those that are known
     */
    public boolean isPerhapsOfNames(boolean ofPeople) {
        double like = share(Shape.HALF_KNOWN) + share(Shape.FULL) + share(Shape.ENDS_ONLY) + share(Shape.READING);
        return filled >= FEWEST
                && (organisation <= 1 || share(organisation) < SOME)
                && share(Shape.FULL) < HALF
                && isDifferent()
                && (perhaps >= filled - 1 || share(perhaps) >= NEARLY_ALL_OF_FEW)
                && (ofPeople || like >= SOME);
    }

    private boolean isOfNameLength() {
        return isDifferent() && share(ofNameLength) >= NEARLY_ALL;
    }

    private boolean isDifferent() {
        return different.size() >= filled * NEARLY_ALL;
    }

    /** Whether the same stands in it again and again. */
    public boolean isRepeated() {
        return filled >= FEWEST && different.size() * 2 < filled;
    }

    /** Whether it holds family names and the next column the given ones; one that is both is not told apart. */
    public boolean isOfFamilyNamesBefore(NameProfile next) {
        double family = share(Shape.FAMILY);
        double given = next.share(Shape.GIVEN) + next.share(Shape.FAMILY);
        return filled >= FEWEST
                && next.filled >= FEWEST
                && !isRepeated()
                && family >= NEARLY_HALF
                && given >= NEARLY_HALF
                && family + given >= NEARLY_ALL;
    }
}
