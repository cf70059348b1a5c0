package org.mimawari.derive.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamilyPairsTest {
    /** The figures that docs/documents.md tells, held from below. */
    @Test
    void nearlyAllVersionsAreToldAndHardlyAnyLookAlikes() {
        FamilyPairsBench.Result result = new FamilyPairsBench().measure();
        assertThat(result.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(result.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(result.sure()).isGreaterThanOrEqualTo(60);
    }
}
