package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mimawari.content.SiteText;
import org.mimawari.personal.NameDictionary;

/** Lists as they have leaked, with names of which the judge knows none: half of the dictionary is left out of it, and the people have the other half. */
class LeakTablesTest {
    private static final Predicate<String> KNOWN = name -> (name.hashCode() & 1) == 0;
    private static final int SIZES = 4;

    private final TableLook look = new TableLook(new NameDictionary(KNOWN));
    private final LeakTables leaks = new LeakTables(new InventedPeople(KNOWN.negate(), 1));

    /** How many tables of a kind and layout were told, and how. */
    private record Score(int tables, int alerts, int suspected, List<String> missed) {}

    private Score score(Predicate<Layout> layouts, Predicate<String> kinds, int least) {
        int tables = 0;
        int alerts = 0;
        int suspected = 0;
        List<String> missed = new ArrayList<>();
        for (String kind : leaks.kinds()) {
            for (Layout layout : Layout.values()) {
                for (int size = 0;
                        size < SIZES && kinds.test(kind) && layout.isOneOfTheFirst() && layouts.test(layout);
                        size++) {
                    TableTally tally = tally(leaks.table(kind, layout, least + size * size * 9));
                    tables++;
                    alerts += tally.people() > 0 ? 1 : 0;
                    suspected += tally.people() == 0 && tally.suspected() > 0 ? 1 : 0;
                    if (tally.people() == 0) {
                        missed.add(kind + ", " + layout + ", " + (least + size * size * 9)
                                + (tally.suspected() > 0 ? ": suspected" : ": NONE"));
                    }
                }
            }
        }
        return new Score(tables, alerts, suspected, missed);
    }

    private TableTally tally(List<List<String>> rows) {
        TableTally tally = new TableTally(look);
        rows.forEach(row -> tally.row(row.stream().map(SiteText::new).toList()));
        tally.settle();
        return tally;
    }

    @Test
    void withHeadingsNineteenOfTwentyAlert() {
        Score score = score(layout -> layout.hasHeadings(), kind -> true, 8);
        assertThat(score.alerts()).as("%s", score).isGreaterThanOrEqualTo(score.tables() * 95 / 100);
    }

    @Test
    void otherListsInOtherLayoutsAlertTooIfTheyHaveHeadings() {
        LeakScore score = wide(Layout::hasHeadings, kind -> true);
        assertThat(score.alertShare()).as("%s", score.notAlert()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void otherListsWithoutHeadingsAreAtLeastSuspected() {
        LeakScore score = wide(layout -> !layout.hasHeadings(), kind -> true);
        assertThat(score.atLeastSuspectedShare()).as("%s", score.notAtAll()).isGreaterThanOrEqualTo(0.8);
    }

    private static LeakScore wide(Predicate<Layout> layouts, Predicate<String> kinds) {
        LeakScore score = new LeakScore(new TableLook(new NameDictionary(KNOWN)));
        for (String file : List.of(LeakTables.WIDE, LeakTables.SECOND)) {
            LeakTables tables = new LeakTables(new InventedPeople(KNOWN.negate(), 1), file);
            for (String kind : tables.kinds().stream().filter(kinds).toList()) {
                for (Layout layout : Layout.values()) {
                    if (layouts.test(layout)) {
                        score.add(kind + ", " + layout, tables.table(kind, layout, 12));
                    }
                }
            }
        }
        return score;
    }

    @Test
    void noListThatIsPublishedOnPurposeAlerts() {
        LeakScore score = new LeakScore(new TableLook(new NameDictionary()));
        for (String file :
                List.of(LeakTables.LOOK_ALIKES, LeakTables.SECOND_LOOK_ALIKES, LeakTables.THIRD_LOOK_ALIKES)) {
            LeakTables tables = new LeakTables(new InventedPeople(any -> true, 1), file);
            for (String kind : tables.kinds()) {
                score.add(kind + ", titled", tables.titled(kind, 12));
                score.add(kind, tables.table(kind, Layout.HEADINGS, 12));
            }
        }
        assertThat(score.alerts()).as("%s", score.told()).isZero();
        assertThat(score.atLeastSuspected()).as("%s", score.told()).isLessThanOrEqualTo(score.tables() * 3 / 100);
    }

    @Test
    void withoutHeadingsFourOfFiveAreAtLeastSuspected() {
        Score score = score(layout -> !layout.hasHeadings(), kind -> true, 8);
        assertThat(score.alerts() + score.suspected())
                .as("%s", score)
                .isGreaterThanOrEqualTo(score.tables() * 80 / 100);
    }

    @Test
    void fromThreePeopleOnNoListWithWhatTheLawProtectsMostIsMissed() {
        Score score = score(layout -> true, LeakTables::isGrave, 3);
        assertThat(score.alerts() + score.suspected()).as("%s", score).isEqualTo(score.tables());
    }

    /** Of those without headings one in some ten thousand has only people of whom nothing is told: "なし" in each row. */
    @Test
    void theSameHoldsForOtherListsInAllLayouts() {
        LeakScore score = new LeakScore(look);
        for (String file : List.of(LeakTables.WIDE, LeakTables.SECOND)) {
            LeakTables tables = new LeakTables(new InventedPeople(KNOWN.negate(), 1), file);
            for (String kind :
                    tables.kinds().stream().filter(LeakTables::isGrave).toList()) {
                for (Layout layout : Layout.values()) {
                    for (int size : new int[] {3, 4, 8, 17}) {
                        score.add(kind + ", " + layout + ", " + size, tables.table(kind, layout, size));
                    }
                }
            }
        }
        assertThat(score.notAtAll()).isEmpty();
    }

    @Test
    void ofListsThatNobodyHadSeenBeforeFourOfFiveAlertAndNineOfTenAreSuspectedIfTheyHaveHeadings() {
        LeakScore score = new LeakScore(look);
        LeakTables tables = new LeakTables(new InventedPeople(KNOWN.negate(), 1), LeakTables.THIRD);
        for (String kind : tables.kinds()) {
            for (Layout layout : Layout.values()) {
                if (layout.hasHeadings()) {
                    score.add(kind + ", " + layout, tables.table(kind, layout, 12));
                }
            }
        }
        assertThat(score.alertShare()).as("%s", score.notAlert()).isGreaterThanOrEqualTo(0.85);
        assertThat(score.atLeastSuspectedShare()).as("%s", score.notAtAll()).isGreaterThanOrEqualTo(0.9);
    }
}
