package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.SiteText;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Via;

/** Which videos a channel lists; what cannot be read is missed. */
class ChannelVideosTest {
    private static final String ID = "UCabcdefghijklmnopqrst_v";
    private static final String FEED = "www.youtube.com/feeds/videos.xml?channel_id=" + ID;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns=\"http://www.w3.org/2005/Atom\">\n"
            + " <link rel=\"self\" href=\"http://www.youtube.com/feeds/videos.xml?channel_id=" + ID + "\"/>\n"
            + " <id>yt:channel:abc</id><yt:channelId>abc</yt:channelId><title>青空市公式チャンネル</title>\n";

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    private ChannelVideos.Listed look(String... channels) {
        return new ChannelVideos(stage.web(), new WordJudge()).of(List.of(channels));
    }

    private static String entry(String id, String title) {
        return "<entry><id>yt:video:" + id + "</id><yt:videoId>" + id + "</yt:videoId><title>" + title
                + "</title><link rel=\"alternate\" href=\"https://www.youtube.com/watch?v=" + id
                + "\"/><media:group><media:title>another</media:title></media:group></entry>";
    }

    private void listsTwo() {
        stage.page(FEED, 200, HEAD + entry("Aozora-2024", "夏まつり") + entry("Aozora-2025", "研究授業 &amp; 協議") + "</feed>");
    }

    @Test
    void aChannelGivesItsVideosWithItselfAsTheWay() {
        listsTwo();
        ChannelVideos.Listed listed = look(ID);
        assertThat(listed.videos())
                .extracting(video -> video.address().address())
                .containsExactly(
                        "https://www.youtube.com/watch?v=Aozora-2024", "https://www.youtube.com/watch?v=Aozora-2025");
        LinkTo second = listed.videos().get(1);
        assertThat(second.route().via()).isEqualTo(Via.CHANNEL);
        assertThat(second.route().from().address()).isEqualTo("https://www.youtube.com/channel/" + ID);
        assertThat(second.route().title().text()).isEqualTo("青空市公式チャンネル");
        assertThat(second.route().label().text()).isEqualTo("研究授業 & 協議");
        assertThat(listed.missed()).isEmpty();
        assertThat(stage.asked()).containsExactly("GET " + FEED);
    }

    @Test
    void theSameChannelWrittenTwiceIsAskedOnce() {
        listsTwo();
        look(ID, "https://www.youtube.com/channel/" + ID, "https://m.youtube.com/channel/" + ID + "/videos");
        assertThat(stage.asked()).hasSize(1);
    }

    @Test
    void aHandleIsFoundOutByTheFeedThatItsPageNames() {
        listsTwo();
        stage.page(
                "www.youtube.com/@aozora-city",
                200,
                "<a href=\"https://www.youtube.com/feeds/videos.xml?channel_id=UCother_other_other_othe\">x</a>"
                        + "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"RSS\" href=\"https://"
                        + FEED + "\">");
        assertThat(look("@aozora-city").videos()).hasSize(2);
    }

    @Test
    void aHandleWhosePageNamesNoFeedIsMissed() {
        stage.page("www.youtube.com/@aozora-city", 200, "<html>nothing</html>");
        ChannelVideos.Listed listed = look("@aozora-city");
        assertThat(listed.videos()).isEmpty();
        assertThat(listed.missed()).singleElement().satisfies(missed -> {
            assertThat(missed.url().address()).isEqualTo("https://www.youtube.com/@aozora-city");
            assertThat(missed.cause()).isEqualTo(Cause.UNREADABLE);
        });
    }

    @Test
    void theConsentPageAndTooManyQuestionsAreMissed() {
        stage.redirect("www.youtube.com/@aozora-city", "consent.youtube.com/m?x")
                .page("consent.youtube.com/m?x", 200, "<html>consent</html>");
        assertThat(look("@aozora-city").missed()).singleElement().matches(missed -> missed.cause() == Cause.BLOCKED);
        stage.answer(FEED, new MockResponse.Builder().code(429).build());
        assertThat(look(ID).missed()).singleElement().matches(missed -> missed.cause() == Cause.BLOCKED);
    }

    @Test
    void aChannelWithoutVideosIsNotMissed() {
        stage.page(FEED, 200, HEAD + "</feed>");
        assertThat(look(ID)).isEqualTo(new ChannelVideos.Listed(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>not here</body></html>",
                "<rss version=\"2.0\"><channel/></rss>",
                "<feed></feed>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>",
                "<!DOCTYPE feed [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"https://www.loom.com/x\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&b;</title></feed>"
            })
    void whatIsNoFeedIsMissedAndNothingElseIsFetched(String body) {
        stage.page(FEED, 200, body);
        assertThat(look(ID).missed()).singleElement().matches(missed -> missed.cause() == Cause.UNREADABLE);
        assertThat(stage.asked()).hasSize(1);
    }

    @Test
    void aFeedThatIsNotThereIsMissed() {
        stage.page(FEED, 404, "<html>404</html>");
        assertThat(look(ID).missed()).hasSize(1);
    }

    @Test
    void malformedIdsOfAFeedAreLeftOut() {
        stage.page(FEED, 200, HEAD + entry("../../x", "x") + entry("", "x") + entry("Aozora-2024", "") + "</feed>");
        assertThat(look(ID).videos()).hasSize(1);
    }

    /** Else a channel that brings a defect of ours to light would end every run. */
    @Test
    void aDefectOfOursCostsOneChannel() {
        listsTwo();
        stage.page(
                "www.youtube.com/feeds/videos.xml?channel_id=UCother_other_other_othe",
                200,
                HEAD + entry("Aozora-2023", "こわれる題") + "</feed>");
        WordJudge usual = new WordJudge();
        ChannelVideos.Listed listed = new ChannelVideos(stage.web(), new WordJudge() {
                    @Override
                    public Label label(SiteText words) {
                        if (words.raw().contains("こわれる")) {
                            throw new IllegalStateException("こわれる題");
                        }
                        return usual.label(words);
                    }
                })
                .of(List.of("UCother_other_other_othe", ID));
        assertThat(listed.videos()).hasSize(2);
        assertThat(listed.missed()).extracting(Missed::cause).containsExactly(Cause.CHECK_FAILED);
    }
}
