package org.mimawari.gather.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of a page that scripts make. */
class ShownPageTest {
    private static Street street;
    private int before;

    @BeforeAll
    static void begin() throws Exception {
        street = new Street();
    }

    @AfterAll
    static void end() {
        street.close();
    }

    @BeforeEach
    void count() {
        before = street.asked().size();
    }

    private List<String> askedNow() {
        return street.asked().subList(before, street.asked().size());
    }

    @Test
    void linksThatAScriptMakesAfterAWhileAreThere() {
        String html = street.html("""
                <script>setTimeout(() => { for (let i = 0; i < 20; i++) {
                  const a = document.createElement('a'); a.href = '/x' + i; document.body.append(a); } }, 30)</script>""");
        for (int i = 0; i < 20; i++) {
            assertThat(html).contains("href=\"/x" + i + "\"");
        }
        assertThat(askedNow()).isEmpty();
    }

    @Test
    void anAppFetchesItsDataFromItsOwnHostOnce() {
        street.answer(Street.OWN + "/app.js", "text/javascript", """
                fetch('/api/news.json').then(r => r.json()).then(all => all.forEach(one => {
                  document.getElementById('app').innerHTML += `<a href="${one}">${one}</a>`; }))""");
        street.answer(Street.OWN + "/api/news.json", "application/json", "[\"/news/1\",\"/news/2\",\"/news/3\"]");
        String page = "<div id='app'></div><script src='/app.js'></script>";
        assertThat(street.html(page)).contains("href=\"/news/1\"", "href=\"/news/3\"");
        assertThat(street.html(page)).contains("href=\"/news/2\"");
        assertThat(askedNow()).containsExactly("GET " + Street.OWN + "/app.js", "GET " + Street.OWN + "/api/news.json");
    }

    @Test
    void openShadowTreesAndFramesThatScriptsFillAreRead() {
        String html = street.html("""
                <div id='host'></div><iframe id='f'></iframe><script>
                document.getElementById('host').attachShadow({mode: 'open'}).innerHTML = '<a href="/in-shadow">s</a>';
                document.getElementById('f').contentDocument.body.innerHTML = '<a href="/in-frame">f</a>';
                const d = document.createElement('iframe'); d.srcdoc = '<a href="/in-srcdoc">d</a>'; document.body.append(d);
                </script>""");
        assertThat(html).contains("/in-shadow", "/in-frame", "/in-srcdoc");
    }

    @Test
    void whereScriptsWantToGoIsNotedAndNotAskedFor() {
        Rendered rendered = street.show(
                "<a href='/a'>a</a><p>stays</p><script>location.href = '/elsewhere.html'; open('/window.html')</script>");
        assertThat(Street.opened(rendered))
                .containsExactlyInAnyOrder(Street.OWN + "/elsewhere.html", Street.OWN + "/window.html");
        assertThat(Street.html(rendered)).contains("stays");
        assertThat(askedNow()).isEmpty();
    }

    @Test
    void elementsThatLeadOnByAScriptOnlyAreTried() {
        Rendered rendered = street.show("""
                <a href="javascript:go('menu1')">1</a><span onclick="location.href='/menu2.html'">2</span>
                <a href="#" onclick="window.open('/menu3.html'); return false">3</a>
                <form action="/submit"><button onclick="location.href='/not-this.html'">4</button></form>
                <a href="javascript:location.reload()">5</a>
                <script>function go(name) { fetch('/log?' + name); location.href = '/' + name + '.html'; }</script>""");
        assertThat(Street.opened(rendered))
                .containsExactlyInAnyOrder(
                        Street.OWN + "/menu1.html", Street.OWN + "/menu2.html", Street.OWN + "/menu3.html");
        assertThat(askedNow()).isEmpty();
    }

    @Test
    void aLinkInThePagesOwnCharacterSetKeepsItsBytes() {
        Rendered rendered = street.show(
                "<script>document.body.innerHTML = '<a href=\"/s?q=\\u9752\">q</a>'</script>",
                "text/html; charset=Shift_JIS");
        assertThat(Street.html(rendered)).contains("/s?q=%90%C2");
    }

    @Test
    void relativeLinksFollowTheBaseThatScriptsSet() {
        String html =
                street.html("<script>history.pushState({}, '', '/deep/er/'); document.write('<a href=x>')</script>");
        assertThat(html).startsWith("<!DOCTYPE html><html><base href=\"" + Street.OWN + "/deep/er/\">");
    }

    @Test
    void aScriptThatAsksTheVisitorGetsNoAnswerAndGoesOn() {
        String html = street.html("""
                <script>alert(1); confirm('?'); prompt('?'); print(); onbeforeunload = () => 'stay';
                document.write('<a href="/after">x</a>')</script>""");
        assertThat(html).contains("/after");
    }
}
