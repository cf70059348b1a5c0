package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Coverage;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.FormService;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;

class EnoughSeenTest {

    private static boolean enough(int pages, Map<Cause, Integer> unseen, Subject... subjects) {
        Coverage coverage = new Coverage(pages, 0, 0, subjects.length, unseen, List.of(), pages > 0, true);
        return EnoughSeen.in(new Snapshot(new ScanId("x"), Instant.EPOCH, coverage, List.of(subjects)));
    }

    private static LinkedForm form(Observed<FormAccess> access, Observed<ResponsesAccess> responses) {
        return new LinkedForm(
                PublicUrl.of("https://docs.google.com/forms/d/e/x/viewform"),
                List.of(),
                FormService.GOOGLE_FORMS,
                Label.NONE,
                access,
                responses,
                Observed.unseen(Cause.BLOCKED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.BLOCKED));
    }

    @Test
    void aSiteThatAnsweredIsEnough() {
        assertThat(enough(10, Map.of(Cause.UNREACHABLE, 2))).isTrue();
    }

    @Test
    void noPageAtAllIsNotEnough() {
        assertThat(enough(0, Map.of(Cause.UNREACHABLE, 1))).isFalse();
    }

    @Test
    void moreFailuresThanAnswersAreNotEnough() {
        assertThat(enough(10, Map.of(Cause.BLOCKED, 6, Cause.UNREACHABLE, 5))).isFalse();
    }

    @Test
    void whatWasLeftOutOnPurposeIsNoFailure() {
        assertThat(enough(10, Map.of(Cause.NOT_ATTEMPTED, 5_000))).isTrue();
    }

    @Test
    void formsOfWhichNothingCouldBeSeenAreNotEnough() {
        assertThat(enough(10, Map.of(), form(Observed.unseen(Cause.BLOCKED), Observed.unseen(Cause.BLOCKED))))
                .isFalse();
    }

    @Test
    void oneFormThatCouldBeJudgedIsEnough() {
        assertThat(enough(
                        10,
                        Map.of(),
                        form(Observed.unseen(Cause.BLOCKED), Observed.unseen(Cause.BLOCKED)),
                        form(Observed.seen(FormAccess.OPEN), Observed.seen(ResponsesAccess.PRIVATE))))
                .isTrue();
    }
}
