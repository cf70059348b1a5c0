package org.mimawari.check.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedForm;

class FormClosedTest extends CheckContract<LinkedForm> {
    FormClosedTest() {
        super(new FormClosed(), FormRows::form);
    }

    @Test
    void aPlaceThatLinksOnlyTheSummaryIsNotTold() {
        LinkedForm form = FormRows.form(Map.of(
                "handed out", "summary, answer",
                "form", "closed",
                "summary", "public",
                "switch", "unseen: unreadable",
                "editor", "unseen: not attempted",
                "questions", "unseen: unreadable"));
        Finding finding = ((Verdict.Found) check().inspect(form)).findings().get(0);
        assertThat(finding.routes()).containsExactly(form.routes().get(1));
    }
}
