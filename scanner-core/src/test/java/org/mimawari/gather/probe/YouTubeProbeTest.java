package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.Sureness;

/** Who can watch a video of YouTube: by oEmbed and the data for the player, over real TLS and under the real names. */
class YouTubeProbeTest {
    private static final String OEMBED = WatchPage.oembed(WatchPage.ID);
    private static final String WATCH = WatchPage.watch(WatchPage.ID);
    private static final String NOT_ROBOT = "Sign in to confirm you’re not a bot";

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private LinkedVideo look(int oembed, String embeds, String page) {
        stage.page(OEMBED, oembed, embeds).page(WATCH, 200, page);
        return VideoVisit.to(stage, WatchPage.ADDRESS);
    }

    private LinkedVideo open(String page) {
        return look(200, WatchPage.embeds("夏まつり"), page);
    }

    @Test
    void aVideoThatIsListedIsPublic() {
        LinkedVideo video = open(WatchPage.listed(false));
        assertThat(video.access()).isEqualTo(Observed.seen(VideoAccess.PUBLIC));
        assertThat(video.sureness()).isEqualTo(Sureness.KNOWN);
        assertThat(video.title().text()).isEqualTo("夏まつり");
        assertThat(video.url().address()).isEqualTo(WatchPage.ADDRESS);
        assertThat(stage.asked()).containsExactly("GET " + OEMBED, "GET " + WATCH);
    }

    @Test
    void aVideoThatIsNotListedIsUnlisted() {
        assertThat(open(WatchPage.listed(true)).access()).isEqualTo(Observed.seen(VideoAccess.UNLISTED));
    }

