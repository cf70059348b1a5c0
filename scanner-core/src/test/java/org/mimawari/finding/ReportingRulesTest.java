package org.mimawari.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.finding.ReportingDuty.Standing;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

/** Articles 7 and 43 of the rules of the Act, and the Commission's answers, by kinds and numbers. */
class ReportingRulesTest {
    private static final Set<DataKind> PLAIN = Set.of(DataKind.NAME, DataKind.ADDRESS);

    @ParameterizedTest(name = "{1} people at {0}: {2}")
    @CsvSource({
        "PUBLIC_BODY,    1, NO_SIGN",
        "PUBLIC_BODY,  100, NO_SIGN",
        "PUBLIC_BODY,  101, MAY_BE",
        "PUBLIC_BODY, 7500, MAY_BE",
        "BUSINESS,     150, NO_SIGN",
        "BUSINESS,    1000, NO_SIGN",
        "BUSINESS,    1001, MAY_BE",
        "OTHER,        100, NO_SIGN",
        "OTHER,        101, CONDITIONAL",
        "OTHER,       1000, CONDITIONAL",
        "OTHER,       1001, MAY_BE",
    })
    void whereNothingButTheNumberCountsItCountsAboveTheLimit(Organisation who, int people, Standing standing) {
        assertThat(of(who).dutyOf(new Exposure(PLAIN, people, false)).standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @EnumSource(
            value = DataKind.class,
            names = {"HEALTH", "DISABILITY", "MY_NUMBER", "PAYMENT_CARD"})
    void whatTheLawHoldsSensitiveOrAptToCostMoneyCountsFromOnePersonOn(DataKind kind) {
        for (Organisation who : Organisation.values()) {
            assertThat(of(who).dutyOf(one(kind)).standing()).isEqualTo(Standing.MAY_BE);
        }
    }

    @Test
    void anAccountNumberAloneIsNoDamageYetAndAPasswordOnlyWhereItPays() {
        ReportingDuty account = of(Organisation.BUSINESS).dutyOf(one(DataKind.BANK_ACCOUNT));
        assertThat(account.standing()).isEqualTo(Standing.CONDITIONAL);
        assertThat(account.grounds()).containsExactly(ReportingGround.BANK_ACCOUNT);
        assertThat(of(Organisation.BUSINESS).dutyOf(one(DataKind.LOGIN)).grounds())
                .containsExactly(ReportingGround.LOGIN);
    }

    @Test
    void anOrdinanceBindsPublicBodiesAlone() {
        assertThat(of(Organisation.PUBLIC_BODY).dutyOf(one(DataKind.WELFARE)).grounds())
                .containsExactly(ReportingGround.ORDINANCE);
        assertThat(of(Organisation.BUSINESS).dutyOf(one(DataKind.WELFARE)).grounds())
                .isEmpty();
    }

    @Test
    void whatWasNotCountedToItsEndMayBeMore() {
        ReportingDuty part = of(Organisation.BUSINESS).dutyOf(new Exposure(PLAIN, 800, true));
        assertThat(part.grounds()).containsExactly(ReportingGround.MANY_IF_MORE);
        assertThat(part.isPressing()).isFalse();
        assertThat(of(Organisation.BUSINESS)
                        .dutyOf(new Exposure(PLAIN, 1800, true))
                        .grounds())
                .containsExactly(ReportingGround.MANY_PEOPLE);
    }

    /** A form's summary does not say who answered. */
    @Test
    void whatCannotBeCountedFromOutsideIsAskedOfAPerson() {
        ReportingDuty form = of(Organisation.PUBLIC_BODY).dutyOf(new Exposure(PLAIN, 0, false));
        assertThat(form.standing()).isEqualTo(Standing.CONDITIONAL);
        assertThat(form.grounds()).containsExactly(ReportingGround.MANY_IF_MORE);
    }

    @Test
    void otherLimitsCanBeSet() {
        ReportingRules strict = new ReportingRules(Organisation.BUSINESS, new ReportingLimits(10, 50));
        assertThat(strict.dutyOf(new Exposure(PLAIN, 51, false)).standing()).isEqualTo(Standing.MAY_BE);
        assertThat(strict.dutyOf(new Exposure(PLAIN, 50, false)).standing()).isEqualTo(Standing.NO_SIGN);
    }

    @Test
    void onlyWhatIsVerifiedAndExposesPeopleIsSpokenOf() {
        CheckInfo check = new CheckInfo(
                        "personal-records", Family.PERSONAL, Owner.SITE, Severity.CRITICAL, List.of("list", "few"))
                .exposing("list");
        List<Evidence> crowd = List.of(new Evidence.Count(Unit.PEOPLE, 7500), new Evidence.Shape(DataKind.NAME, 7500));
        assertThat(rulesOf(check, finding("list", Confidence.VERIFIED, crowd))).isTrue();
        assertThat(rulesOf(check, finding("list", Confidence.SUSPECTED, crowd))).isFalse();
        assertThat(rulesOf(check, finding("few", Confidence.VERIFIED, crowd))).isFalse();
        assertThat(rulesOf(check, finding("list", Confidence.VERIFIED, List.of(new Evidence.Count(Unit.PEOPLE, 0)))))
                .isFalse();
        assertThat(rulesOf(check, finding("list", Confidence.VERIFIED, List.of())))
                .isFalse();
    }

    private static boolean rulesOf(CheckInfo check, Finding finding) {
        return of(Organisation.PUBLIC_BODY).dutyOf(finding, check).isPresent();
    }

    private static Finding finding(String variant, Confidence confidence, List<Evidence> evidence) {
        PublicUrl url = PublicUrl.of("https://www.city.aozora.example/a.xlsx");
        return new Finding(
                "personal-records",
                variant,
                Severity.CRITICAL,
                confidence,
                url,
                Label.NONE,
                evidence,
                Fingerprint.of("personal-records", url, variant));
    }

    private static ReportingRules of(Organisation who) {
        return new ReportingRules(who, ReportingLimits.OF_THE_LAW);
    }

    private static Exposure one(DataKind kind) {
        return new Exposure(Set.of(DataKind.NAME, kind), 1, false);
    }
}
