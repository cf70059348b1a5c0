package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Which address is handed out: shortened, by file id, for editing, for one person's answer, of the old kind. */
class GoogleFormsHandoutTest {
    private static final String FORM = "docs.google.com/forms/d/e/" + FormPage.PUBLISHED + "/";
    private static final String FILE = "docs.google.com/forms/d/1aozoraFileId-2024/";
    private static final String SHORT = "forms.gle/aB3dE5";
    private static final PublicUrl CANONICAL = PublicUrl.of("https://" + FORM + "viewform");
    private static final String OFF = FormPage.with("null", "氏名");
    private static final String TOKEN = "2_ABaOnudSECRET";

    private final GoogleStage stage = new GoogleStage()
            .page(FORM + "viewform", 200, OFF)
            .redirect(FORM + "viewanalytics", FORM + "analyticsrestricted");

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private static AddressKind kind(LinkedForm form) {
        return form.handouts().get(0).kind();
    }

    @Test
    void aShortenedAddressLeadsToItsForm() {
        stage.redirect(SHORT, FORM + "viewform?usp=send_form");
        LinkedForm form = Visit.to(stage, "https://" + SHORT);
        assertThat(form.url()).isEqualTo(CANONICAL);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.OPEN));
        assertThat(stage.asked())
                .containsExactly("GET " + SHORT, "GET " + FORM + "viewform", "GET " + FORM + "viewanalytics");
    }

    @Test
    void aShortenedAddressMayLeadOverOthers() {
        stage.redirect("goo.gl/forms/xY1", SHORT).redirect(SHORT, FORM + "viewform");
        assertThat(Visit.to(stage, "https://goo.gl/forms/xY1").url()).isEqualTo(CANONICAL);
    }

    @Test
    void aDeadShortenedAddressIsGone() {
        stage.page(SHORT, 404, "");
        LinkedForm form = Visit.to(stage, "https://" + SHORT);
        assertThat(form.url()).isEqualTo(PublicUrl.of("https://" + SHORT));
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.GONE));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
        assertThat(stage.asked()).containsExactly("GET " + SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHORT, "www.google.com/sorry/index", "consent.google.com/m", "filter.city.aozora.example/"})
    void aShortenedAddressThatLeadsToNoFormTellsNothing(String target) {
        stage.redirect(SHORT, target).page("filter.city.aozora.example/", 200, OFF);
        LinkedForm form = Visit.to(stage, "https://" + SHORT);
        assertThat(form.access().known()).isEmpty();
        assertThat(form.responses().known()).isEmpty();
        assertThat(form.editor()).isNotEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
    }

    @Test
    void aFormByFileIdIsTheSameAsByItsPublishedId() {
        stage.page(FILE + "viewform", 200, OFF);
        assertThat(Visit.to(stage, "https://" + FILE + "viewform").url()).isEqualTo(CANONICAL);
        assertThat(stage.asked()).contains("GET " + FORM + "viewanalytics");
    }

    @Test
    void aFormByFileIdThatRedirectsIsTheSameToo() {
        stage.redirect(FILE + "viewform", FORM + "closedform").page(FORM + "closedform", 200, "");
        LinkedForm form = Visit.to(stage, "https://" + FILE + "viewform");
        assertThat(form.url()).isEqualTo(CANONICAL);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.CLOSED));
    }

    @Test
    void aSummaryThatMovedToThePublishedIdIsAskedThere() {
        stage.page(FILE + "viewform", 429, "")
                .redirect(FILE + "viewanalytics", FORM + "viewanalytics")
                .page(FORM + "viewanalytics", 200, "回答の概要");
        assertThat(Visit.to(stage, "https://" + FILE + "viewform").responses())
                .isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
    }

    @Test
    void anEditingPageThatOpensIsOpen() {
        stage.page(FILE + "viewform", 200, OFF).page(FILE + "edit", 200, "<html>ServiceLogin</html>");
        LinkedForm form = Visit.to(stage, "https://" + FILE + "edit?usp=sharing");
        assertThat(form.editor()).isEqualTo(Observed.seen(FormAccess.OPEN));
        assertThat(kind(form)).isEqualTo(AddressKind.EDITOR);
        assertThat(form.url()).isEqualTo(CANONICAL);
        assertThat(stage.asked()).hasSize(3);
    }

    @Test
    void anEditingPageThatAsksForSignInIsLocked() {
        stage.page(FILE + "viewform", 200, OFF)
                .redirect(FILE + "edit", "accounts.google.com/v3/signin")
                .page("accounts.google.com/v3/signin", 200, "");
        assertThat(Visit.to(stage, "https://" + FILE + "edit").editor()).isEqualTo(Observed.seen(FormAccess.SIGN_IN));
    }

    @Test
    void anEditingPageThatSendsElsewhereIsUnseen() {
        stage.page(FILE + "viewform", 200, OFF).redirect(FILE + "edit", FORM + "viewform");
        assertThat(Visit.to(stage, "https://" + FILE + "edit").editor()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aPageThatAnswersEveryAddressIsNoOpenEditor() {
        stage.page(FILE + "viewform", 200, "<html>blocked</html>").page(FILE + "edit", 200, "<html>blocked</html>");
        assertThat(Visit.to(stage, "https://" + FILE + "edit").editor()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aDeletedFormHasNoEditor() {
        stage.page(FILE + "viewform", 404, "")
                .page(FILE + "viewanalytics", 404, "")
                .page(FILE + "edit", 404, "");
        assertThat(Visit.to(stage, "https://" + FILE + "edit").editor()).isEqualTo(Observed.seen(FormAccess.GONE));
    }

    @Test
    void anEditingPageBehindAShortenedAddressIsFoundWithinFourQuestions() {
        stage.redirect(SHORT, FILE + "edit")
                .page(FILE + "viewform", 429, "")
                .redirect(FILE + "viewanalytics", FORM + "viewanalytics")
                .page(FILE + "edit", 200, "");
        LinkedForm form = Visit.to(stage, "https://" + SHORT);
        assertThat(kind(form)).isEqualTo(AddressKind.EDITOR);
        assertThat(form.editor()).isEqualTo(Observed.seen(FormAccess.OPEN));
        assertThat(stage.asked().stream().distinct()).hasSize(4);
    }

    @Test
    void theEditingPageIsLeftAloneIfNobodyHandsItOut() {
        stage.page(FILE + "viewform", 200, OFF);
        Visit.to(stage, "https://" + FILE + "viewform");
        assertThat(stage.asked()).noneMatch(asked -> asked.contains("/edit"));
    }

    @Test
    void onePersonsAnswerIsNeverOpened() {
        stage.redirect(SHORT, FORM + "viewform?edit2=" + TOKEN);
        LinkedForm handedOut = Visit.to(stage, "https://" + FORM + "viewform?edit2=" + TOKEN);
        LinkedForm shortened = Visit.to(stage, "https://" + SHORT);
        assertThat(kind(handedOut)).isEqualTo(AddressKind.ANSWER_EDITOR);
        assertThat(kind(shortened)).isEqualTo(AddressKind.ANSWER_EDITOR);
        assertThat(stage.asked()).noneMatch(asked -> asked.contains("edit2"));
        assertThat(handedOut.toString() + shortened).doesNotContain(TOKEN);
        assertThat(handedOut.url().href()).doesNotContain(TOKEN);
    }

    @Test
    void eachPlaceKeepsTheKindOfAddressThatItHandsOut() {
        stage.page(FILE + "viewform", 200, OFF).page(FILE + "edit", 403, "");
        LinkedForm form = Visit.to(
                stage, "https://" + FILE + "viewform", "https://" + FILE + "edit", "https://" + FILE + "viewanalytics");
        assertThat(form.handouts())
                .containsExactly(
                        new Handout(AddressKind.ANSWER, Visit.route(0)),
                        new Handout(AddressKind.EDITOR, Visit.route(1)),
                        new Handout(AddressKind.SUMMARY, Visit.route(2)));
        assertThat(form.editor()).isEqualTo(Observed.unseen(Cause.REFUSED));
    }

    @Test
    void aFormOfTheOldKindThatMovedIsJudgedAsOneOfToday() {
        stage.redirect("docs.google.com/spreadsheet/viewform?formkey=dEFvem9yYTE6MA", FORM + "viewform");
        LinkedForm form = Visit.to(stage, "http://spreadsheets.google.com/viewform?formkey=dEFvem9yYTE6MA");
        assertThat(form.url()).isEqualTo(CANONICAL);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
    }

    @Test
    void aFormOfTheOldKindHasNoSummaryThatIsKnown() {
        String old = "docs.google.com/spreadsheet/viewform?formkey=dEFvem9yYTE6MA";
        stage.page(
                old,
                200,
                "<form action=\"http://spreadsheets.google.com/formResponse?formkey=dEFvem9yYTE6MA&amp;ifq\">");
        LinkedForm form = Visit.to(stage, "https://" + old);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.OPEN));
        assertThat(form.responses()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
    }
}
