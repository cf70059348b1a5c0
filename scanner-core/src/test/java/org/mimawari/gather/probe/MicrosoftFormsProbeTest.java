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
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

/** What a stranger sees of a Microsoft form: by status, redirect and the form's data, over real TLS and under real names. */
class MicrosoftFormsProbeTest {
    private static final String ID = "DQSIkWdsW0yxEjajBLZtrQAozora";
    private static final String FORM = "forms.office.com/Pages/ResponsePage.aspx?id=" + ID;
    private static final String API =
            "forms.office.com/formapi/api/t-1/users/u-2/light/runtimeForms('" + ID + "')?$expand=questions";
    private static final String STARTUP = "forms.office.com/handlers/ResponsePageStartup.ashx?id=" + ID;
    private static final String SIGN_IN = "login.microsoftonline.com/common/oauth2/authorize?client_id=x";
    private static final String TOKEN = "ZzSecretZzSecretZzSecretZzSecret";
    private static final String SUMMARY =
            "forms.office.com/Pages/AnalysisPage.aspx?id=" + ID + "&AnalyzerToken=" + TOKEN;
    private static final String PAGE = "<html><script>var i={\"prefetchFormUrl\":\"https:\\u002f\\u002f"
            + API.replace("/", "\\u002f") + "\",\"serverInfo\":{}}</script></html>";
    private static final String DATA = "{\"form\":{\"title\":\"夏休み教室\",\"questions\":[{\"title\":\"氏名\"},"
            + "{\"title\":\"電話番号\"},{\"title\":\"感想\"}]}}";

    private final GoogleStage stage = new GoogleStage(
            "forms.office.com",
            "forms.microsoft.com",
            "forms.cloud.microsoft",
            "login.microsoftonline.com",
            "www.office.com",
            "evil.aozora.example");

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private GoogleStage open() {
        return stage.page(FORM, 200, PAGE).page(API, 200, DATA);
    }

    private LinkedForm look(String... addresses) {
        return ServiceVisit.to(LinkedForm.class, stage, addresses);
    }

