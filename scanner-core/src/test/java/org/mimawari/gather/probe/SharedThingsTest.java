package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.Handout;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

/** What a stranger sees of shared files, boards, tables and notes, over real TLS and under real names. */
class SharedThingsTest {
    private static final String SHEET = "aozora.sharepoint.com/:x:/s/kouhou/EaBcDeFg?e=1a2b3c";
    private static final String DOC = "aozora.sharepoint.com/sites/kouhou/_layouts/15/Doc.aspx?sourcedoc=x";
    private static final String SIGN_IN = "login.microsoftonline.com/t/oauth2/authorize?client_id=x";
    private static final String BOARD = "trello.com/b/AbCdEf12";
    private static final String VIEW = "airtable.com/shrAbCdEfGh123456";
    private static final String FILE = "www.dropbox.com/scl/fi/abcdef123456/meibo.xlsx?rlkey=ZzSecretZz&dl=0";
    private static final String NO_FILE = "www.dropbox.com/scl/fi/bcdefa234567/meibo.xlsx?rlkey=ZzSecretZz&dl=0";

    private final GoogleStage stage = new GoogleStage(
            "aozora.sharepoint.com",
            "login.microsoftonline.com",
            "trello.com",
            "airtable.com",
            "www.dropbox.com",
            "miro.com",
            "aozora.viewer.kintoneapp.com");

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private SharedFile look(String... addresses) {
        return ServiceVisit.to(SharedFile.class, stage, addresses);
    }

