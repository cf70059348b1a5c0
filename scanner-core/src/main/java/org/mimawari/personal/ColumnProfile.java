package org.mimawari.personal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mimawari.term.DataKind;

/**
 * Tells what a column of a table holds by its cells alone: what nearly all of them look like. A single cell proves little (one random number in ten has a right check digit, and 高松 is a family and a city); a whole column
 * does. Names are not looked for here: {@link NameProfile} does, where it matters. Used by one thread; keeps no cell.
 */
public final class ColumnProfile {
    /** Fewer cells are no column. */
    private static final int FEWEST = 3;

    /** For numbers that are told by their check digit. */
    private static final int FEWEST_NUMBERS = 20;

    private static final double NEARLY_ALL = 0.95;
    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final double SOME = 0.3;
    private static final double A_FEW = 0.1;
    private static final int MORE_THAN_ONE = 2;
    private static final int MANY = 20;
    private static final int SHORTEST_NUMBER = 6;
    private static final int LONGEST_NUMBER = 13;
    private static final int SHORTEST_PASSWORD = 6;

    /** What a bank and an address have in common with firms and offices. */
    private static final Set<DataKind> OF_PLACES = EnumSet.of(DataKind.BANK_ACCOUNT, DataKind.ADDRESS);

    /** One column may tell now the one and now the other. */
    private static final Set<DataKind> GRAVE = EnumSet.of(DataKind.HEALTH, DataKind.DISABILITY, DataKind.WELFARE);

    private static final Set<String> BLOOD = Set.of("A", "B", "O", "AB");
    /** Those that no marks are called by. */
    private static final Set<String> OWN_BLOOD = Set.of("O", "AB");

    private final CellShapes shapes;
    private final BirthDates dates = new BirthDates();
    private final ColumnDomains domains;
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private final PhoneCount phones = new PhoneCount();
    private final Set<Integer> different = new HashSet<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final Set<Integer> patterns = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private int filled;
    private int organisations;
    private int towns;
    private int mobiles;
    private int nameable;
    private int longNumbers;
    private int mixed;
    private int grave;
    private int times;
    private int nothing;
    private int allergens;
    private int blood;
    private int ownBlood;

    public ColumnProfile(CellShapes shapes) {
        this.shapes = shapes;
        this.domains = new ColumnDomains(shapes.domains());
    }

    public void add(String cell) {
        CellLook look = new CellLook(cell);
        if (look.isEmpty()) {
            return;
        }
        String text = look.text();
        filled++;
        different.add(text.hashCode());
        Set<DataKind> kinds = shapes.kinds(look);
        kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        if (kinds.contains(DataKind.BIRTH_DATE)) {
            dates.add(text);
        }
        if (kinds.contains(DataKind.PHONE)) {
            phones.add(text);
        }
        if (kinds.contains(DataKind.EMAIL)) {
            domains.add(text);
        }
        nameable += look.mayBeName() ? 1 : 0;
        organisations += shapes.isOrganisation(look) ? 1 : 0;
        towns += shapes.isTown(look) ? 1 : 0;
        mobiles += shapes.isMobile(look) ? 1 : 0;
        grave += kinds.stream().anyMatch(GRAVE::contains) ? 1 : 0;
        times += shapes.isTime(look) ? 1 : 0;
        nothing += shapes.isNothing(look) ? 1 : 0;
        allergens += shapes.isAllergen(look) ? 1 : 0;
        blood += BLOOD.contains(text) ? 1 : 0;
        ownBlood += OWN_BLOOD.contains(text) ? 1 : 0;
        addCode(look, text);
    }

    private void addCode(CellLook look, String text) {
        if (look.digits() == text.length() && text.length() >= SHORTEST_NUMBER && text.length() <= LONGEST_NUMBER) {
            longNumbers++;
            lengths.add(text.length());
        } else if (look.mixesLettersAndDigits() && !look.hasAt() && text.length() >= SHORTEST_PASSWORD) {
            mixed++;
            patterns.add(pattern(text));
            beginnings.add(text.substring(0, 2));
        }
    }

    /** Codes of one series are built alike, words of secret are not. */
    private static int pattern(String text) {
        int pattern = 0;
        for (int i = 0; i < text.length(); i++) {
            pattern = pattern * 3 + (Character.isDigit(text.charAt(i)) ? 1 : 2);
        }
        return pattern;
    }