    @Test
    void anOpenFormTellsWhatItAsksForAndNothingOfItsSummary() {
        open();
        LinkedForm form = look("https://" + FORM);
        assertThat(form.url()).isEqualTo(PublicUrl.of("https://" + FORM));
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.OPEN));
        assertThat(form.title().text()).isEqualTo("夏休み教室");
        assertThat(form.questions())
                .isEqualTo(Observed.seen(new QuestionTally(3, 2, Map.of(DataKind.NAME, 1, DataKind.PHONE, 1))));
        assertThat(form.responses()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(form.summarySwitch()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(form.editor()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(form.sureness()).isEqualTo(Sureness.KNOWN);
        assertThat(stage.asked()).hasSize(2).first().isEqualTo("GET " + FORM);
    }

    @Test
    void aShortAddressLeadsToTheFormAndIsTheSameForm() {
        open().redirect("forms.office.com/r/AbC12", "forms.cloud.microsoft/Pages/ResponsePage.aspx?id=" + ID)
                .page("forms.cloud.microsoft/Pages/ResponsePage.aspx?id=" + ID, 200, PAGE);
        LinkedForm form = look("https://forms.office.com/r/AbC12");
        assertThat(form.url()).isEqualTo(PublicUrl.of("https://" + FORM));
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.OPEN));
    }

    @Test
    void aPageThatNamesNoDataIsAskedForItsBeginning() {
        stage.page(FORM, 200, "<html></html>").page(STARTUP, 200, "{\"data\":" + DATA + ",\"serverInfo\":{}}");
        assertThat(look("https://" + FORM).access()).isEqualTo(Observed.seen(FormAccess.OPEN));
    }

    @Test
    void aPageCannotSendTheScannerToAnotherHost() {
        stage.page(FORM, 200, PAGE.replace("forms.office.com", "evil.aozora.example"))
                .page(STARTUP, 200, "{\"data\":{\"error\":{\"code\":\"5000\"}}}");
        assertThat(look("https://" + FORM).access()).isEqualTo(Observed.seen(FormAccess.CLOSED));
        assertThat(stage.asked()).noneMatch(asked -> asked.contains("evil"));
    }

    @ParameterizedTest
    @CsvSource({"5000, CLOSED", "5001, OPEN", "701, SIGN_IN"})
    void theCodeOfTheDataTells(String code, FormAccess access) {
        int status = code.equals("701") ? 401 : 200;
        open().page(API, status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"Required user login.\"}}");
        assertThat(look("https://" + FORM).access()).isEqualTo(Observed.seen(access));
    }

    @Test
    void aFormThatSendsToTheSignInPageNeedsSignIn() {
        stage.redirect(FORM, SIGN_IN).page(SIGN_IN, 200, "<html></html>");
        LinkedForm form = look("https://" + FORM);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.SIGN_IN));
        assertThat(form.questions()).isEqualTo(Observed.unseen(Cause.REFUSED));
    }

    @Test
    void aFormThatIsGoneHasNoAnswersToRead() {
        stage.page(FORM, 404, "");
        LinkedForm form = look("https://" + FORM);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.GONE));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
    }

    @ParameterizedTest
    @CsvSource({"429, BLOCKED", "500, UNREACHABLE", "503, UNREACHABLE", "403, REFUSED", "400, UNREADABLE"})
    void anOddStatusIsNeitherOpenNorClosed(int status, Cause cause) {
        stage.page(FORM, status, PAGE).page(SUMMARY, status, "");
        LinkedForm form = look("https://" + SUMMARY);
        assertThat(form.access()).isEqualTo(Observed.unseen(cause));
        assertThat(form.responses()).isEqualTo(Observed.unseen(cause));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>login.microsoftonline.com</html>",
                "{",
                "{\"error\":\"5000\"}",
                "{\"error\":{\"code\":\"9999\"}}",
                "{\"form\":{\"title\":\"x\"}}",
                "[]",
                "{\"form\":{\"questions\":{}}}",
                ""
            })
    void dataThatIsNoneTellsNothing(String data) {
        open().page(API, 200, data);
        assertThat(look("https://" + FORM).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void dataThatDoesNotEndTellsNothing() {
        open().page(API, 200, DATA.substring(0, DATA.length() - 4) + ",{\"title\":\"" + "長".repeat(3 << 20));
        assertThat(look("https://" + FORM).access()).isEqualTo(Observed.unseen(Cause.TOO_LARGE));
    }

    @Test
    void aPageOfAnotherHostTellsNothing() {
        stage.redirect(FORM, "www.office.com/").page("www.office.com/", 200, PAGE);
        assertThat(look("https://" + FORM).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aSummaryThatOpensWithItsKeyIsExposedAsFarAsIsKnownAndTheKeyIsNotRepeated() {
        open().page(SUMMARY, 200, "<html>回答 23 件</html>");
        LinkedForm form = look("https://" + FORM, "https://" + SUMMARY);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
        assertThat(form.sureness()).isEqualTo(Sureness.SURMISED);
        assertThat(form.url()).isEqualTo(PublicUrl.of("https://" + FORM));
        assertThat(ServiceVisit.printed(form)).doesNotContain(TOKEN);
        assertThat(stage.asked()).hasSize(3);
    }

    @Test
    void aSummaryThatAsksForSignInIsRefused() {
        open().redirect(SUMMARY, SIGN_IN).page(SIGN_IN, 200, "<html></html>");
        assertThat(look("https://" + SUMMARY).responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
    }

    @Test
    void aSummaryThatLeadsElsewhereTellsNothing() {
        open().redirect(SUMMARY, "www.office.com/").page("www.office.com/", 200, "<html></html>");
        assertThat(look("https://" + SUMMARY).responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void anEditingPageThatAsksForSignInIsLocked() {
        String design = "forms.office.com/Pages/DesignPage.aspx?FormId=" + ID;
        open().redirect(design, SIGN_IN).page(SIGN_IN, 200, "<html></html>");
        assertThat(look("https://" + FORM, "https://" + design).editor()).isEqualTo(Observed.seen(FormAccess.SIGN_IN));
    }

    @Test
    void anEditingPageThatOnlyScriptsMakeTellsNothing() {
        String design = "forms.office.com/Pages/DesignPage.aspx?FormId=" + ID;
        open().page(design, 200, "<html></html>");
        LinkedForm form = look("https://" + design);
        assertThat(form.editor()).isEqualTo(Observed.unseen(Cause.NEEDS_BROWSER));
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.OPEN));
    }

    @Test
    void aKeyThatWasTakenBackSaysNothingOfAnother() {
        String old = SUMMARY.replace(TOKEN, "YyRevokedYyRevokedYyRevokedYyRev");
        open().redirect(old, SIGN_IN).page(SIGN_IN, 200, "<html></html>").page(SUMMARY, 200, "<html></html>");
        LinkedForm form = look("https://" + old, "https://" + SUMMARY, "https://" + FORM);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
        assertThat(ServiceVisit.printed(form)).doesNotContain("Yy", "Zz");
    }

    @Test
    void dataThatBeginsWithTheMarkOfItsEncodingIsRead() {
        open().page(API, 200, "\uFEFF" + DATA);
        assertThat(look("https://" + FORM).access()).isEqualTo(Observed.seen(FormAccess.OPEN));
    }
}
