package org.mimawari.check.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedForm;

class FormEditorPublicTest extends CheckContract<LinkedForm> {
    FormEditorPublicTest() {
        super(new FormEditorPublic(), FormRows::form);
    }

    @Test
    void eachFindingNamesOnlyThePlacesThatHandItOut() {
        LinkedForm form = FormRows.form(Map.of(
                "handed out", "answer, editor, answer-editor, answer, editor",
                "form", "open",
                "summary", "private",
                "switch", "off",
                "editor", "open",
                "questions", "5 (name)"));
        List<Finding> findings = ((Verdict.Found) check().inspect(form)).findings();
        assertThat(findings).extracting(Finding::variant).containsExactly("editor", "answer-editor");
        assertThat(findings.get(0).routes())
                .containsExactly(form.routes().get(1), form.routes().get(4));
        assertThat(findings.get(1).routes()).containsExactly(form.routes().get(2));
    }
}
