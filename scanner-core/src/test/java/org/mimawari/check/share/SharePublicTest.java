package org.mimawari.check.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.SharedFile;
import org.mimawari.term.DataKind;

class SharePublicTest extends CheckContract<SharedFile> {
    private static final Map<String, String> LIST = Map.of(
            "kind", "sheet",
            "handed out", "view, view",
            "sureness", "known",
            "access", "open",
            "editable", "unseen: unreadable",
            "content", "40 rows, 38 people (phone, name) cut");

    SharePublicTest() {
        super(new SharePublic(), ShareRows::file);
    }

    /** Raised by what the table holds. */
    @Override
    protected Severity worst() {
        return Severity.CRITICAL;
    }

    @Test
    void theFindingTellsHowManyPeopleAndOfWhichKindsAndThatMoreMayBeThere() {
        Finding finding = only(LIST);
        assertThat(finding.evidence())
                .containsSubsequence(
                        new Evidence.Answered(Signal.SHARE_OPENS),
                        new Evidence.Count(Unit.ROWS, 40),
                        new Evidence.Count(Unit.PEOPLE, 38),
                        new Evidence.Answered(Signal.SHARE_READ_IN_PART),
                        new Evidence.Shape(DataKind.NAME, 38),
                        new Evidence.Shape(DataKind.PHONE, 38));
        assertThat(finding.routes()).hasSize(2);
    }

    @Test
    void oneMoreAnswerIsTheSameFindingAndOneMoreKindIsAnother() {
        assertThat(only(with("content", "41 rows, 39 people (phone, name)")).fingerprint())
                .isEqualTo(only(LIST).fingerprint());
        assertThat(only(with("content", "40 rows, 38 people (phone, name, health)"))
                        .fingerprint())
                .isNotEqualTo(only(LIST).fingerprint());
    }

    @Test
    void onlyThePlaceThatHandsTheSecretAddressOutIsNamed() {
        Map<String, String> row = with("handed out", "view, secret");
        row.put("kind", "calendar");
        row.put("content", "unseen: not attempted");
        Finding finding = only(row);
        assertThat(finding.variant()).isEqualTo("secret-address");
        assertThat(finding.routes())
                .containsExactly(ShareRows.file(row).routes().get(1));
    }

    private static Map<String, String> with(String column, String cell) {
        Map<String, String> row = new HashMap<>(LIST);
        row.put(column, cell);
        return row;
    }

    private Finding only(Map<String, String> row) {
        List<Finding> findings = ((Verdict.Found) check().inspect(ShareRows.file(row))).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
