package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.term.DataKind;

/**
 * What the headings of a table say.
 *
 * @param columns what each column holds
 * @param signs what they say of the whole table, the lines above them included
 */
record TableHead(List<Set<DataKind>> columns, Set<Sign> signs) {
    /** What hardly anybody publishes of people in public roles. */
    private static final Set<DataKind> NEVER_PUBLIC = EnumSet.of(
            DataKind.BANK_ACCOUNT,
            DataKind.PAYMENT_CARD,
            DataKind.MY_NUMBER,
            DataKind.PASSPORT,
            DataKind.INSURANCE,
            DataKind.HEALTH,
            DataKind.DISABILITY,
            DataKind.WELFARE,
            DataKind.GUARDIAN,
            DataKind.FAMILY,
            DataKind.LOGIN);

    /** What a list of facilities or firms says of nobody. */
    private static final Set<DataKind> OF_PEOPLE_ONLY = EnumSet.of(DataKind.BIRTH_DATE, DataKind.SEX);

    /** What is no further detail beside a name. */
    private static final Set<DataKind> NO_DETAIL = EnumSet.of(DataKind.NAME, DataKind.KANA, DataKind.EMPLOYER);

    TableHead {
        columns = List.copyOf(columns);
        signs = Set.copyOf(signs);
    }

    /** With a second line of headings below: "連絡先" above "電話" and "メール". */
    TableHead with(TableHead below) {
        List<Set<DataKind>> both = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), below.columns.size()); i++) {
            Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
            kinds.addAll(i < columns.size() ? columns.get(i) : Set.of());
            kinds.addAll(i < below.columns.size() ? below.columns.get(i) : Set.of());
            both.add(kinds);
        }
        return new TableHead(both, union(below.signs));
    }

    TableHead with(Set<Sign> titles) {
        return new TableHead(columns, union(titles));
    }

    private Set<Sign> union(Set<Sign> more) {
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(signs);
        all.addAll(more);
        return all;
    }

    /** Whether a row that holds these kinds is about one person, who did not mean to be in public. */
    boolean isPerson(Set<DataKind> kinds) {
        boolean answers = signs.contains(Sign.ANSWERS);
        boolean named = kinds.contains(DataKind.NAME) || answers && kinds.contains(DataKind.EMAIL);
        return named && kinds.stream().anyMatch(kind -> isDetail(kind, answers, kinds));
    }

    private boolean isDetail(DataKind kind, boolean answers, Set<DataKind> kinds) {
        if (NO_DETAIL.contains(kind) || kind == DataKind.EMAIL && !kinds.contains(DataKind.NAME)) {
            return false;
        }
        if (answers || NEVER_PUBLIC.contains(kind)) {
            return true;
        }
        if (signs.contains(Sign.OFFICE)) {
            return false;
        }
        boolean listing = signs.contains(Sign.LISTING) || signs.contains(Sign.ROLE);
        return !listing || OF_PEOPLE_ONLY.contains(kind);
    }
}