    /** What the column holds, names left out; empty if its cells do not tell. */
    public Set<DataKind> kinds() {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        if (filled < FEWEST) {
            return kinds;
        }
        byKind.forEach((kind, n) -> {
            if (isEnough(kind, n)) {
                kinds.add(kind);
            }
        });
        if (!dates.mayBeBirths()) {
            kinds.remove(DataKind.BIRTH_DATE);
        }
        if (isOfOrganisations()) {
            kinds.retainAll(OF_PLACES);
        }
        if (isGrave() && kinds.isEmpty()) {
            GRAVE.stream().filter(byKind::containsKey).forEach(kinds::add);
        }
        if (isOfBloodTypes()) {
            kinds.add(DataKind.HEALTH);
        }
        return kinds;
    }

    private boolean isEnough(DataKind kind, int n) {
        return switch (kind) {
            case MY_NUMBER -> areChecked(n);
            case PASSPORT -> n == filled;
            default -> share(n) >= MOST;
        };
    }

    /** One random number in ten has a right check digit, so few must all have one. */
    private boolean areChecked(int n) {
        return n == filled && different.size() == filled || filled >= FEWEST_NUMBERS && share(n) >= NEARLY_ALL;
    }

    /** Of those who have something: "なし" stands for all others. */
    private boolean isGrave() {
        return grave > 0 && grave >= (filled - nothing) * HALF && share(grave) >= A_FEW;
    }

    /** A and B alone may be marks, and one letter all the way down anything. */
    private boolean isOfBloodTypes() {
        return blood == filled && ownBlood > 0 && different.size() > 1;
    }

    /** Whether it names such food as the law makes makers declare, or nothing. */
    public boolean isOfAllergens() {
        return filled >= FEWEST && allergens > 0 && allergens + nothing >= filled * NEARLY_ALL;
    }

    /** Whether most cells are made of what names are made of, so that it is worth while to ask the dictionary. */
    public boolean mayBeNames() {
        return filled > 0 && share(nameable) >= HALF && share(organisations) < HALF;
    }

    /** Whether its dates lie so far back that nobody who was born then lives. */
    public boolean isOfHistory() {
        return filled >= FEWEST && dates.areHistory();
    }

    /** Whether it names facilities, firms or offices. */
    public boolean isOfOrganisations() {
        return filled >= FEWEST
                && share(organisations - towns) >= MOST
                && share(byKind.getOrDefault(DataKind.ADDRESS, 0)) < HALF;
    }

    /** Whether it names many different ones: each row is about another. */
    public boolean isOfManyOrganisations() {
        return isOfOrganisations() && different.size() >= Math.min(filled * HALF, MANY);
    }

    /** Whether it names towns, wards or prefectures. */
    public boolean isOfTowns() {
        return filled >= FEWEST && share(towns) >= MOST;
    }

    /** Whether firms, offices or facilities are among what it names: of people there are none. */
    public boolean hasOrganisations() {
        return filled >= FEWEST && organisations >= MORE_THAN_ONE && share(organisations) >= SOME;
    }

    /** Whether each cell is another moment, to the second: when something was sent in. */
    public boolean isOfTimes() {
        return filled >= FEWEST && share(times) >= MOST && different.size() >= filled * HALF;
    }

    /** Whether its telephone numbers are such as people carry with them. */
    public boolean isOfMobiles() {
        return filled >= FEWEST && share(mobiles) >= MOST;
    }

    /** Whether nearly all its telephone numbers lie in one block of a thousand, as the extensions of one office do. */
    public boolean isOfOneSwitchboard() {
        return phones.areInOneBlock(filled) && !isOfMobiles();
    }

    /** Its telephone numbers. */
    public PhoneCount phones() {
        return phones;
    }

    /** Whether each cell is another long number, all of one length: whatever they count, they are not counts. */
    public boolean isOfNumbers() {
        return filled >= FEWEST
                && share(longNumbers) >= NEARLY_ALL
                && lengths.size() == 1
                && different.size() >= filled * NEARLY_ALL;
    }

    /** Whether letters and digits stand in it mixed in ever other ways, as in passwords. */
    public boolean isOfPasswords() {
        return filled >= FEWEST
                && share(mixed) >= NEARLY_ALL
                && different.size() >= filled * NEARLY_ALL
                && patterns.size() >= FEWEST
                && beginnings.size() >= FEWEST;
    }

    /** The domain of the one organisation of which all mail addresses are; empty if there is none. */
    public String domain() {
        return domains.one();
    }

    /** Whether the same stands in it again and again: one number of an office for many, one name at many facilities. */
    public boolean isRepeated() {
        return filled >= FEWEST && different.size() * 2 < filled;
    }

    private double share(int n) {
        return (double) n / filled;
    }
}
