package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.derive.HeadSearch.Found;
import org.mimawari.personal.CellShapes;
import org.mimawari.personal.ColumnProfile;
import org.mimawari.personal.NameProfile;
import org.mimawari.personal.NameShapes;
import org.mimawari.personal.PhoneCount;
import org.mimawari.personal.RecordWeights.Trait;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.term.DataKind;
import org.mimawari.term.PhoneBlocks;

/** What the columns of one table hold, by their headings and by their cells: first all that is told cheaply, then the names, if they matter. Used by one thread; keeps no cell. */
final class Columns {
    /** As many as a sheet has. */
    private static final int MOST = 16_384;

    private static final int ENOUGH_TO_REPEAT = 6;

    /** Of what the law protects most, what facilities are for. */
    private static final Set<DataKind> OF_FACILITIES =
            EnumSet.of(DataKind.HEALTH, DataKind.DISABILITY, DataKind.WELFARE);

    private final Found found;
    private final CellShapes shapes;
    private final NameShapes names;
    private final List<ColumnProfile> profiles = new ArrayList<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private TableHead head;

    Columns(Found found, CellShapes shapes, NameShapes names) {
        this.found = found;
        this.shapes = shapes;
        this.names = names;
        this.head = found.head();
    }

    TableHead head() {
        return head;
    }

    Set<Trait> traits() {
        return traits;
    }

    /** The domain that nearly all mail addresses share; empty if there is none. */
    String domain() {
        return profiles.stream()
                .map(ColumnProfile::domain)
                .filter(domain -> !domain.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The blocks in which nearly all telephone numbers lie; empty if these are too many, or the numbers too few. */
    PhoneBlocks phones() {
        PhoneCount all = new PhoneCount();
        profiles.forEach(profile -> all.add(profile.phones()));
        return all.blocks();
    }

    /** Whether anything of a person's but the name stands in it, as far as columns tell. */
    boolean hasDetail() {
        return head.hasDetail();
    }

    /** Takes a look at the cells of columns whose heading says nothing, and at those with names and what reaches people. */
    void look(List<List<String>> rows) {
        for (List<String> row : rows) {
            for (int i = 0; i < Math.min(row.size(), MOST); i++) {
                if (i == profiles.size()) {
                    profiles.add(new ColumnProfile(shapes));
                }
                if (isLookedAt(i)) {
                    profiles.get(i).add(row.get(i));
                }
            }
        }
        List<Set<DataKind>> columns = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            columns.add(isTold(i) ? Set.of() : byValue(i));
        }
        head = withoutNamesOfOthers().with(new TableHead(columns, Set.of()));
        if (head.kinds().contains(DataKind.SCHOOL)) {
            head = head.with(new TableHead(allergens(), Set.of()));
        }
        for (int i = 0; i < profiles.size(); i++) {
            addTraits(profiles.get(i), i);
        }
        if (profiles.stream().anyMatch(ColumnProfile::isOfTimes)) {
            head = head.with(Set.of(Sign.ANSWERS));
        }
        if (traits.contains(Trait.NUMBERED) || traits.contains(Trait.PASSWORDS)) {
            head = head.withMoreDetail();
        }
    }

    /** Beside a class "卵" is what a child must not eat; elsewhere it is for sale. */
    private List<Set<DataKind>> allergens() {
        List<Set<DataKind>> columns = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            boolean avoided = !isTold(i) && profiles.get(i).isOfAllergens();
            columns.add(avoided ? Set.of(DataKind.HEALTH) : Set.of());
        }
        return columns;
    }

    /** Names of facilities stand below "name" too. */
    private TableHead withoutNamesOfOthers() {
        List<Set<DataKind>> columns = new ArrayList<>();
        for (int i = 0; i < head.columns().size(); i++) {
            boolean others = head.is(i, DataKind.NAME)
                    && i < profiles.size()
                    && profiles.get(i).hasOrganisations();
            columns.add(others ? Set.of() : kinds(i));
        }
        return new TableHead(columns, head.signs(), head.moreDetail());
    }

    /** Below "滞納者" stand people, whatever the dictionary knows. */
    private Set<DataKind> byValue(int column) {
        Set<DataKind> kinds = profiles.get(column).kinds();
        boolean people = found.people().contains(column)
                && kinds.isEmpty()
                && profiles.get(column).mayBeNames();
        return people ? Set.of(DataKind.NAME) : kinds;
    }

    private boolean isTold(int column) {
        return found.told().contains(column);
    }

    private Set<DataKind> kinds(int column) {
        return column < head.columns().size() ? head.columns().get(column) : Set.of();
    }

    private boolean isLookedAt(int column) {
        Set<DataKind> kinds = kinds(column);
        return !isTold(column)
                || kinds.contains(DataKind.NAME)
                || kinds.contains(DataKind.KANA)
                || kinds.contains(DataKind.PHONE)
                || kinds.contains(DataKind.EMAIL)
                || kinds.contains(DataKind.BIRTH_DATE);
    }

    private void addTraits(ColumnProfile profile, int column) {
        Set<DataKind> kinds = kinds(column);
        boolean told = isTold(column);
        add(Trait.ORGANISATIONS, !told && profile.isOfOrganisations() && kinds.isEmpty());
        add(Trait.ONE_SWITCHBOARD, profile.isOfOneSwitchboard());
        add(Trait.TOWNS, !told && profile.isOfTowns());
        add(Trait.MOBILES, profile.isOfMobiles());
        add(Trait.NUMBERED, !told && profile.isOfNumbers() && !kinds.contains(DataKind.PHONE));
        add(Trait.PASSWORDS, !told && profile.isOfPasswords());
        add(Trait.ONE_DOMAIN, !profile.domain().isEmpty());
        add(Trait.HISTORY, profile.isOfHistory());
        boolean ofOne = kinds.contains(DataKind.NAME) || kinds.contains(DataKind.PHONE);
        add(Trait.REPEATED, ofOne && profile.isRepeated());
    }

