package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;

/** What a stranger sees of a form: by status, redirect and address, over real TLS and under real names. */
class GoogleFormsProbeTest {
    private static final String FORM = "docs.google.com/forms/d/e/" + FormPage.PUBLISHED + "/";
    private static final String ADDRESS = "https://" + FORM + "viewform";
    private static final String OFF = FormPage.with("[\"\",1,0,0,0]", "氏名", "電話番号", "感想");
    private static final String ON = FormPage.with("[\"\",1,1,0,0]", "氏名", "電話番号", "感想");
    private static final String SIGN_IN = "accounts.google.com/ServiceLogin?continue=x";

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private GoogleStage safe() {
        return stage.page(FORM + "viewform", 200, OFF).redirect(FORM + "viewanalytics", FORM + "analyticsrestricted");
    }

    @Test
    void aFormWhoseSummaryIsRestrictedIsSafe() {
        safe();
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.OPEN));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
        assertThat(form.summarySwitch()).isEqualTo(Observed.seen(false));
        assertThat(form.title().text()).isEqualTo("夏休み教室");
        assertThat(form.questions())
                .isEqualTo(Observed.seen(new QuestionTally(3, 2, Map.of(DataKind.NAME, 1, DataKind.PHONE, 1))));
        assertThat(form.editor()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(stage.asked()).containsExactly("GET " + FORM + "viewform", "GET " + FORM + "viewanalytics");
    }

    @Test
    void aFormWhoseSummaryOpensIsExposed() {
        safe().page(FORM + "viewform", 200, ON).page(FORM + "viewanalytics", 200, "<html>回答 23 件</html>");
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
        assertThat(form.summarySwitch()).isEqualTo(Observed.seen(true));
    }

    @Test
    void theStatusIsTrustedThoughTheSwitchSaysNo() {
        safe().page(FORM + "viewanalytics", 200, "You need permission. ServiceLogin");
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
        assertThat(form.summarySwitch()).isEqualTo(Observed.seen(false));
    }

    @Test
    void aSwitchThatIsOnIsTellThoughTheSummaryIsRestricted() {
        safe().page(FORM + "viewform", 200, ON);
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
        assertThat(form.summarySwitch()).isEqualTo(Observed.seen(true));
    }

    @Test
    void aSummaryThatAsksForSignInIsRefused() {
        safe().redirect(FORM + "viewanalytics", SIGN_IN);
        assertThat(Visit.to(stage, ADDRESS).responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
        assertThat(stage.asked()).noneMatch(asked -> asked.contains("accounts.google.com"));
    }

    @Test
    void aClosedFormIsClosed() {
        safe().redirect(FORM + "viewform", FORM + "closedform").page(FORM + "closedform", 200, "<html>closed</html>");
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.CLOSED));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
        assertThat(form.summarySwitch().known()).isEmpty();
        assertThat(form.questions().known()).isEmpty();
    }

    @Test
    void theSummaryOfAClosedFormIsFound() {
        stage.redirect(FORM + "viewform", FORM + "closedform")
                .page(FORM + "closedform", 200, "<html>closed</html>")
                .page(FORM + "viewanalytics", 200, "<html>summary</html>");
        assertThat(Visit.to(stage, ADDRESS).responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
    }

    @Test
    void aFormThatSendsToTheSignInPageNeedsSignIn() {
        safe().redirect(FORM + "viewform", SIGN_IN).page(SIGN_IN, 200, "<html>Google</html>");
        assertThat(Visit.to(stage, ADDRESS).access()).isEqualTo(Observed.seen(FormAccess.SIGN_IN));
    }

    @Test
    void aFormThatLooksForASessionAndComesBackIsOpen() {
        safe().redirect(FORM + "viewform", SIGN_IN)
                .redirect(SIGN_IN, FORM + "viewform?pli=1")
                .page(FORM + "viewform?pli=1", 200, OFF);
        assertThat(Visit.to(stage, ADDRESS).access()).isEqualTo(Observed.seen(FormAccess.OPEN));
    }

    @Test
    void aFormWhoseDataAsksForASignedInVisitorNeedsSignIn() {
        safe().page(FORM + "viewform", 200, FormPage.html(FormPage.data("null", 1, "null", "感想")));
        assertThat(Visit.to(stage, ADDRESS).access()).isEqualTo(Observed.seen(FormAccess.SIGN_IN));
    }

    @Test
    void aFormOfAnOrganisationIsRestricted() {
        safe().redirect(FORM + "viewform", FORM + "formrestricted").page(FORM + "formrestricted", 200, "<html></html>");
        assertThat(Visit.to(stage, ADDRESS).access()).isEqualTo(Observed.seen(FormAccess.RESTRICTED));
    }

    @Test
    void aDeletedFormIsGoneAndHasNoAnswersToRead() {
        stage.page(FORM + "viewform", 404, "<html></html>").page(FORM + "viewanalytics", 404, "<html></html>");
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.GONE));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
    }

    @Test
    void aMissingSummaryOfAFormThatIsThereTellsNothing() {
        safe().page(FORM + "viewanalytics", 404, "<html></html>");
        assertThat(Visit.to(stage, ADDRESS).responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "429, BLOCKED",
        "500, UNREACHABLE",
        "503, UNREACHABLE",
        "401, REFUSED",
        "403, REFUSED",
        "400, UNREADABLE"
    })
    void anOddStatusIsNeitherSafeNorExposed(int status, Cause cause) {
        stage.page(FORM + "viewform", status, OFF).page(FORM + "viewanalytics", status, OFF);
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.unseen(cause));
        assertThat(form.responses()).isEqualTo(Observed.unseen(cause));
        assertThat(form.summarySwitch()).isEqualTo(Observed.unseen(cause));
        assertThat(form.questions()).isEqualTo(Observed.unseen(cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent.google.com/ml?continue=x", "www.google.com/sorry/index?continue=x"})
    void aPageBeforeThePageIsNeitherSafeNorExposed(String hurdle) {
        stage.redirect(FORM + "viewform", hurdle)
                .redirect(FORM + "viewanalytics", hurdle)
                .page(hurdle, 200, OFF);
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.unseen(Cause.BLOCKED));
        assertThat(form.responses()).isEqualTo(Observed.unseen(Cause.BLOCKED));
    }

    @Test
    void aCaptchaThatAnswersEveryAddressWith200IsNeitherSafeNorExposed() {
        String captcha = "<html><form action=\"/check\">I am no robot</form></html>";
        stage.page(FORM + "viewform", 200, captcha).page(FORM + "viewanalytics", 200, captcha);
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(form.responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aCaptchaWithAMarkThatChangesIsKnownAgainByItsTitle() {
        String captcha = "<html><head><title>確認</title></head><form action=\"/check?mark=%s\"></form></html>";
        stage.page(FORM + "viewform", 200, captcha.replace("%s", "abc"))
                .page(FORM + "viewanalytics", 200, captcha.replace("%s", "xyz"));
        assertThat(Visit.to(stage, ADDRESS).responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void theSummaryIsFoundThoughTheFormsPageIsOfAnUnknownMake() {
        stage.page(FORM + "viewform", 200, "<html><title>講座の申込み</title><div id=\"next\"></div></html>")
                .page(FORM + "viewanalytics", 200, "<html><title>回答</title>summary</html>");
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
    }

    @Test
    void theSummaryOfAFormWhosePageHasNoDataIsFoundIfThePageIsAFormsOwn() {
        String own = "<body itemscope itemtype=\"http://schema.org/CreativeWork/FormObject\">not published</body>";
        stage.page(FORM + "viewform", 200, own).page(FORM + "viewanalytics", 200, "<html>summary</html>");
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
    }

    @Test
    void aFilterThatSendsEveryAddressElsewhereIsNeitherSafeNorExposed() {
        String filter = "filter.city.aozora.example/blocked";
        stage.redirect(FORM + "viewform", filter)
                .redirect(FORM + "viewanalytics", filter)
                .page(filter, 200, ON);
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(form.summarySwitch().known()).isEmpty();
        assertThat(form.responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aSummaryThatIsSeenAfterAFailedFormPageIsExposed() {
        stage.page(FORM + "viewform", 500, "").page(FORM + "viewanalytics", 200, "<html>summary</html>");
        assertThat(Visit.to(stage, ADDRESS).responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
    }

    @Test
    void redirectsInACircleTellNothing() {
        stage.redirect(FORM + "viewform", FORM + "viewform").redirect(FORM + "viewanalytics", FORM + "viewanalytics");
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access().known()).isEmpty();
        assertThat(form.responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aHugeSummaryIsFoundWithoutReadingIt() {
        safe().page(FORM + "viewanalytics", 200, "回答".repeat(2_000_000));
        assertThat(Visit.to(stage, ADDRESS).responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
    }

    @Test
    void aHugePageWithoutDataIsTooLarge() {
        safe().page(FORM + "viewform", 200, "x".repeat(9 * 1024 * 1024));
        assertThat(Visit.to(stage, ADDRESS).access()).isEqualTo(Observed.unseen(Cause.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null,[", "[]", "{}", "null", "[null,7]", "[null,[null,[],[1,1,1]]] nonsense", "\"x\""})
    void damagedDataIsUnreadable(String data) {
        safe().page(FORM + "viewform", 200, FormPage.html(data));
        LinkedForm form = Visit.to(stage, ADDRESS);
        assertThat(form.access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
    }
}
