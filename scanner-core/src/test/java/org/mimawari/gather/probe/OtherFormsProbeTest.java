package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

class OtherFormsProbeTest {
    private static final String RESULTS = "www.surveymonkey.com/results/SM-ABCDEFGH";
    private static final String MADE_UP = "www.surveymonkey.com/results/SM-BCDEFGHI";
    private static final String OWN = "aozora-form\tあおぞらフォーム\tform\tsummary\tforms.aozora.example/kekka/{id}\tknown";

    private final GoogleStage stage =
            new GoogleStage("www.surveymonkey.com", "aozora.typeform.com", "forms.aozora.example");

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private LinkedForm look(String address) {
        return ServiceVisit.to(LinkedForm.class, stage, address);
    }

    @Test
    void answersThatOpenWhereAMadeUpAddressDoesNotAreExposed() {
        stage.page(RESULTS, 200, "<html>結果</html>").page(MADE_UP, 404, "");
        LinkedForm form = look("https://" + RESULTS);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
        assertThat(form.sureness()).isEqualTo(Sureness.SURMISED);
        assertThat(form.access()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(stage.asked()).containsExactly("GET " + RESULTS, "GET " + MADE_UP);
    }

    @Test
    void aServiceThatSays200ToEverythingTellsNothing() {
        stage.page(RESULTS, 200, "<html>app</html>").page(MADE_UP, 200, "<html>app</html>");
        assertThat(look("https://" + RESULTS).responses()).isEqualTo(Observed.unseen(Cause.NEEDS_BROWSER));
    }

    @Test
    void aServiceThatThenIsBusyTellsNothing() {
        stage.page(RESULTS, 200, "<html>app</html>").page(MADE_UP, 429, "");
        assertThat(look("https://" + RESULTS).responses()).isEqualTo(Observed.unseen(Cause.BLOCKED));
    }

    @Test
    void answersThatAskForSignInAreRefused() {
        stage.redirect(RESULTS, "www.surveymonkey.com/user/sign-in/?ep=x")
                .page("www.surveymonkey.com/user/sign-in/?ep=x", 200, "<html></html>");
        assertThat(look("https://" + RESULTS).responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
        assertThat(stage.asked()).hasSize(2);
    }

    @Test
    void answersThatAreGoneCannotBeRead() {
        stage.page(RESULTS, 404, "");
        LinkedForm form = look("https://" + RESULTS);
        assertThat(form.access()).isEqualTo(Observed.seen(FormAccess.GONE));
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
    }

    @ParameterizedTest
    @CsvSource({"429, BLOCKED", "503, UNREACHABLE", "403, REFUSED", "401, REFUSED", "400, UNREADABLE"})
    void anOddStatusTellsNothing(int status, Cause cause) {
        stage.page(RESULTS, status, "");
        assertThat(look("https://" + RESULTS).responses()).isEqualTo(Observed.unseen(cause));
    }

    @Test
    void answersThatLeadToTheHomePageTellNothing() {
        stage.redirect(RESULTS, "www.surveymonkey.com/").page("www.surveymonkey.com/", 200, "<html></html>");
        assertThat(look("https://" + RESULTS).responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void theKeyOfAReportIsAskedWithAndNotRepeated() {
        String report = "aozora.typeform.com/report/GbCdEx/ZzSecretZz";
        stage.page(report, 200, "<html></html>").page("aozora.typeform.com/report/HcDeFy/AaTfdsfuAa", 404, "");
        LinkedForm form = look("https://" + report);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
        assertThat(form.url()).isEqualTo(PublicUrl.of("https://aozora.typeform.com/report/GbCdEx"));
        assertThat(ServiceVisit.printed(form)).doesNotContain("ZzSecretZz");
    }

    @Test
    void whatTheWebmasterKnowsIsAskedOnce() {
        stage.page("forms.aozora.example/kekka/2026", 200, "<html></html>");
        LinkedForm form = ServiceVisit.to(
                LinkedForm.class,
                stage,
                ServiceVisit.services(List.of(OWN)),
                "https://forms.aozora.example/kekka/2026");
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
        assertThat(form.sureness()).isEqualTo(Sureness.KNOWN);
        assertThat(stage.asked()).containsExactly("GET forms.aozora.example/kekka/2026");
    }

    @Test
    void anEditingAddressIsNotAsked() {
        String own = "aozora-form\tあおぞらフォーム\tform\teditor\tforms.aozora.example/edit/{id}\tknown";
        LinkedForm form = ServiceVisit.to(
                LinkedForm.class, stage, ServiceVisit.services(List.of(own)), "https://forms.aozora.example/edit/2026");
        assertThat(form.editor()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(stage.asked()).isEmpty();
    }

    @Test
    void aKeyThatWasTakenBackSaysNothingOfAnother() {
        String old = "aozora.typeform.com/report/GbCdEx/AbCdEfGhIjKlMnOp";
        String now = "aozora.typeform.com/report/GbCdEx/QrStUvWxYaBcDeFg";
        stage.page(old, 404, "")
                .page(now, 200, "<html></html>")
                .page("aozora.typeform.com/report/HcDeFy/RsTuVwXyZbCdEfGh", 404, "");
        LinkedForm form = ServiceVisit.to(LinkedForm.class, stage, "https://" + old, "https://" + now);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PUBLIC));
    }

    @Test
    void ofAHundredKeysThreeAreAsked() {
        String[] reports = new String[100];
        for (int i = 0; i < reports.length; i++) {
            String report = "aozora.typeform.com/report/GbCdEx/AbCdEfGhIjKl" + (1000 + i);
            stage.page(report, 404, "");
            reports[i] = "https://" + report;
        }
        LinkedForm form = ServiceVisit.to(LinkedForm.class, stage, reports);
        assertThat(form.responses()).isEqualTo(Observed.seen(ResponsesAccess.PRIVATE));
        assertThat(stage.asked()).hasSize(3);
    }

    @Test
    void aFilterThatAsksForSignInSaysNothingOfTheAnswers() {
        stage.redirect(RESULTS, "filter.city.aozora.example/login")
                .page("filter.city.aozora.example/login", 200, "<html></html>");
        assertThat(look("https://" + RESULTS).responses()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }
}
