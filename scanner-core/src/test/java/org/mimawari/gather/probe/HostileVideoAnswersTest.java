package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.content.Body;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;

/** Answers made to hurt: whatever a server sends, a probe ends within its budget and tells nothing that it did not see. */
class HostileVideoAnswersTest {
    private static final int MIB = 1 << 20;
    /** A reader that takes more than linear time takes minutes for so much. */
    private static final int LARGE = 1 << 18;

    private static final Duration BUDGET = Duration.ofSeconds(20);

    private static Map<String, String> nasty() {
        Map<String, String> bodies = new LinkedHashMap<>();
        String assigned = "<script>var ytInitialPlayerResponse = ";
        bodies.put("deep object", assigned + "{\"a\":".repeat(LARGE) + "1");
        bodies.put("deep array", assigned + "{\"a\":" + "[".repeat(4 * LARGE));
        bodies.put("deep elements", "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + "<a>".repeat(LARGE));
        bodies.put("many marks", "ytInitialPlayerResponse = {".repeat(50_000));
        bodies.put("one long text", assigned + "{\"videoDetails\":\"" + "x".repeat(6 * LARGE) + "\"}");
        bodies.put("one long name", assigned + "{\"" + "x".repeat(6 * LARGE) + "\":1}");
        bodies.put("many names", assigned + "{" + "\"a\":1,".repeat(MIB) + "\"b\":2}");
        bodies.put("blanks", "ytInitialPlayerResponse" + " ".repeat(6 * LARGE));
        bodies.put("forms without an end", "<form ".repeat(LARGE));
        bodies.put("links without an end", "<link ".repeat(LARGE));
        bodies.put("long number", assigned + "{\"a\":" + "9".repeat(4 * LARGE) + "}");
        bodies.put("attributes", "<nicovideo_thumb_response status=\"ok\" " + "a=\"1\" ".repeat(LARGE) + ">");
        return bodies;
    }

    @TestFactory
    Stream<DynamicTest> nothingMakesAProbeHangOrFail() {
        return nasty().entrySet().stream()
                .map(nasty -> DynamicTest.dynamicTest(nasty.getKey(), () -> surveys(nasty.getValue())));
    }

    private static void surveys(String body) {
        try (GoogleStage stage = new GoogleStage()) {
            stage.page(WatchPage.oembed(WatchPage.ID), 200, body)
                    .page(WatchPage.watch(WatchPage.ID), 200, body)
                    .page("ext.nicovideo.jp/api/getthumbinfo/sm9", 200, body)
                    .page("zoom.us/rec/play/a", 200, body)
                    .page("vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F1", 200, body)
                    .page("www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrst_v", 200, body)
                    .page("www.youtube.com/@aozora", 200, body);
            long begin = System.nanoTime();
            List.of(
                            WatchPage.ADDRESS,
                            "https://www.nicovideo.jp/watch/sm9",
                            "https://zoom.us/rec/play/a",
                            "https://vimeo.com/1")
                    .forEach(address -> assertThat(
                                    VideoVisit.to(stage, address).access().known())
                            .isEmpty());
            assertThat(new ChannelVideos(stage.web(), new WordJudge())
                            .of(List.of("UCabcdefghijklmnopqrst_v", "@aozora"))
                            .missed())
                    .hasSize(2);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BUDGET);
        }
    }

    @Test
    void aPageOfAHundredMegabytesIsCutAndCannotBeTold() {
        try (GoogleStage stage = new GoogleStage()) {
            stage.page(WatchPage.oembed(WatchPage.ID), 200, "{}")
                    .page(WatchPage.watch(WatchPage.ID), 200, "x".repeat(100 * MIB));
            assertThat(VideoVisit.to(stage, WatchPage.ADDRESS).access()).isEqualTo(Observed.unseen(Cause.TOO_LARGE));
        }
    }

    @Test
    void damagedDataNeverTurnsIntoAnotherState() {
        YouTubePage pages = new YouTubePage(new WordJudge());
        YouTubeProbe.Embeds embeds = new YouTubeProbe.Embeds(403, "");
        byte[] good = WatchPage.listed(false).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = good.clone();
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String said = pages.read(new Body(bytes, "text/html", true), WatchPage.ID, embeds)
                    .access()
                    .toString();
            assertThat(said).doesNotContain("UNLISTED", "PRIVATE", "GONE");
        }
    }
}