    private void add(Trait trait, boolean is) {
        if (is) {
            traits.add(trait);
        }
    }

    /** The same with the names, which the dictionary tells. */
    TableHead withNames(List<List<String>> rows) {
        boolean one = found.listings().size() == 1;
        add(Trait.FEW_LISTED, one && found.listings().stream().anyMatch(column -> isOfFew(rows, column)));
        if (head.kinds().contains(DataKind.NAME)) {
            traits.add(Trait.NAMES_BY_HEADING);
            return head;
        }
        List<@Nullable NameProfile> looked = nameProfiles(rows);
        head = withoutKanaOfOthers(looked).with(new TableHead(named(looked), Set.of()));
        if (!head.isNamed() && isGrave()) {
            head = head.with(new TableHead(likeNames(looked), Set.of()));
        }
        if (!head.isNamed() && (isGrave() || !traits.contains(Trait.ORGANISATIONS))) {
            head = head.with(new TableHead(perhaps(looked), Set.of()));
            add(Trait.NAMES_PERHAPS, head.isNamed());
        } else if (head.isNamed()) {
            boolean asked = found.head().kinds().contains(DataKind.KANA)
                    || found.head().signs().stream().anyMatch(Sign::isOfPeople);
            traits.add(asked ? Trait.NAMES_BY_HEADING : Trait.NAMES_BY_VALUE);
        }
        return head;
    }

    private static boolean isOfFew(List<List<String>> rows, int column) {
        Set<String> different = new HashSet<>();
        int filled = 0;
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column).strip() : "";
            filled += cell.isEmpty() ? 0 : 1;
            different.add(cell);
        }
        return filled >= ENOUGH_TO_REPEAT && different.size() * 2 <= filled;
    }

    /** Whether each row names another firm or facility, so that an illness or a disability may be what it is for. */
    boolean isOfFacilities() {
        Set<DataKind> grave = EnumSet.noneOf(DataKind.class);
        head.kinds().stream().filter(DataKind::isGrave).forEach(grave::add);
        return OF_FACILITIES.containsAll(grave) && profiles.stream().anyMatch(ColumnProfile::isOfManyOrganisations);
    }

    private boolean isGrave() {
        return head.kinds().stream().anyMatch(DataKind::isGrave) || traits.contains(Trait.PASSWORDS);
    }

    /** Whether it holds what offices and firms do not have. */
    private boolean isOfPeople() {
        boolean mail = head.kinds().contains(DataKind.EMAIL) && !traits.contains(Trait.ONE_DOMAIN);
        return mail || head.kinds().contains(DataKind.BIRTH_DATE) || traits.contains(Trait.MOBILES);
    }

    private List<@Nullable NameProfile> nameProfiles(List<List<String>> rows) {
        List<@Nullable NameProfile> looked = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            boolean asked = kinds(i).contains(DataKind.KANA) || !isTold(i) && kinds(i).isEmpty();
            looked.add(asked && profiles.get(i).mayBeNames() ? new NameProfile(names) : null);
        }
        for (List<String> row : rows) {
            for (int i = 0; i < Math.min(row.size(), looked.size()); i++) {
                NameProfile profile = looked.get(i);
                if (profile != null) {
                    profile.add(row.get(i));
                }
            }
        }
        return looked;
    }

    /** How towns and works are read stands below "読み" too. */
    private TableHead withoutKanaOfOthers(List<@Nullable NameProfile> looked) {
        List<Set<DataKind>> columns = new ArrayList<>();
        for (int i = 0; i < head.columns().size(); i++) {
            NameProfile profile = i < looked.size() ? looked.get(i) : null;
            boolean others = kinds(i).equals(Set.of(DataKind.KANA)) && profile != null && !profile.hasReadings();
            columns.add(others ? Set.of() : kinds(i));
        }
        return new TableHead(columns, head.signs(), head.moreDetail());
    }

    private static List<Set<DataKind>> named(List<@Nullable NameProfile> looked) {
        List<Set<DataKind>> columns = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            columns.add(kinds(looked.get(i), i + 1 < looked.size() ? looked.get(i + 1) : null));
        }
        return columns;
    }

    /** Family and given name may stand in two columns side by side. */
    private static Set<DataKind> kinds(@Nullable NameProfile column, @Nullable NameProfile next) {
        if (column == null) {
            return Set.of();
        }
        if (column.isOfNames() || next != null && column.isOfFamilyNamesBefore(next)) {
            return Set.of(DataKind.NAME);
        }
        return column.isOfReadings() ? Set.of(DataKind.KANA) : Set.of();
    }

    /** The first that may be names; there is hardly a second. */
    private List<Set<DataKind>> perhaps(List<@Nullable NameProfile> looked) {
        List<Set<DataKind>> columns = new ArrayList<>();
        boolean ofPeople = isGrave() || isOfPeople();
        for (NameProfile profile : looked) {
            if (profile != null && profile.isPerhapsOfNames(ofPeople)) {
                columns.add(Set.of(DataKind.NAME));
                break;
            }
            columns.add(Set.of());
        }
        return columns;
    }

    private static List<Set<DataKind>> likeNames(List<@Nullable NameProfile> looked) {
        List<Set<DataKind>> columns = new ArrayList<>();
        for (NameProfile profile : looked) {
            columns.add(profile != null && profile.isLikeNames() ? Set.of(DataKind.NAME) : Set.of());
        }
        return columns;
    }
}
