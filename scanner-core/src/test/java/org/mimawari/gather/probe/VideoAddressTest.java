package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.PublicUrl;

/** Which addresses are of videos, and which of them are of one. */
class VideoAddressTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=Aozora-2024, https://www.youtube.com/watch?v=Aozora-2024",
        "https://youtube.com/watch?v=Aozora-2024, https://www.youtube.com/watch?v=Aozora-2024",
        "https://m.youtube.com/watch?v=Aozora-2024&t=30, https://www.youtube.com/watch?v=Aozora-2024",
        "https://www.youtube.com/watch?list=PLx&v=Aozora-2024&index=2, https://www.youtube.com/watch?v=Aozora-2024",
        "https://youtu.be/Aozora-2024, https://www.youtube.com/watch?v=Aozora-2024",
        "https://youtu.be/Aozora-2024?si=xyz&t=5, https://www.youtube.com/watch?v=Aozora-2024",
        "https://www.youtube.com/shorts/Aozora-2024, https://www.youtube.com/watch?v=Aozora-2024",
        "https://www.youtube.com/live/Aozora-2024?feature=share, https://www.youtube.com/watch?v=Aozora-2024",
        "https://www.youtube.com/embed/Aozora-2024?rel=0, https://www.youtube.com/watch?v=Aozora-2024",
        "https://www.youtube.com/v/Aozora-2024, https://www.youtube.com/watch?v=Aozora-2024",
        "https://www.youtube-nocookie.com/embed/Aozora-2024, https://www.youtube.com/watch?v=Aozora-2024",
        "http://www.youtube.com/watch?v=Aozora-2024&amp;feature=share, https://www.youtube.com/watch?v=Aozora-2024",
        "https://youtu.be/Aozora-2024。, https://www.youtube.com/watch?v=Aozora-2024",
        "https://youtu.be/Aozora-2024）をご覧, https://www.youtube.com/watch?v=Aozora-2024",
        "https://youtu.be/Aozora-202, https://www.youtube.com/watch?v=Aozora-202",
        "https://www.youtube.com/playlist?list=PLaozora, https://www.youtube.com/playlist?list=PLaozora",
        "https://www.youtube.com/embed/videoseries?list=PLaozora, https://www.youtube.com/playlist?list=PLaozora",
        "https://www.youtube.com/embed?listType=playlist&list=PLaozora, https://www.youtube.com/playlist?list=PLaozora",
        "https://vimeo.com/12345678, https://vimeo.com/12345678",
        "https://vimeo.com/12345678/0123456789, https://vimeo.com/12345678",
        "https://vimeo.com/channels/aozora/12345678, https://vimeo.com/12345678",
        "https://player.vimeo.com/video/12345678?h=0123456789&title=0, https://vimeo.com/12345678",
        "https://www.nicovideo.jp/watch/sm1234, https://www.nicovideo.jp/watch/sm1234",
        "https://sp.nicovideo.jp/watch/so1234?ref=x, https://www.nicovideo.jp/watch/so1234",
        "https://nico.ms/sm1234, https://www.nicovideo.jp/watch/sm1234",
        "https://zoom.us/rec/share/aBc-1.x?pwd=secret, https://zoom.us/rec/share/aBc-1.x",
        "https://aozora-city.zoom.us/rec/play/aBc-1.x, https://aozora-city.zoom.us/rec/play/aBc-1.x",
    })
    void addressesOfOneVideoAreOne(String found, String canonical) {
        PublicUrl url = PublicUrl.of(found);
        assertThat(VideoVisit.services().knows(url)).isTrue();
        assertThat(VideoVisit.services().canonical(url).address()).isEqualTo(canonical);
    }

    @Test
    void recordingsOfWebexAndLoomAreKnown() {
        List.of(
                        "https://aozora.webex.com/recordingservice/sites/aozora/recording/" + HASH + "/playback",
                        "https://aozora.webex.com/webappng/sites/aozora/recording/playback/" + HASH,
                        "https://aozora.webex.com/aozora/ldr.php?RCID=" + HASH,
                        "https://www.loom.com/share/" + HASH,
                        "https://www.loom.com/embed/" + HASH + "?hide=1")
                .forEach(address -> assertThat(VideoVisit.services().knows(PublicUrl.of(address)))
                        .as(address)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/",
                "https://www.youtube.com/@aozora-city",
                "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
                "https://www.youtube.com/c/aozora",
                "https://www.youtube.com/user/aozora/videos",
                "https://www.youtube.com/results?search_query=aozora",
                "https://www.youtube.com/watch",
                "https://www.youtube.com/watch?v=",
                "https://www.youtube.com/embed/live_stream?channel=UCabcdefghijklmnopqrstuv",
                "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
                "https://youtu.be/",
                "https://youtu.be/。",
                "https://vimeo.com/",
                "https://vimeo.com/about",
                "https://vimeo.com/user123456",
                "https://vimeo.com/channels/staffpicks",
                "https://www.nicovideo.jp/",
                "https://www.nicovideo.jp/user/1234",
                "https://nico.ms/lv1234",
                "https://zoom.us/j/1234567890?pwd=secret",
                "https://aozora-city.zoom.us/webinar/register/WN_x",
                "https://aozora.webex.com/meet/hanako",
                "https://www.loom.com/",
                "https://www.loom.com/share/folder/0123456789abcdef0123456789abcdef",
                "https://www.youtube.com.aozora.example/watch?v=Aozora-2024",
                "https://notyoutube.com/watch?v=Aozora-2024"
            })
    void channelsHomesAndMeetingsAreNoVideos(String address) {
        assertThat(VideoVisit.services().knows(PublicUrl.of(address))).isFalse();
    }

    @Test
    void aPasscodeInALinkIsInNoFact() {
        PublicUrl link = PublicUrl.of("https://zoom.us/rec/share/aBc-1.x?pwd=TopSecret.1");
        assertThat(VideoVisit.services().canonical(link).address()).doesNotContain("TopSecret");
        assertThat(link.shown()).doesNotContain("TopSecret");
    }

    @Test
    void noIdHoweverMalformedMakesItFail() {
        Random random = new Random(4);
        List<String> homes = List.of(
                "https://youtu.be/",
                "https://www.youtube.com/watch?v=",
                "https://www.youtube.com/embed/",
                "https://www.youtube.com/playlist?list=",
                "https://vimeo.com/",
                "https://player.vimeo.com/video/",
                "https://www.nicovideo.jp/watch/",
                "https://zoom.us/rec/play/",
                "https://a.webex.com/recordingservice/sites/a/recording/",
                "https://www.loom.com/share/");
        String signs = "aZ0-_.~%２。）'\"<>{}[]|\\^` &=?#/:;,@!$()*+\u0000\u202e😀";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder id = new StringBuilder(homes.get(random.nextInt(homes.size())));
            for (int length = random.nextInt(30); length > 0; length--) {
                id.append(signs.charAt(random.nextInt(signs.length())));
            }
            PublicUrl.parse(id.toString()).ifPresent(url -> assertThatCode(() -> {
                        boolean known = VideoVisit.services().knows(url);
                        VideoVisit.services().canonical(url);
                        assertThat(known && url.address().isEmpty()).isFalse();
                    })
                    .doesNotThrowAnyException());
        }
    }
}
