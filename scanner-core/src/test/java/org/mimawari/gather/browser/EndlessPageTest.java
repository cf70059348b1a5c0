package org.mimawari.gather.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.browser.Rendered.NotShown;
import org.mimawari.gather.browser.Rendered.Trouble;
import org.mimawari.settings.BrowserSettings;

/** Pages that do not want to end, in one browser one after another: each ends in its time, and the page after it is shown. */
class EndlessPageTest {
    private static final Clocks SHORT = new Clocks(Duration.ofSeconds(4), Duration.ofSeconds(60), Clocks.USUAL.stuck());

    private static Street street;

    @BeforeAll
    static void begin() throws Exception {
        street = new Street(BrowserSettings.USUAL, SHORT);
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
                "for (;;) ;",
                "setTimeout(() => { for (;;) ; }, 50)",
                "(function f() { Promise.resolve().then(f) })()",
                "for (;;) { try { document.createElement('x').attachShadow({mode: 'open'}) } catch (e) {} }",
                "/(x+x+)+y/.test('x'.repeat(60))",
            })
    void aScriptWithoutEndEndsThePage(String script) {
        assertThat(street.show("<a href='/a'>a</a><script>" + script + "</script>"))
                .isEqualTo(new NotShown(Trouble.FAILED));
        theNextPageIsShown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setInterval(() => document.body.append(document.createElement('p')), 5)",
                "(function f() { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'.repeat(99)); setTimeout(f, 9) })()",
                "setInterval(() => document.body.append(document.createElement('p')), 150)",
            })
    void aPageThatGrowsWithoutEndIsTakenAsItIsAndNotWhole(String script) {
        Rendered rendered = street.show("<a href='/a'>a</a><script>" + script + "</script>");
        assertThat(((Rendered.Shown) rendered).page().whole()).isFalse();
        assertThat(Street.html(rendered)).contains("/a");
        theNextPageIsShown();
    }

    @Test
    void aPageThatChangesNowAndThenIsWholeWhenItRestsBetween() {
        Rendered rendered = street.show(
                "<script>setInterval(() => document.body.append(document.createElement('p')), 20000)</script>");
        assertThat(((Rendered.Shown) rendered).page().whole()).isTrue();
    }

    /** How long one waits at the counter: a page with hardly a link that asks again every few seconds. */
    @Test
    void aPageThatAsksEveryFewSecondsKeepsItsPaceAndIsWhole() {
        street.answer(Street.OWN + "/waiting.json", "application/json", "3");
        Rendered rendered = street.show("""
                <p id='waiting'></p><script>
                addEventListener('load', () => document.querySelectorAll('a').forEach(a => a.remove()));
                const ask = () => fetch('/waiting.json').then(r => r.text())
                  .then(n => document.getElementById('waiting').append(document.createElement('b'), n))
                  .then(() => setTimeout(ask, 5000));
                setTimeout(ask, 100);
                </script>""");
        assertThat(((Rendered.Shown) rendered).page().whole()).isTrue();
        assertThat(street.asked())
                .filteredOn(ask -> ask.endsWith("/waiting.json"))
                .hasSizeLessThan(4);
    }

    @Test
    void aPageMayEatItsOwnMemoryOnly() {
        street.show(
                "<a href='/a'>a</a><script>const all = []; for (;;) all.push(new Array(1e6).fill(all.length))</script>");
        theNextPageIsShown();
    }
}
