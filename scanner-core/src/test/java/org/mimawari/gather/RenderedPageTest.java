package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.gather.browser.Rendered;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.term.PublicUrl;

/** What is said of a page that was shown while some of its scripts, mostly those that count visitors, were refused. */
class RenderedPageTest {
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/");
    private static final String MENU = "<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a>";
    private static final String DOOR = "<a href='#' onclick=\"window.open('/d.pdf')\">d</a>";
    private static final String APP = "<div id='app'></div><script src='/app.js'></script>";

    /** A browser that was refused one script, and shows this. */
    private record Shows(String html, List<PublicUrl> opened) implements Renderer {
        @Override
        public Rendered render(PublicUrl url, Body page) {
            return new Rendered.Shown(body(html), opened, 1);
        }

        @Override
        public boolean wants(Reading plain) {
            return plain.needsBrowser();
        }

        @Override
        public int shown() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private static Body body(String html) {
        byte[] bytes = ("<!DOCTYPE html><title>t</title>" + html).getBytes(StandardCharsets.UTF_8);
        return new Body(bytes, "text/html; charset=utf-8", true);
    }

    private static boolean needsBrowser(String html, String shown, String... opened) {
        List<PublicUrl> windows = List.of(opened).stream().map(PublicUrl::of).toList();
        Opener opener = new Opener((url, body) -> {
            throw new AssertionError("no file");
        });
        Opened page = new PageOpener(opener, new Shows(shown, windows)).open(PAGE, body(html));
        return ((Opened.WebPage) page).reading().needsBrowser();
    }

    @Test
    void oneThatLedSomewhereWasSeen() {
        assertThat(needsBrowser(MENU + DOOR, MENU + DOOR, "https://www.city.aozora.example/d.pdf"))
                .isFalse();
        assertThat(needsBrowser(APP, "<div id='app'>" + MENU + "</div>" + DOOR)).isFalse();
    }

    @Test
    void oneThatStayedAsItWasWasNot() {
        assertThat(needsBrowser(MENU + DOOR, MENU + DOOR)).isTrue();
        assertThat(needsBrowser(APP, APP)).isTrue();
        assertThat(needsBrowser(APP, APP + "<a href='/a'>a</a>")).isTrue();
    }
}
