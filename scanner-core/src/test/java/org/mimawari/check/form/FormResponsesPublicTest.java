package org.mimawari.check.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedForm;
import org.mimawari.term.DataKind;

class FormResponsesPublicTest extends CheckContract<LinkedForm> {
    private static final Map<String, String> OPEN = Map.of(
            "handed out", "answer, summary",
            "form", "closed",
            "summary", "public",
            "switch", "off",
            "editor", "unseen: not attempted",
            "questions", "5 (phone, name)");

    FormResponsesPublicTest() {
        super(new FormResponsesPublic(), FormRows::form);
    }

    @Test
    void theFindingTellsWhatIsAtStakeAndEveryPlaceThatLeadsThere() {
        Finding finding = finding(OPEN);
        assertThat(finding.evidence())
                .containsSubsequence(
                        new Evidence.Answered(Signal.SUMMARY_OPENS),
                        new Evidence.Answered(Signal.SUMMARY_SWITCH_OFF),
                        new Evidence.Answered(Signal.FORM_CLOSED),
                        new Evidence.Count(Unit.QUESTIONS, 5),
                        new Evidence.Count(Unit.PERSONAL_QUESTIONS, 2),
                        new Evidence.Shape(DataKind.NAME, 1),
                        new Evidence.Shape(DataKind.PHONE, 1));
        assertThat(finding.routes()).isEqualTo(FormRows.form(OPEN).routes());
        assertThat(finding.name().text()).isEqualTo("夏休み教室 申し込み");
    }

    @Test
    void anotherFlyerThatLeadsToTheFormIsTheSameFinding() {
        assertThat(finding(with("handed out", "answer")).fingerprint())
                .isEqualTo(finding(OPEN).fingerprint());
    }

    @Test
    void aFormThatNowAsksForMoreIsAnotherFinding() {
        assertThat(finding(with("questions", "6 (phone, name, bank account)")).fingerprint())
                .isNotEqualTo(finding(OPEN).fingerprint());
    }

    @Test
    void theOrderOfTheQuestionsDoesNotMatter() {
        assertThat(finding(with("questions", "5 (name, phone)")).fingerprint())
                .isEqualTo(finding(OPEN).fingerprint());
    }

    private static Map<String, String> with(String column, String cell) {
        Map<String, String> row = new HashMap<>(OPEN);
        row.put(column, cell);
        return row;
    }

    private Finding finding(Map<String, String> row) {
        List<Finding> findings = ((Verdict.Found) check().inspect(FormRows.form(row))).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
