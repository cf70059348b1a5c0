package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.LinkedVideo;
import org.mimawari.term.Sureness;

/** Who can watch a video of Vimeo, niconico, Zoom, Webex and Loom. */
class OtherVideoProbesTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final String VIMEO = "vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F12345678";
    private static final String TITLED = "{\"type\":\"video\",\"title\":\"夏まつり\",\"video_id\":12345678}";
    private static final String NICO = "ext.nicovideo.jp/api/getthumbinfo/sm1234";
    private static final String ZOOM = "aozora-city.zoom.us/rec/share/aBc-1.x";
    private static final String WEBEX =
            "aozora.webex.com/webappng/api/v1/recordings/" + HASH + "/stream?siteurl=aozora";

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private LinkedVideo look(String address) {
        return VideoVisit.to(stage, "https://" + address);
    }

    private void expect(String address, String state, Sureness sureness) {
        LinkedVideo video = look(address);
        assertThat(VideoVisit.said(video)).isEqualTo(state);
        assertThat(video.sureness()).isEqualTo(sureness);
    }

    private void unseen(String address) {
        assertThat(VideoVisit.said(look(address))).startsWith("UNSEEN");
    }

    @Test
    void aVideoOfVimeoThatHasATitleWithoutItsHashIsPublic() {
        stage.page(VIMEO, 200, TITLED);
        expect("player.vimeo.com/video/12345678?h=0123456789", "PUBLIC", Sureness.KNOWN);
        assertThat(stage.asked()).containsExactly("GET " + VIMEO);
    }

    @Test
    void oneThatOnlyItsHashOpensIsUnlisted() {
        stage.page(VIMEO, 404, "").page(VIMEO + "%2F0123456789", 200, TITLED);
        expect("vimeo.com/12345678/0123456789", "UNLISTED", Sureness.SURMISED);
        LinkedVideo both = VideoVisit.to(stage, "https://vimeo.com/12345678", "https://vimeo.com/12345678/0123456789");
        assertThat(VideoVisit.said(both)).isEqualTo("UNLISTED");
        assertThat(both.url().address()).isEqualTo("https://vimeo.com/12345678");
    }

    @Test
    void oneThatPlaysOnSomePagesOnlyCannotBeTold() {
        stage.page(VIMEO, 200, "{\"type\":\"video\",\"video_id\":12345678,\"uri\":\"/videos/12345678:0123456789\"}")
                .page("vimeo.com/12345678", 404, "");
        assertThat(VideoVisit.said(look("vimeo.com/12345678"))).isEqualTo("UNSEEN REFUSED");
    }

    @Test
    void oneThatNeitherPageNorOembedKnowsIsSuspectedToBeGone() {
        stage.page(VIMEO, 404, "").page("vimeo.com/12345678", 404, "");
        expect("vimeo.com/12345678", "GONE", Sureness.SURMISED);
        stage.page("vimeo.com/12345678", 200, "<html>video</html>");
        unseen("vimeo.com/12345678");
    }

    @Test
    void aRefusalOfVimeoIsAPasswordOnlyIfItsPlayerSaysSo() {
        stage.page(VIMEO, 403, "").page("player.vimeo.com/video/12345678/config", 200, "{\"view\":4}");
        expect("vimeo.com/12345678", "PASSWORD", Sureness.SURMISED);
        stage.page("player.vimeo.com/video/12345678/config", 200, "{\"view\":1}");
        unseen("vimeo.com/12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>filter</html>", "[]", "{\"title\":\"Just a moment\"}", "{\"video_id\":1"})
    void anAnswerOfVimeoThatIsNoVideoTellsNothing(String body) {
        stage.page(VIMEO, 200, body);
        unseen("vimeo.com/12345678");
    }

    private static String nico(String status, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><nicovideo_thumb_response status=\"" + status + "\">" + inside
                + "</nicovideo_thumb_response>";
    }

    @Test
    void aVideoOfNiconicoThatIsThereIsPublic() {
        stage.page(NICO, 200, nico("ok", "<thumb><video_id>sm1234</video_id><title>夏まつり &amp; 花火</title></thumb>"));
        expect("nico.ms/sm1234", "PUBLIC", Sureness.KNOWN);
        assertThat(look("nico.ms/sm1234").title().text()).isEqualTo("夏まつり & 花火");
    }

    @ParameterizedTest
    @CsvSource({"DELETED, GONE", "NOT_FOUND, GONE", "COMMUNITY, SIGN_IN"})
    void whyOneOfNiconicoIsNotThereIsSurmised(String code, String state) {
        stage.page(NICO, 200, nico("fail", "<error><code>" + code + "</code><description>x</description></error>"));
        expect("www.nicovideo.jp/watch/sm1234", state, Sureness.SURMISED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><title>filter</title></html>",
                "<nicovideo_thumb_response status=\"ok\">",
                "<nicovideo_thumb_response status=\"ok\"></nicovideo_thumb_response>",
                "<nicovideo_thumb_response status=\"fail\"><error><code>BUSY</code></error></nicovideo_thumb_response>",
                "<nicovideo_thumb_response><title>x</title></nicovideo_thumb_response>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><nicovideo_thumb_response status=\"ok\"><title>&a;</title></nicovideo_thumb_response>"
            })
    void anAnswerOfNiconicoThatSaysNothingTellsNothing(String body) {
        stage.page(NICO, 200, body);
        unseen("www.nicovideo.jp/watch/sm1234");
    }

    @Test
    void aRecordingOfZoomThatAsksForAPasscodeIsProtected() {
        stage.page(ZOOM, 200, "<form class=\"x\" id=\"password_form\" method=post><input name=meetId></form>");
        expect(ZOOM, "PASSWORD", Sureness.SURMISED);
    }

    @Test
    void aRecordingOfZoomWithThePasscodeInItsLinkIsOpen() {
        stage.page(ZOOM, 200, "<form id=password_form></form>")
                .page(
                        ZOOM + "?pwd=Top.Secret1",
                        200,
                        "<script>window.__data__ = {\n  fileId: 'x',\n  viewMp4Url: 'https://ssrweb.zoom.us/a.mp4',\n topic: '職員研修',\n};</script>");
        LinkedVideo video = VideoVisit.to(stage, "https://" + ZOOM, "https://" + ZOOM + "?pwd=Top.Secret1");
        assertThat(VideoVisit.said(video)).isEqualTo("UNLISTED");
        assertThat(video.title().text()).isEqualTo("職員研修");
        assertThat(video.toString()).doesNotContain("Secret");
    }

    @Test
    void aRecordingOfZoomIsAskedForItsFileWhereThePageNamesOnlyThat() {
        stage.page(ZOOM, 200, "<script>window.__data__={fileId:'f-1'};</script>")
                .page(
                        "aozora-city.zoom.us/nws/recording/1.0/play/info/f-1",
                        200,
                        "{\"result\":{\"viewMp4Url\":\"https://x\",\"meet\":{\"topic\":\"会議\"}}}");
        expect(ZOOM, "UNLISTED", Sureness.SURMISED);
        stage.page("aozora-city.zoom.us/nws/recording/1.0/play/info/f-1", 200, "{\"status\":false}");
        unseen(ZOOM);
    }

    @Test
    void aRecordingOfZoomBehindASignInIsNotOpen() {
        stage.redirect(ZOOM, "zoom.us/signin?x=1").page("zoom.us/signin?x=1", 200, "<html>sign in</html>");
        expect(ZOOM, "SIGN_IN", Sureness.SURMISED);
        stage.redirect(ZOOM, "accounts.google.com/x").page("accounts.google.com/x", 200, "<html>sign in</html>");
        unseen(ZOOM);
    }

    @Test
    void wordsInAPageOfZoomTellNothing() {
        stage.page(ZOOM, 200, "<p>password_form viewMp4Url</p><script>var a = 'window.__data__';</script>");
        unseen(ZOOM);
    }

    @Test
    void aRecordingOfWebexThatPlaysIsOpenAndNothingElseIsKnown() {
        String address = "aozora.webex.com/recordingservice/sites/aozora/recording/" + HASH + "/playback";
        stage.page(WEBEX, 200, "{\"recordName\":\"会議\",\"fallbackPlaySrc\":\"https://x/hls.m3u8\"}");
        expect(address, "UNLISTED", Sureness.SURMISED);
        stage.page(WEBEX, 403, "{\"code\":53004}");
        unseen(address);
        stage.page(WEBEX, 200, "{\"recordName\":\"会議\"}");
        unseen(address);
        unseen("aozora.webex.com/aozora/ldr.php?RCID=" + HASH);
    }

    @Test
    void aVideoOfLoomIsJudgedByTheDataOfItsPage() {
        String page = "www.loom.com/share/" + HASH;
        String script =
                "<script>window.__APOLLO_STATE__ = {\"KIND:" + HASH + "\":{\"name\":\"会議\",\"message\":\"x\"}};</script>";
        stage.page(page, 200, script.replace("KIND", "RegularUserVideo"));
        expect("www.loom.com/embed/" + HASH, "UNLISTED", Sureness.SURMISED);
        stage.page(page, 200, script.replace("KIND", "VideoPasswordMissingOrIncorrect"));
        expect(page, "PASSWORD", Sureness.SURMISED);
        stage.page(page, 200, script.replace("KIND", "Other"));
        unseen(page);
        stage.page(page, 404, "");
        unseen(page);
    }
}
