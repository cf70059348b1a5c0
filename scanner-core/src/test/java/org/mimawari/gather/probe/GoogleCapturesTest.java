package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.gather.probe.Captures.Capture;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.SharedFile;

/** Recorded answers of Google's files get the state that the list gives them; answers of other things never pass for a file's. */
class GoogleCapturesTest {
    private static final Pattern OWN_URL = Pattern.compile("<meta property=\"og:url\" content=\"https://([^\"?]+)");
    private static final Pattern ANSWERED = Pattern.compile("answered ([0-9]{3}) to https://(\\S+)");
    private static final Set<String> FILES = Set.of("google-docs", "google-drive");
    private static final String DOCUMENT = "docs.google.com/document/d/1AozoraDocument/edit";
    private static final String SHEET = "docs.google.com/spreadsheets/d/1AozoraSheet";

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedFileGetsItsState() {
        List<Capture> files = Captures.find().all().stream()
                .filter(capture -> FILES.contains(capture.service()))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        return files.stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> hasItsState(file)));
    }

    private void hasItsState(Capture capture) {
        Matcher recorded = ANSWERED.matcher(capture.label());
        Matcher own = OWN_URL.matcher(capture.text());
        boolean exposed = capture.label().startsWith("EXPOSED");
        String address = recorded.find() ? recorded.group(2) : own.find() ? own.group(1) : "";
        int status = exposed ? 200 : Integer.parseInt(recorded.group(1));
        stage.page(address, status, capture.text());
        SharedFile file = GoogleVisit.to(stage, "https://" + address);
        assertThat(file.access()).isEqualTo(Observed.seen(exposed ? ShareAccess.OPEN : ShareAccess.SIGN_IN));
        assertThat(file.title().isEmpty()).isEqualTo(!exposed);
    }

    @TestFactory
    Stream<DynamicTest> whereASignInRedirectEndsIsSignIn() {
        return Captures.find().of("google-accounts").stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    String there = "accounts.google.com/signup/v2/webcreateaccount";
                    stage.redirect(DOCUMENT, there).page(there, 200, page.text());
                    assertThat(GoogleVisit.to(stage, "https://" + DOCUMENT).access())
                            .isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
                }));
    }

    @TestFactory
    Stream<DynamicTest> answersOfOtherThingsAreNeitherSafeNorExposed() {
        List<Capture> others = Captures.find().all().stream()
                .filter(capture -> !FILES.contains(capture.service()))
                .toList();
        assertThat(others).hasSizeGreaterThan(20);
        return others.stream().map(other -> DynamicTest.dynamicTest(other.toString(), () -> tellsNothing(other)));
    }

    private void tellsNothing(Capture other) {
        stage.page(DOCUMENT, 200, other.text())
                .page(SHEET + "/export?format=csv", 200, other.text())
                .page(SHEET + "/edit", 200, other.text());
        assertThat(GoogleVisit.to(stage, "https://" + DOCUMENT).access().known())
                .isEmpty();
        SharedFile sheet = GoogleVisit.to(stage, "https://" + SHEET + "/edit");
        assertThat(sheet.access().known()).isEmpty();
        assertThat(sheet.content().known()).isEmpty();
    }
}
