package org.mimawari.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mimawari.term.DataKind;

/** What the law names, as the Act, its cabinet order and the Commission's answers say it; not what we hold to be grave. */
class LegalClassTest {
    @Test
    void sensitiveIsWhatTheActAndItsCabinetOrderList() {
        assertThat(kindsOf(LegalClass.SENSITIVE))
                .contains(DataKind.HEALTH, DataKind.DISABILITY)
                .doesNotContain(DataKind.AGE, DataKind.SEX, DataKind.WELFARE, DataKind.INSURANCE, DataKind.MY_NUMBER);
    }

    /** The national law does not name care levels and welfare payments; ordinances may. */
    @Test
    void welfareIsGraveToUsAndLeftToOrdinancesByLaw() {
        assertThat(DataKind.WELFARE.isGrave()).isTrue();
        assertThat(LegalClass.of(DataKind.WELFARE)).isEqualTo(LegalClass.LEFT_TO_ORDINANCE);
    }

    /** Answers 6-11, 6-12 and 14-8 of the Commission. */
    @Test
    void moneyIsInACardNumberAndNotInAnAddressNorInAnAccountNumberAlone() {
        assertThat(LegalClass.of(DataKind.PAYMENT_CARD)).isEqualTo(LegalClass.PAYMENT_CARD);
        assertThat(LegalClass.of(DataKind.BANK_ACCOUNT)).isEqualTo(LegalClass.BANK_ACCOUNT);
        assertThat(Set.of(DataKind.ADDRESS, DataKind.PHONE, DataKind.EMAIL))
                .allMatch(kind -> LegalClass.of(kind) == LegalClass.ORDINARY);
    }

    @Test
    void everyKindHasAClass() {
        assertThat(DataKind.values())
                .allSatisfy(kind -> assertThat(LegalClass.of(kind)).isNotNull());
    }

    private static Set<DataKind> kindsOf(LegalClass wanted) {
        return Arrays.stream(DataKind.values())
                .filter(kind -> LegalClass.of(kind) == wanted)
                .collect(Collectors.toSet());
    }
}