    @Test
    void oneWhoseEmbeddingIsOffIsNoPrivateVideo() {
        assertThat(look(401, "Unauthorized", WatchPage.listed(false)).access())
                .isEqualTo(Observed.seen(VideoAccess.PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"LOGIN_REQUIRED\",\"reason\":\"Sign in to confirm your age\"}",
                "{\"status\":\"UNPLAYABLE\",\"reason\":\"The uploader has not made this video available in your country\"}",
                "{\"status\":\"UNPLAYABLE\",\"reason\":\"This live stream recording is not available.\"}",
                "{\"status\":\"LIVE_STREAM_OFFLINE\"}",
                "{\"status\":\"CONTENT_CHECK_REQUIRED\"}"
            })
    void ageRegionAndUnreadyRecordingsDoNotHideWhetherItIsListed(String status) {
        assertThat(open(WatchPage.listed(WatchPage.ID, "夏まつり", false, status)).access())
                .isEqualTo(Observed.seen(VideoAccess.PUBLIC));
        assertThat(open(WatchPage.listed(WatchPage.ID, "夏まつり", true, status)).access())
                .isEqualTo(Observed.seen(VideoAccess.UNLISTED));
    }

    @Test
    void aVideoForMembersOfTheChannelIsNotOpenToAll() {
        LinkedVideo video = open(
                WatchPage.listed(
                        WatchPage.ID,
                        "夏まつり",
                        false,
                        "{\"status\":\"UNPLAYABLE\",\"reason\":\"Join this channel to get access to members-only content like this video.\"}"));
        assertThat(video.access()).isEqualTo(Observed.seen(VideoAccess.SIGN_IN));
        assertThat(video.sureness()).isEqualTo(Sureness.SURMISED);
    }

    @Test
    void aPrivateVideoIsPrivate() {
        LinkedVideo video = look(
                403,
                "Forbidden",
                WatchPage.loginRequired(
                        "Private video", "This is a private video. Please sign in to verify that you may see it."));
        assertThat(video.access()).isEqualTo(Observed.seen(VideoAccess.PRIVATE));
        assertThat(video.name().text()).isEqualTo("申し込み");
    }

    @Test
    void aPrivateVideoIsPrivateInAnyLanguageIfBothSayIt() {
        String page = WatchPage.loginRequired("非公開動画", "この動画は非公開です。");
        assertThat(look(403, "Forbidden", page).access()).isEqualTo(Observed.seen(VideoAccess.PRIVATE));
        assertThat(look(401, "Unauthorized", page).access()).isEqualTo(Observed.unseen(Cause.BLOCKED));
    }

    @Test
    void thatOembedRefusesIsNoProofByItself() {
        assertThat(look(403, "Forbidden", WatchPage.loginRequired(NOT_ROBOT, ""))
                        .access())
                .isEqualTo(Observed.unseen(Cause.BLOCKED));
        assertThat(look(403, "blocked by the filter", "<html>filter</html>").access())
                .isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(look(404, "Not Found", "<html>filter</html>").access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({"404, Video unavailable", "400, This video is unavailable", "500, Video unavailable", "404, 動画を再生できません"
    })
    void aVideoThatIsNotThereIsGone(int oembed, String reason) {
        assertThat(look(oembed, "x", WatchPage.error(reason)).access()).isEqualTo(Observed.seen(VideoAccess.GONE));
    }

    @Test
    void anErrorOfAnotherKindIsNotGone() {
        assertThat(look(500, "x", WatchPage.error("An error occurred. Please try again later."))
                        .access())
                .isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void whatOembedShowsToAllIsNeitherPrivateNorGone() {
        assertThat(open(WatchPage.error("Video unavailable")).access().known()).isEmpty();
        assertThat(open(WatchPage.loginRequired("Private video", "This is a private video."))
                        .access()
                        .known())
                .isEmpty();
    }

    @Test
    void theCheckForRobotsTellsNothingButTheTitleIsKept() {
        LinkedVideo video = open(WatchPage.loginRequired(NOT_ROBOT, ""));
        assertThat(video.access()).isEqualTo(Observed.unseen(Cause.BLOCKED));
        assertThat(video.title().text()).isEqualTo("夏まつり");
    }

    @Test
    void theConsentPageTellsNothing() {
        String consent = "consent.youtube.com/m?continue=x";
        stage.page(OEMBED, 200, WatchPage.embeds("夏まつり"))
                .redirect(WATCH, consent)
                .page(consent, 200, WatchPage.listed(false));
        assertThat(VideoVisit.to(stage, WatchPage.ADDRESS).access()).isEqualTo(Observed.unseen(Cause.BLOCKED));
    }

    @Test
    void whoIsToldToWaitAsksNoMore() {
        stage.answer(OEMBED, new MockResponse.Builder().code(429).build());
        assertThat(VideoVisit.to(stage, WatchPage.ADDRESS).access()).isEqualTo(Observed.unseen(Cause.BLOCKED));
        assertThat(stage.asked()).doesNotContain("GET " + WATCH);
    }

    @Test
    void aPageForAnotherVideoTellsNothing() {
        assertThat(open(WatchPage.listed("AnotherVid0", "夏まつり", false, "{\"status\":\"OK\"}"))
                        .access())
                .isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"false\"", "0", "null", "{}"})
    void onlyAYesOrNoSaysWhetherItIsListed(String value) {
        String page = WatchPage.listed(false).replace("\"isUnlisted\":false", "\"isUnlisted\":" + value);
        assertThat(open(page).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void wordsOfThePageDoNotDecide() {
        String page = "<html>\"isUnlisted\":true PRIVACY_UNLISTED private video</html>";
        assertThat(open(page).access()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(open(page.replace("<html>", WatchPage.listed(false))).access())
                .isEqualTo(Observed.seen(VideoAccess.PUBLIC));
    }

    @Test
    void anOldPageSaysItInItsMicrodata() {
        String page = "<meta itemprop=\"videoId\" content=\"" + WatchPage.ID
                + "\"><meta itemprop=\"unlisted\" content=\"True\">";
        assertThat(open(page).access()).isEqualTo(Observed.seen(VideoAccess.UNLISTED));
        assertThat(open(page.replace("True", "False")).access()).isEqualTo(Observed.seen(VideoAccess.PUBLIC));
        assertThat(open(page.replace(WatchPage.ID, "AnotherVid0")).access().known())
                .isEmpty();
    }

    @Test
    void aListOfVideosIsNotAskedAndNotJudged() {
        LinkedVideo list = VideoVisit.to(stage, "https://www.youtube.com/playlist?list=PLaozora");
        assertThat(list.access()).isEqualTo(Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(stage.asked()).isEmpty();
    }
}
