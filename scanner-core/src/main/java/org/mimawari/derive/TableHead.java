package org.mimawari.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.term.DataKind;

/**
 * What the headings of a table say, and the cells where these do not tell.
 *
 * @param columns what each column holds
 * @param signs what they say of the whole table, the lines above them included
 * @param moreDetail whether a column that is none of the kinds tells more of a person all the same: a number, a word of secret
 */
record TableHead(List<Set<DataKind>> columns, Set<Sign> signs, boolean moreDetail) {
    static final TableHead NONE = new TableHead(List.of(), Set.of());

    /** What is no further detail beside a name. */
    private static final Set<DataKind> NO_DETAIL = EnumSet.of(DataKind.NAME, DataKind.KANA, DataKind.EMPLOYER);

    private static final Set<Sign> LISTINGS = EnumSet.of(
            Sign.LISTING, Sign.CONTEST, Sign.MEASURE, Sign.REGISTER, Sign.EVENT, Sign.ROLE, Sign.POST, Sign.OFFICE);

    TableHead {
        columns = List.copyOf(columns);
        signs = Set.copyOf(signs);
    }

    TableHead(List<Set<DataKind>> columns, Set<Sign> signs) {
        this(columns, signs, false);
    }

    /** With a second line of headings below: "連絡先" above "電話" and "メール". */
    TableHead with(TableHead below) {
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(signs);
        all.addAll(below.signs);
        return new TableHead(with(below.columns), all, moreDetail || below.moreDetail);
    }

    TableHead with(Set<Sign> titles) {
        return with(new TableHead(List.of(), titles));
    }

    TableHead withMoreDetail() {
        return new TableHead(columns, signs, true);
    }

    private List<Set<DataKind>> with(List<Set<DataKind>> more) {
        List<Set<DataKind>> both = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), more.size()); i++) {
            Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
            kinds.addAll(i < columns.size() ? columns.get(i) : Set.of());
            kinds.addAll(i < more.size() ? more.get(i) : Set.of());
            both.add(kinds);
        }
        return both;
    }

    /** Whether headings or titles say that it lists facilities, firms, works, or people by their office. */
    boolean isListing() {
        return !Collections.disjoint(signs, LISTINGS);
    }

    boolean isOfAnswers() {
        return signs.contains(Sign.ANSWERS);
    }

    boolean isNamed() {
        return columns.stream().anyMatch(kinds -> kinds.contains(DataKind.NAME) || kinds.contains(DataKind.KANA));
    }

    /** Whether anything of a person's but the name stands in some column. */
    boolean hasDetail() {
        return moreDetail || kinds().stream().anyMatch(kind -> !NO_DETAIL.contains(kind));
    }

    /** Of all columns. */
    Set<DataKind> kinds() {
        Set<DataKind> all = EnumSet.noneOf(DataKind.class);
        columns.forEach(all::addAll);
        return all;
    }

    /** Whether a row that holds these kinds tells more of one person than the name. In answers to a form a mail address is as good as a name. */
    boolean isPerson(Set<DataKind> kinds) {
        boolean named = kinds.contains(DataKind.NAME) || kinds.contains(DataKind.KANA);
        if (!named) {
            return isOfAnswers()
                    && kinds.contains(DataKind.EMAIL)
                    && kinds.stream().anyMatch(kind -> kind != DataKind.EMAIL && !NO_DETAIL.contains(kind));
        }
        return moreDetail || kinds.stream().anyMatch(kind -> !NO_DETAIL.contains(kind));
    }

    /** Whether this column holds that kind. */
    boolean is(int column, DataKind kind) {
        return column < columns.size() && columns.get(column).contains(kind);
    }
}
