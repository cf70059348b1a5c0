package org.mimawari.gather.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.settings.BrowserSettings;

/** Pages that want to get away, in one browser one after another: each stays, and the page after it is shown. */
class NastyPageTest {
    /** None of them holds the browser up; so on a busy machine there is time for each look. */
    private static final Clocks PATIENT =
            new Clocks(Duration.ofSeconds(3), Duration.ofSeconds(120), Duration.ofSeconds(60));

    private static Street street;

    @BeforeAll
    static void begin() throws Exception {
        street = new Street(BrowserSettings.USUAL, PATIENT);
    }

    @AfterAll
    static void end() {
        street.close();
    }

    private static void theNextPageIsShown() {
        assertThat(street.html("<script>document.write('<a href=/next>n</a>')</script>"))
                .contains("/next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (let i = 0; i < 1e4; i++) { alert(i); confirm(i); prompt(i); print(); }",
                "setInterval(() => { alert(1); print(); }, 1)",
                "setInterval(() => open('/w' + Math.random()), 20)",
                "setInterval(() => location.href = '/l' + Math.random(), 50)",
                "setInterval(() => location.reload(), 50)",
                "location.href = location.href; history.back(); history.go(-5); history.forward()",
                "for (let i = 0; i < 50; i++) history.pushState({}, '', '/state' + i)",
                "location.href = 'file:///etc/passwd'",
                "location.href = 'chrome://crash'",
                "location.href = 'chrome://settings'",
                "location.href = 'data:text/html,<p>elsewhere</p>'",
                "location.href = 'view-source:http://www.city.aozora.example/'",
                "location.href = 'mailto:someone@city.aozora.example'",
                "open('chrome://crash'); open('about:blank').close",
                "onbeforeunload = () => 'stay'; location.href = '/x'",
                "const a = document.createElement('a'); a.href = 'data:,x'; a.download = 'x.exe'; a.click()",
                "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x'; a.click()",
                "document.documentElement.requestFullscreen().catch(() => 0); window.close(); self.close()",
                "const s = document.createElement('meta'); s.httpEquiv = 'refresh'; s.content = '0'; document.head.append(s)",
                "Object.defineProperty(document, 'links', {get() { throw 1 }}); document.getElementsByTagName = null",
                "navigator.geolocation.getCurrentPosition(() => 0); Notification.requestPermission()",
            })
    void aPageThatTriesToGetAwayStays(String script) {
        String html =
                street.html("<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a><script>" + script + "</script>");
        assertThat(html).contains("/a").doesNotContain("root:x");
        assertThat(street.asked()).isEmpty();
        theNextPageIsShown();
    }
}
