package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

/** Pages made to be slow or to take memory cost in proportion to their size. */
class HostilePagesTest {
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/a.html");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SIZE = 100_000;

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));

    private Reading read(String html) {
        Body body = new Body(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
        return ((ReadResult.Read<Reading>) reader.read(body, PAGE)).value();
    }

    /** @param nanos of the processor */
    private record Cost(long nanos, long bytes) {
        boolean isInProportionTo(Cost quarter) {
            // Quadratic would be 16 times. What is done in no time is not compared.
            return nanos < 10 * quarter.nanos + 50_000_000;
        }
    }

    private Cost cost(String html) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long nanos = THREADS.getCurrentThreadCpuTime();
        read(html);
        return new Cost(THREADS.getCurrentThreadCpuTime() - nanos, THREADS.getThreadAllocatedBytes(thread) - bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p><b>",
                "<a href=x>",
                "<a href=x><p>",
                "<table><tr><td>",
                "<table><tr><td><a href=y>",
                "<table><a href=x>",
                "<ul><li>",
                "<dl><dd><div>",
                "<svg>",
                "<svg><desc>",
                "<math><mi>",
                "<template>",
                "<select><option>",
                "<button>",
                "<form>",
                "<object>",
                "<h1>",
                "</p>",
                "</b>",
                "</table>",
                "<div></b>",
                "<",
                "</",
                "</>",
                "<a ",
                "<a x=1 ",
                "<a href='",
                "<a href=\"&amp",
                "&",
                "&#",
                "&notin",
                "&CounterClockwiseContourIntegra",
                "<!",
                "<!--",
                "<!-- -",
                "<!-- --!",
                "<?",
                "<![CDATA[",
                "<svg><![CDATA[ ]",
                "<script>",
                "<script><!--<script>",
                "</script",
                "<title>",
                "<title>&amp;</titl",
                "<style>url(",
                "<style>url('",
                "<style>/*",
                "<style>@import ",
                "<img srcset='a,,, ",
                "http://",
                "http://a.",
                "forms.gle/",
                "<script type=application/ld+json>\"/",
                "<input type=hidden name=a value=b>",
                "<iframe srcdoc='<iframe srcdoc=",
                "<div data-a='/x.pdf' ",
                "職員",
                "職員のみ",
                "職員のみ、",
                "以外",
                "関係者以外の方々の皆様",
                "の方の方々の方に",
                "限定公開",
                "でなのみ",
                "（「職員限定：",
                "URLの転送は",
                "どなたでも閲覧できません",
                "申込フォーム済",
                "only for our the all ",
                "members only ",
                "not only only ",
                "職員限定。",
                "職員限定<br>",
                "職員限定<a href=x>動画",
                "<p>職員限定<a href=x>動画</a>",
                "<ul><li>職員限定<a href=x>動画</a>",
                "<table><tr><td>会員専用<td><a href=x>動画</a>",
                "<h2>職員限定</h2><a href=x>動画</a>",
                "<dl><dt>職員限定<dd><a href=x>動画</a>",
                "職員限定<iframe src=x></iframe>",
                "<img alt='職員限定' src=x>",
                "<iframe srcdoc='職員限定<a href=x>動画</a>'></iframe>",
                "\u0000",
                "\r"
            })
    void fourTimesThePageCostsAboutFourTimesAsMuch(String piece) {
        String small = piece.repeat(SIZE / piece.length());
        String large = piece.repeat(4 * SIZE / piece.length());
        Cost ofSmall = cost(small);
        Cost ofLarge = cost(large);
        assertThat(ofLarge.bytes()).isLessThan(8 * ofSmall.bytes() + 8_000_000);
        // Other work of the machine costs the one reading or the other now and then, but not each time.
        for (int more = 0; more < 2 && !ofLarge.isInProportionTo(ofSmall); more++) {
            ofSmall = cost(small);
            ofLarge = cost(large);
        }
        assertThat(ofLarge.isInProportionTo(ofSmall))
                .as("%s after %s", ofLarge, ofSmall)
                .isTrue();
    }

    @Test
    void aMillionAttributesAreReadAndTheFirstThousandKept() {
        StringBuilder tag = new StringBuilder("<a href=/first ");
        for (int i = 0; i < 1_000_000; i++) {
            tag.append('a').append(i).append("=1 ");
        }
        Reading read = read(tag + "title=late>x</a><a href=/last>y</a>");
        assertThat(read.links()).extracting(link -> link.to().path()).containsExactly("/first", "/last");
    }

    @Test
    void aTagOfSixtyFourMegabytesTakesNoMoreThanAFewTimesItsSize() {
        byte[] page = new byte[64 << 20];
        java.util.Arrays.fill(page, (byte) 'x');
        byte[] start = "<a href='/a'>x</a><a title='".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, page, 0, start.length);
        Body body = new Body(page, "text/html; charset=utf-8", true);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Reading read = ((ReadResult.Read<Reading>) reader.read(body, PAGE)).value();
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(read.links()).extracting(link -> link.to().path()).containsExactly("/a");
        assertThat(allocated).isLessThan(3L * page.length);
    }

    @Test
    void linksBehindAHundredThousandElementsAreFound() {
        for (String tag : new String[] {"<div>", "<p><b>", "<table><tr><td>", "<ul><li>", "<object>", "<template>"}) {
            Reading read = read("<a href=/first>x</a>" + tag.repeat(100_000) + "<a href=/last>y</a>");
            assertThat(read.links()).extracting(link -> link.to().path()).containsExactly("/first", "/last");
        }
    }
}
