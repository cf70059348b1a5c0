package org.mimawari.check.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Verdict;
import org.mimawari.site.SharedFile;

class ShareEditableTest extends CheckContract<SharedFile> {
    ShareEditableTest() {
        super(new ShareEditable(), ShareRows::file);
    }

    @Test
    void onlyThePlaceThatHandsTheEditingAddressOutIsNamed() {
        SharedFile file = ShareRows.file(Map.of(
                "kind", "board",
                "handed out", "view, editor",
                "sureness", "known",
                "access", "open",
                "editable", "unseen: unreadable",
                "content", "unseen: not attempted"));
        Finding finding = ((Verdict.Found) check().inspect(file)).findings().get(0);
        assertThat(finding.routes()).containsExactly(file.routes().get(1));
    }
}