    @Test
    void aLinkForAnyoneLetsAStrangerIn() {
        stage.redirect(SHEET, DOC).page(DOC, 200, "<html>login.microsoftonline.com</html>");
        SharedFile file = look("https://" + SHEET);
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.kind()).isEqualTo(ShareKind.SHEET);
        assertThat(file.sureness()).isEqualTo(Sureness.SURMISED);
        assertThat(file.editable()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(file.content()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(file.url()).isEqualTo(PublicUrl.of("https://aozora.sharepoint.com/:x:/s/kouhou/EaBcDeFg"));
    }

    @Test
    void aLinkForTheOrganisationAsksForSignIn() {
        stage.redirect(SHEET, SIGN_IN).page(SIGN_IN, 200, "<html></html>");
        assertThat(look("https://" + SHEET).access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
    }

    @Test
    void aPageThatTurnsAwayIsNoFile() {
        String denied = "aozora.sharepoint.com/_layouts/15/AccessDenied.aspx?Source=x";
        stage.redirect(SHEET, denied).page(denied, 200, "<html></html>");
        assertThat(look("https://" + SHEET).access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
    }

    @Test
    void aPageAtTheLinkItselfAsksForAPasswordOrTellsThatItRanOut() {
        stage.page(SHEET, 200, "<html></html>");
        assertThat(look("https://" + SHEET).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({"404, GONE", "410, GONE"})
    void aLinkThatIsGoneIsGone(int status, ShareAccess access) {
        stage.page(SHEET, status, "")
                .page(BOARD + ".json", status, "")
                .page(VIEW, status, "")
                .page(FILE, status, "");
        for (String thing : new String[] {SHEET, BOARD, VIEW, FILE}) {
            assertThat(look("https://" + thing).access()).as(thing).isEqualTo(Observed.seen(access));
        }
    }

    @ParameterizedTest
    @CsvSource({"429, BLOCKED", "503, UNREACHABLE", "403, REFUSED", "400, UNREADABLE"})
    void anOddStatusTellsNothing(int status, Cause cause) {
        stage.page(SHEET, status, "")
                .page(BOARD + ".json", status, "")
                .page(VIEW, status, "")
                .page(FILE, status, "");
        for (String thing : new String[] {SHEET, BOARD, VIEW, FILE}) {
            assertThat(look("https://" + thing).access()).as(thing).isEqualTo(Observed.unseen(cause));
        }
    }

    @Test
    void aPublicBoardIsPublicForCertain() {
        stage.page(BOARD + ".json", 200, "{\"name\":\"広報\",\"prefs\":{\"permissionLevel\":\"public\"},\"cards\":[]}");
        SharedFile board = look("https://trello.com/b/AbCdEf12/kouhou", "https://trello.com/b/AbCdEf12");
        assertThat(board.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(board.sureness()).isEqualTo(Sureness.KNOWN);
        assertThat(board.kind()).isEqualTo(ShareKind.BOARD);
        assertThat(board.title().text()).isEqualTo("広報");
        assertThat(board.handouts()).hasSize(2);
        assertThat(stage.asked()).containsExactly("GET " + BOARD + ".json");
    }

    @Test
    void aBoardOfAnOrganisationIsNot() {
        stage.page(BOARD + ".json", 200, "{\"name\":\"広報\",\"prefs\":{\"permissionLevel\":\"org\"}}");
        SharedFile board = look("https://" + BOARD);
        assertThat(board.access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
        assertThat(board.title().isEmpty()).isTrue();
    }

    @Test
    void aBoardThatAsksForSignInIsNotPublicAsFarAsIsKnown() {
        stage.page(BOARD + ".json", 401, "unauthorized permission requested");
        SharedFile board = look("https://" + BOARD);
        assertThat(board.access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
        assertThat(board.sureness()).isEqualTo(Sureness.SURMISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>public</html>", "{\"prefs\":{}}", "{\"prefs\":{\"permissionLevel\":1}}", "{", ""})
    void aBoardWithoutItsDataTellsNothing(String data) {
        stage.page(BOARD + ".json", 200, data);
        assertThat(look("https://" + BOARD).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aBoardWithoutEndTellsNothing() {
        stage.page(BOARD + ".json", 200, "{\"prefs\":{\"permissionLevel\":\"public\"},\"x\":\"" + "x".repeat(9 << 20));
        assertThat(look("https://" + BOARD).access()).isEqualTo(Observed.unseen(Cause.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urlWithParams: \"\\u002Fv0.3\\u002Fview\\u002FviwAbCdEf123\\u002FreadSharedViewData?x=1\"",
                "\"/v0.3/view/viwAbCdEf123/readSharedViewData\""
            })
    void aViewThatLoadsItsRowsIsATableForAnyone(String data) {
        stage.page(VIEW, 200, "<script>" + data + "</script>");
        SharedFile table = look("https://" + VIEW);
        assertThat(table.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(table.kind()).isEqualTo(ShareKind.TABLE);
        assertThat(table.sureness()).isEqualTo(Sureness.KNOWN);
    }

    @Test
    void aSharedFormHasTheSameAddressAndNoRows() {
        stage.page(VIEW, 200, "<html>readSharedViewData</html>");
        assertThat(look("https://" + VIEW).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aFormByItsOwnAddressIsListed() {
        ExternalForm form = ServiceVisit.to(ExternalForm.class, stage, "https://airtable.com/appAbCdEf/pagAbCdEf/form");
        assertThat(form.service().id()).isEqualTo("airtable");
        assertThat(stage.asked()).isEmpty();
    }

    @Test
    void aFileThatOpensWhereAMadeUpOneDoesNotIsSharedAndItsKeyIsNotRepeated() {
        stage.page(FILE, 200, "<html></html>").page(NO_FILE, 404, "");
        SharedFile file = look("https://" + FILE);
        assertThat(file.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(file.sureness()).isEqualTo(Sureness.SURMISED);
        assertThat(ServiceVisit.printed(file)).doesNotContain("ZzSecretZz");
        assertThat(stage.asked()).hasSize(2);
    }

    @Test
    void aFileThatAsksForSignInIsNotOpen() {
        stage.redirect(FILE, "www.dropbox.com/login?cont=x").page("www.dropbox.com/login?cont=x", 200, "<html></html>");
        assertThat(look("https://" + FILE).access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
    }

    @Test
    void aFileThatAsksForAPasswordIsNotOpen() {
        stage.redirect(FILE, "www.dropbox.com/sm/password?cont=x")
                .page("www.dropbox.com/sm/password?cont=x", 200, "<html></html>");
        assertThat(look("https://" + FILE).access()).isEqualTo(Observed.seen(ShareAccess.PASSWORD));
    }

    @Test
    void aBoardThatOnlyScriptsMakeTellsNothing() {
        stage.page("miro.com/app/board/uXjVAbCdEfg=/", 200, "<html>app</html>")
                .page("miro.com/app/board/vYkWBcDeFgh=/", 200, "<html>app</html>");
        assertThat(look("https://miro.com/app/board/uXjVAbCdEfg=/").access())
                .isEqualTo(Observed.unseen(Cause.NEEDS_BROWSER));
    }

    /** A filter of the town's own network, or a parked domain. */
    @ParameterizedTest
    @ValueSource(strings = {"filter.city.aozora.example/login", "filter.city.aozora.example/password/x"})
    void whatAForeignHostAsksForIsNoAnswerOfTheService(String filter) {
        for (String thing : new String[] {SHEET, BOARD + ".json", VIEW, FILE}) {
            stage.redirect(thing, filter);
        }
        for (int status : new int[] {200, 401, 404, 410}) {
            stage.page(filter, status, "<html></html>");
            for (String thing : new String[] {SHEET, BOARD, VIEW, FILE}) {
                assertThat(look("https://" + thing).access())
                        .as("%s %d", thing, status)
                        .isInstanceOf(Observed.Unseen.class);
            }
        }
    }

    @Test
    void aSignInPageWrittenInCapitalsIsOne() {
        stage.redirect(FILE, "www.dropbox.com/Login?cont=x").page("www.dropbox.com/Login?cont=x", 200, "<html></html>");
        assertThat(look("https://" + FILE).access()).isEqualTo(Observed.seen(ShareAccess.SIGN_IN));
    }

    @Test
    void rowsOfAViewerAreThereToBeSeen() {
        String viewer = "aozora.viewer.kintoneapp.com/public/0123456789abcdef";
        stage.page(viewer, 200, "<html></html>").page("aozora.viewer.kintoneapp.com/public/1234567890bcdefa", 404, "");
        SharedFile table = look("https://" + viewer);
        assertThat(table.access()).isEqualTo(Observed.seen(ShareAccess.OPEN));
        assertThat(table.kind()).isEqualTo(ShareKind.TABLE);
        assertThat(table.handouts()).extracting(Handout::kind).containsExactly(AddressKind.PUBLISHED);
    }
}
