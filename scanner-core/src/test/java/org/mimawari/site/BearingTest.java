package org.mimawari.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.term.PhoneBlocks;

/** Of two tables the one counts that is more like a list of private people; whose numbers they have is said of both. */
class BearingTest {
    private static final PhoneBlocks OFFICE = PhoneBlocks.NONE.plus(7);
    private static final PhoneBlocks TOWN = PhoneBlocks.NONE.plus(8);

    private static Bearing weighing(int weight, PhoneBlocks phones) {
        return new Bearing(weight, false, Set.of(), phones);
    }

    @Test
    void theHeavierOneCountsWithTheNumbersOfBoth() {
        Bearing both = weighing(5, OFFICE).and(weighing(3, TOWN));
        assertThat(both.weight()).isEqualTo(5);
        assertThat(both.phones().list()).containsExactlyInAnyOrder(7, 8);
        assertThat(weighing(3, TOWN).and(weighing(5, OFFICE)).weight()).isEqualTo(5);
    }

    @Test
    void besideATableOfWhoseNumbersNothingIsKnownNothingIsSaidOfThem() {
        assertThat(weighing(5, OFFICE).and(weighing(3, PhoneBlocks.NONE)).phones())
                .isEqualTo(PhoneBlocks.NONE);
        assertThat(weighing(5, OFFICE).and(weighing(3, OFFICE)).phones()).isEqualTo(OFFICE);
    }
}
