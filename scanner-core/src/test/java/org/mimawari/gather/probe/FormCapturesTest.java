package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.gather.probe.Captures.Capture;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;

/** Recorded answers get the state that the list gives them; answers of other things never pass for a form's. */
class FormCapturesTest {
    private static final String FORM = "docs.google.com/forms/d/e/1FAIpQLSdAozora/";
    private static final Set<String> OTHERS =
            Set.of("google-accounts", "google-docs", "google-drive", "youtube", "vimeo");

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private LinkedForm visit(String page) {
        stage.page(FORM + "viewform", 200, page).redirect(FORM + "viewanalytics", FORM + "analyticsrestricted");
        return Visit.to(stage, "https://" + FORM + "viewform");
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedArrayGetsItsState() {
        List<Capture> arrays = Captures.find().of("google-forms-fbdata");
        assertThat(arrays).hasSizeGreaterThan(60);
        return arrays.stream().map(array -> DynamicTest.dynamicTest(array.toString(), () -> hasItsState(array)));
    }

    private void hasItsState(Capture array) {
        LinkedForm form = visit(FormPage.html(array.text()));
        boolean exposed = array.label().startsWith("EXPOSED-FLAG");
        assertThat(exposed || array.label().startsWith("SAFE-FLAG")).isTrue();
        assertThat(form.summarySwitch()).isEqualTo(Observed.seen(exposed));
        FormAccess access = array.label().contains("file upload") ? FormAccess.SIGN_IN : FormAccess.OPEN;
        assertThat(form.access()).isEqualTo(Observed.seen(access));
        boolean collects = array.file().toString().contains("email_always");
        assertThat(form.questions().known().orElseThrow().byKind().containsKey(DataKind.EMAIL))
                .isEqualTo(collects);
        assertThat(form.title().isEmpty()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedPageGetsItsState() {
        List<Capture> pages = Captures.find().of("google-forms");
        assertThat(pages).isNotEmpty();
        return pages.stream().map(page -> DynamicTest.dynamicTest(page.toString(), () -> pageHasItsState(page)));
    }

    private void pageHasItsState(Capture page) {
        if (page.label().startsWith("OPEN(legacy")) {
            assertThat(visitOld(page).access()).isEqualTo(Observed.seen(FormAccess.OPEN));
        } else if (page.label().startsWith("CONFIRMATION")) {
            // What comes after sending. Nothing is ever sent, so as an answer to a question it is no page of a form.
            LinkedForm form = page.label().contains("legacy") ? visitOld(page) : visit(page.text());
            assertThat(form.access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
            assertThat(form.summarySwitch().known()).isEmpty();
        } else {
            assertThat(page.label()).startsWith("SAFE-FLAG");
            LinkedForm form = visit(page.text());
            assertThat(form.summarySwitch()).isEqualTo(Observed.seen(false));
            assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.OPEN));
        }
    }

    private LinkedForm visitOld(Capture page) {
        String old = "docs.google.com/spreadsheet/viewform?formkey=dFRUNHpLZmZHbVRrdlpMRnlJclBLc0E6MA";
        return Visit.to(stage.page(old, 200, page.text()), "https://" + old);
    }

    @Test
    void theRecordedAnonymousPageIsReadWhole() {
        LinkedForm form = Captures.find().of("google-forms").stream()
                .filter(page -> page.file().toString().contains("24-viewform"))
                .findFirst()
                .map(page -> visit(page.text()))
                .orElseThrow();
        assertThat(form.questions().known().orElseThrow().total()).isEqualTo(3);
        assertThat(form.questions().known().orElseThrow().byKind()).containsOnlyKeys(DataKind.NAME, DataKind.EMAIL);
    }

    @TestFactory
    Stream<DynamicTest> answersOfOtherThingsAreNeitherSafeNorExposed() {
        List<Capture> others = Captures.find().all().stream()
                .filter(capture -> OTHERS.contains(capture.service()))
                .toList();
        assertThat(others).hasSizeGreaterThan(20);
        return others.stream().map(other -> DynamicTest.dynamicTest(other.toString(), () -> tellsNothing(other)));
    }

    private void tellsNothing(Capture other) {
        stage.page(FORM + "viewform", 200, other.text()).page(FORM + "viewanalytics", 200, other.text());
        LinkedForm form = Visit.to(stage, "https://" + FORM + "viewform");
        assertThat(form.access().known()).isEmpty();
        assertThat(form.responses().known()).isEmpty();
        assertThat(form.summarySwitch().known()).isEmpty();
    }
}
