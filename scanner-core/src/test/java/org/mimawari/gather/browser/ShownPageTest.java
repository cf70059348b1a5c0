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
    void elementsThatDoNothingButRunTheirClickAreTried() {
        Rendered rendered = street.show("""
                <a href="javascript:void(0);" onclick="openPdf('1.pdf')">1</a>
                <a href="javascript:;" onclick="window.open('print.html')">2</a>
                <button onclick="location.href='/3.html'">3</button>
                <form action="/submit"><input type="button" onclick="location.href='/4.html'">
                <a href="#" onclick="openPdf('5.pdf'); return false">5</a>
                <input type="button" onclick="location.href='/delete.cgi?id=' + this.form.id.value"><input name="id">
                <input type="submit" onclick="location.href='/not-this.html'"></form>
                <script>function openPdf(file) { window.open(file) }</script>""");
        assertThat(Street.opened(rendered))
                .containsExactlyInAnyOrder(
                        Street.OWN + "/1.pdf",
                        Street.OWN + "/print.html",
                        Street.OWN + "/3.html",
                        Street.OWN + "/4.html",
                        Street.OWN + "/5.pdf");
        assertThat(askedNow()).isEmpty();
    }

    @Test
    void aLongListThatOpensWindowsIsTriedToItsEnd() {
        StringBuilder list = new StringBuilder("<a href='#' onclick='toggle()'>x</a>".repeat(40));
        for (int i = 0; i < 150; i++) {
            list.append("<a href=\"javascript:openWin('")
                    .append(i)
                    .append(".pdf')\">")
                    .append(i)
                    .append("</a>");
        }
        Rendered rendered =
                street.show(list + "<script>function openWin(u) { open(u) } function toggle() { }</script>");
        assertThat(Street.opened(rendered)).hasSize(150);
    }

    @Test
    void ofAListThatIsTooLongThePageIsNotWhollyRead() {
        String list = "<a href=\"javascript:open('a' + n++ + '.pdf', '/w')\">1</a>".repeat(201);
        Rendered rendered = street.show("<script>n = 0</script>" + list);
        assertThat(((Rendered.Shown) rendered).page().whole()).isFalse();
    }

    @Test
    void whatWaitsToBeSeenOrForSomeSecondsComes() {
        Rendered rendered = street.show("""
                <div style='height: 9000px'></div><div id='end'></div><script>
                new IntersectionObserver((seen, by) => { if (seen[0].isIntersecting) { by.disconnect();
                  seen[0].target.innerHTML = '<a href="/seen.html">x</a>'; } }).observe(document.getElementById('end'));
                document.querySelectorAll('a').forEach(a => a.remove());
                addEventListener('load', () => document.querySelectorAll('p').forEach(p => p.remove()));
                setTimeout(() => { location.href = '/moved.html' }, 5000);
                setTimeout(() => { location.href = '/signed-out.html' }, 600000);
                </script>""");
        assertThat(Street.html(rendered)).contains("/seen.html");
        assertThat(Street.opened(rendered)).containsExactly(Street.OWN + "/moved.html");
    }

    @Test
    void placesOfAnAppBehindAHashAreVisitedAndThePageIsNotWhollyRead() {
        Rendered rendered = street.show("""
                <div id='app'></div><script>
                const places = { '': ['#/a', '#/a/b'], '#/a': ['/a.pdf'], '#/a/b': ['#/c', '#!'], '#/c': ['/c.pdf'] };
                const show = () => { document.getElementById('app').innerHTML =
                  places[location.hash].map(to => `<a href="${to}">x</a>`).join(''); };
                addEventListener('hashchange', show); show();
                </script>""");
        assertThat(Street.html(rendered)).contains("\"/a.pdf\"", "\"/c.pdf\"");
        assertThat(((Rendered.Shown) rendered).page().whole()).isFalse();
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
