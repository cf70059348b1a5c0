package org.mimawari.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.site.Holding;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.DataKind;

/**
 * What a table, or some parts of a document together, hold of people.
 *
 * @param people rows, or stretches of text, that tell of somebody
 * @param suspected the same where it is not sure
 * @param byKind how many hold each kind; if some parts tell of somebody for sure, in these
 */
public record HeldPeople(int people, int suspected, Map<DataKind, Integer> byKind) {
    /** Two may be an example of how to fill in a form; three are a list. */
    public static final int MANY = 3;

    /** What a name alone, in a remark to a colleague, does not tell. */
    private static final Set<DataKind> NO_DETAIL = EnumSet.of(DataKind.NAME, DataKind.KANA, DataKind.EMPLOYER);

    public HeldPeople {
        byKind = Map.copyOf(byKind);
    }

    public static HeldPeople in(PersonalDataTally tally) {
        return new HeldPeople(tally.people(), tally.suspected(), tally.byKind());
    }

    /** Who stands in several of the parts counts once. */
    public static HeldPeople in(List<Holding> parts) {
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        boolean sure = parts.stream().anyMatch(part -> part.tally().people() > 0);
        int people = 0;
        int suspected = 0;
        for (Holding part : parts) {
            int again = Math.min(part.again(), part.tally().people());
            people += part.tally().people() - again;
            suspected += Math.max(0, part.tally().suspected() - (part.again() - again));
            if (!sure || part.tally().people() > 0) {
                part.tally().byKind().forEach((kind, n) -> kinds.merge(kind, n, Integer::sum));
            }
        }
        return new HeldPeople(people, suspected, kinds);
    }

    private boolean isGrave() {
        return people > 0 && byKind.keySet().stream().anyMatch(DataKind::isGrave);
    }

    private boolean hasDetail() {
        return byKind.keySet().stream().anyMatch(kind -> !NO_DETAIL.contains(kind));
    }

    /** Whether at least one of them is somebody for sure. */
    public boolean isSure() {
        return people > 0;
    }

    /** A list of people with details, or one with what the law protects most. */
    public boolean isList() {
        return isGrave() || people >= MANY && hasDetail();
    }

    /** A few people, or names alone, or a list that may be public on purpose. */
    public boolean isSome() {
        return people + suspected > 0;
    }

    /** Mail addresses with nobody's name beside them. */
    public boolean isAddresses() {
        return people == 0 && byKind.getOrDefault(DataKind.EMAIL, 0) >= MANY;
    }
}
