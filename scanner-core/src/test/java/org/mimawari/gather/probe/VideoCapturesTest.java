package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.gather.probe.Captures.Capture;
import org.mimawari.site.LinkedVideo;

/** Recorded answers of YouTube and Vimeo get the state that the list gives them; what its list calls unknown is neither safe nor exposed. */
class VideoCapturesTest {
    private static final String PUBLIC = "PUBLIC";
    private static final Pattern VIDEO_ID = Pattern.compile(
            "(?:\"videoId\\\\?\":\\\\?\"|itemprop=\"videoId\" content=\"|[?&]v=|watch/)([A-Za-z0-9_-]{11})");

    /** Where the state of the list and the answer of the probe have other names. */
    private static final Map<String, String> STATES = Map.of(
            "PUBLIC-OK", PUBLIC,
            "UNLISTED(", "UNLISTED",
            "PRIVATE", "PRIVATE",
            "GONE/UNAVAILABLE", "GONE",
            "AGE-RESTRICTED", PUBLIC);

    private final GoogleStage stage = new GoogleStage();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedPageOfYoutubeGetsItsState() {
        List<Capture> pages = Captures.find().of("youtube").stream()
                .filter(capture -> !capture.label().startsWith("OEMBED"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(25);
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    LinkedVideo video = watched(page);
                    assertThat(VideoVisit.said(video)).startsWith(expected(page));
                }));
    }

    /** What stands on a page that is no page for watching, or in an answer to another question than ours, cannot be told by it. */
    private static String expected(Capture page) {
        String file = page.file().getFileName().toString();
        boolean otherQuestion = file.contains("-embed.html") || file.contains(".innertube.json");
        if (otherQuestion
                || page.label().contains("do not use for scoring")
                || page.label().startsWith("UNKNOWN")) {
            return "UNSEEN";
        }
        return STATES.entrySet().stream()
                .filter(state -> page.label().startsWith(state.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private LinkedVideo watched(Capture page) {
        String text = page.text();
        String html = page.file().toString().endsWith(".json") ? WatchPage.html(text) : text;
        String id = id(page, html);
        stage.page(WatchPage.oembed(id), 401, "").page(WatchPage.watch(id), 200, html);
        return VideoVisit.to(stage, "https://youtu.be/" + id);
    }

    private static String id(Capture page, String text) {
        Matcher named =
                Pattern.compile("60-pytube-(.{11})-").matcher(page.file().toString());
        if (named.find()) {
            return named.group(1);
        }
        int details = Math.max(text.indexOf("\"videoDetails\":{"), 0);
        Matcher inside = VIDEO_ID.matcher(text);
        return inside.find(details) || inside.find(0) ? inside.group(1) : WatchPage.ID;
    }

    /** An exchange as it was recorded: status and body of the answer. */
    private record Exchange(String address, int status, String body) {}

    /** Reads the few lines that matter here of a recording in YAML. */
    private static List<Exchange> exchanges(Capture recording, String host) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String part : recording.text().split("\n- request:", -1)) {
            Matcher address = Pattern.compile("\n    uri: (\\S+)").matcher(part);
            Matcher status = Pattern.compile("\n      code: (\\d+)").matcher(part);
            if (address.find() && address.group(1).contains(host) && status.find()) {
                exchanges.add(new Exchange(address.group(1), Integer.parseInt(status.group(1)), body(part)));
            }
        }
        return exchanges;
    }

    private static String body(String exchange) {
        String written = exchange.substring(exchange.lastIndexOf("      string: ") + "      string: ".length());
        Matcher quoted = Pattern.compile("'((?:[^']|'')*)'").matcher(written);
        String body = written.startsWith("'") && quoted.lookingAt()
                ? quoted.group(1)
                : written.lines().findFirst().orElse("");
        return body.replace("''", "'").replaceAll("\n +", " ");
    }

    @Test
    void theRecordedAnswersOfYoutubesOembedAreReplayed() {
        List<Exchange> exchanges = Captures.find().of("youtube").stream()
                .filter(capture -> capture.file().toString().endsWith(".yml"))
                .flatMap(capture -> exchanges(capture, "www.youtube.com").stream())
                .toList();
        assertThat(exchanges).extracting(Exchange::status).containsExactly(200, 200, 200, 200, 200, 200, 403);
        for (Exchange exchange : exchanges) {
            String id = exchange.address().substring(exchange.address().length() - 11);
            stage.page(WatchPage.oembed(id), exchange.status(), exchange.body());
            boolean shown = exchange.status() == 200;

            stage.page(WatchPage.watch(id), 200, "<html>captcha</html>");
            LinkedVideo alone = VideoVisit.to(stage, "https://youtu.be/" + id);
            assertThat(VideoVisit.said(alone)).startsWith("UNSEEN");
            assertThat(alone.title().isEmpty()).isEqualTo(!shown);

            stage.page(WatchPage.watch(id), 200, WatchPage.loginRequired("非公開動画", "この動画は非公開です。"));
            assertThat(VideoVisit.said(VideoVisit.to(stage, "https://youtu.be/" + id)))
                    .startsWith(shown ? "UNSEEN" : "PRIVATE");
        }
    }

    @Test
    void theRecordedPairOfOembedAndPageIsPublic() {
        String id = "eiHXASgRTcA";
        for (Capture capture : Captures.find().of("youtube")) {
            String file = capture.file().getFileName().toString();
            if (file.startsWith("50-embed")) {
                stage.page(file.contains("oembed") ? WatchPage.oembed(id) : WatchPage.watch(id), 200, capture.text());
            }
        }
        LinkedVideo video = VideoVisit.to(stage, "https://www.youtube-nocookie.com/embed/" + id);
        assertThat(VideoVisit.said(video)).isEqualTo(PUBLIC);
        assertThat(video.title().text()).isEqualTo("Noisy kittens waiting for dinner!");
    }

    @Test
    void theRecordedAnswersOfVimeoGetTheirState() {
        Captures captures = Captures.find();
        List<Exchange> open = captures.of("vimeo").stream()
                .filter(capture -> capture.file().toString().endsWith(".yml"))
                .flatMap(capture -> exchanges(capture, "/vimeo.com/api").stream())
                .toList();
        assertThat(open).hasSize(2);
        for (Exchange exchange : open) {
            stage.page(
                    "vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F31158841",
                    exchange.status(), exchange.body());
            assertThat(VideoVisit.said(VideoVisit.to(stage, "https://vimeo.com/31158841")))
                    .isEqualTo(PUBLIC);
        }
        Capture hidden = captures.of("vimeo").stream()
                .filter(capture -> capture.label().contains("without title"))
                .findFirst()
                .orElseThrow();
        stage.page("vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F235352744", 200, hidden.text());
        assertThat(VideoVisit.said(VideoVisit.to(stage, "https://player.vimeo.com/video/235352744")))
                .isEqualTo("UNSEEN REFUSED");
    }

    @TestFactory
    Stream<DynamicTest> answersOfOtherThingsAreNeitherSafeNorExposed() {
        List<Capture> others = Captures.find().all().stream()
                .filter(capture -> !capture.service().equals("youtube"))
                .filter(capture -> !capture.service().equals("google-forms-fbdata"))
                .toList();
        assertThat(others).hasSizeGreaterThan(10);
        return others.stream()
                .map(other -> DynamicTest.dynamicTest(other.toString(), () -> {
                    String text = other.text();
                    stage.page(WatchPage.oembed(WatchPage.ID), 200, text)
                            .page(WatchPage.watch(WatchPage.ID), 200, text);
                    stage.page("ext.nicovideo.jp/api/getthumbinfo/sm9", 200, text);
                    stage.page("zoom.us/rec/play/a", 200, text);
                    for (String address : List.of(
                            WatchPage.ADDRESS, "https://www.nicovideo.jp/watch/sm9", "https://zoom.us/rec/play/a")) {
                        assertThat(VideoVisit.said(VideoVisit.to(stage, address)))
                                .startsWith("UNSEEN");
                    }
                }));
    }
}
