package org.mimawari.gather.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mimawari.term.PublicUrl;

/** What the servers hear of a page that is shown: GET for its scripts and data, from its own hosts and libraries, and nothing else. */
class NothingIsSentTest {
    private static final String CDN = "https://cdn.jsdelivr.net";
    private static Street street;
    private int before;

    @BeforeAll
    static void begin() throws Exception {
        street = new Street();
        street.answer(Street.OWN + "/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/");
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
    void noWayOfSendingReachesTheServer() {
        String html = street.html("""
                <a href='/kept'>kept</a>
                <a id='ping' href='#here' ping='/ping http://ads.example/ping'>p</a>
                <form id='f' method='post' action='/submit' target='inner'><input name='name' value='invented'></form>
                <form id='g' action='/search'><input name='q'></form><iframe name='inner'></iframe>
                <script>
                const can = way => { try { const r = way(); if (r && r.catch) r.catch(() => 0); } catch (e) { } };
                can(() => fetch('/submit', { method: 'POST', body: 'x' }));
                can(() => fetch('/submit', { method: 'POST', body: 'x', keepalive: true }));
                can(() => fetch('http://api.city.aozora.example/put', { method: 'PUT', headers: { 'x-a': 'b' } }));
                can(() => fetch('/head', { method: 'HEAD' }));
                can(() => navigator.sendBeacon('/beacon', 'x'));
                for (const method of ['PUT', 'DELETE', 'PATCH', 'POST', 'OPTIONS'])
                  can(() => { const x = new XMLHttpRequest(); x.open(method, '/xhr'); x.send('x'); });
                can(() => document.getElementById('f').submit());
                can(() => document.getElementById('g').submit());
                can(() => document.getElementById('f').requestSubmit());
                can(() => HTMLFormElement.prototype.submit.call(document.getElementById('f')));
                can(() => document.querySelector('iframe').contentWindow.HTMLFormElement.prototype.submit.call(
                    document.getElementById('f')));
                can(() => document.getElementById('ping').click());
                can(() => new WebSocket('ws://www.city.aozora.example/socket'));
                can(() => new EventSource('/events'));
                can(() => navigator.serviceWorker.register('/worker.js'));
                can(() => new Worker(URL.createObjectURL(new Blob(["fetch('http://www.city.aozora.example/post', {method: 'POST'})"]))));
                addEventListener('pagehide', () => navigator.sendBeacon('/bye', 'x'));
                addEventListener('unload', () => navigator.sendBeacon('/bye', 'x'));
                </script>""");
        assertThat(html).contains("/kept");
        assertThat(askedNow()).isEmpty();
    }

    @Test
    void whatIsNotNeededForLinksIsNotLoaded() {
        street.html("""
                <link rel='stylesheet' href='/style.css'><link rel='preload' as='image' href='/p.png'>
                <link rel='prefetch' href='/next.html'><link rel='preconnect' href='http://third.example'>
                <link rel='dns-prefetch' href='http://third.example'><link rel='icon' href='/icon.png'>
                <link rel='manifest' href='/m.json'>
                <script type='speculationrules'>{"prerender":[{"source":"list","urls":["/pre"]}]}</script>
                <img src='/own.png'><img src='http://third.example/pixel.gif'><iframe src='/frame.html'></iframe>
                <iframe src='http://third.example/widget'></iframe><video src='/v.mp4' autoplay></video><object data='/o.swf'></object>
                <script src='http://third.example/track.js'></script>
                <script>fetch('http://third.example/data.json').catch(() => 0); new Image().src = '/pixel'</script>
                <a href='/1'>1</a><a href='/2'>2</a><a href='/3'>3</a>""");
        assertThat(askedNow()).isEmpty();
    }

    @Test
    void whatTheWalkMayNotFetchThePageMayNotLoad() {
        Rendered rendered = street.show("""
                <script src='/closed/a.js'></script><script src='/excluded/a.js'></script>
                <script>fetch('/closed/a.json').catch(() => 0)</script>""");
        assertThat(askedNow()).isEmpty();
        assertThat(((Rendered.Shown) rendered).refused()).isEqualTo(3);
    }

    @Test
    void aPageIsNoLessWholeWithoutWhatCountsItsVisitors() {
        Rendered rendered = street.show("""
                <script src='https://www.googletagmanager.com/gtag/js?id=G-1'></script>
                <script>fetch('https://region1.google-analytics.com/g/collect', {mode: 'no-cors'}).catch(() => 0)</script>
                <script src='https://news.third.example/headlines.js'></script>
                <script src='https://notgoogletagmanager.com/menu.js'></script>""");
        assertThat(askedNow()).isEmpty();
        assertThat(((Rendered.Shown) rendered).refused()).isEqualTo(2);
    }

    @Test
    void redirectsOfScriptsAreJudgedHopByHop() {
        street.redirect(Street.OWN + "/a.js", Street.OWN + "/b.js");
        street.redirect(Street.OWN + "/b.js", "http://third.example/c.js");
        street.redirect(Street.OWN + "/d.js", Street.OWN + "/e.js");
        street.answer(Street.OWN + "/e.js", "text/javascript", "document.write('<a href=/made>x</a>')");
        String html = street.html("<script src='/a.js'></script><script src='/d.js'></script>");
        assertThat(html).contains("/made");
        assertThat(askedNow())
                .containsExactlyInAnyOrder(
                        "GET " + Street.OWN + "/a.js",
                        "GET " + Street.OWN + "/b.js",
                        "GET " + Street.OWN + "/d.js",
                        "GET " + Street.OWN + "/e.js");
    }

    @Test
    void redirectsThatAreFollowedForThePageAreJudgedHopByHopToo() {
        street.redirect(Street.OWN + "/f.js", "g.js");
        street.redirect(Street.OWN + "/g.js", "http://third.example/h.js");
        street.redirect(Street.OWN + "/round.js", "round.js");
        street.redirect(Street.OWN + "/i.js", "/j.js");
        street.answer(Street.OWN + "/j.js", "text/javascript", "j");
        assertThat(street.askFollowing(Request.Kind.SCRIPT, Street.OWN + "/f.js"))
                .isEqualTo(Reply.REFUSED);
        assertThat(street.askFollowing(Request.Kind.SCRIPT, Street.OWN + "/i.js"))
                .isInstanceOfSatisfying(
                        Reply.Provided.class,
                        reply -> assertThat(reply.body()).asString().isEqualTo("j"));
        assertThat(Reply.isRedirect(street.askFollowing(Request.Kind.SCRIPT, Street.OWN + "/round.js")))
                .isTrue();
        assertThat(askedNow()).noneMatch(one -> one.contains("third.example"));
    }

    @Test
    void scriptsMayComeFromPublicLibrariesByHttpsAndNothingElseMay() {
        LoadRules rules = new LoadRules(url -> false);
        assertThat(rules.allows(Request.Kind.SCRIPT, url(CDN + "/npm/vue@3"))).isTrue();
        assertThat(rules.allows(Request.Kind.DATA, url(CDN + "/npm/vue@3"))).isFalse();
        assertThat(rules.allows(Request.Kind.SCRIPT, url("http://cdn.jsdelivr.net/npm/vue@3")))
                .isFalse();
        assertThat(rules.allows(Request.Kind.SCRIPT, url(CDN + ":8443/npm/vue@3")))
                .isFalse();
        assertThat(rules.allows(Request.Kind.SCRIPT, url("https://www.googletagmanager.com/gtm.js")))
                .isFalse();
    }

    private static PublicUrl url(String address) {
        return PublicUrl.of(address);
    }

    @Test
    void aPageMayAskSixtyTimes() {
        street.html("<script>for (let i = 0; i < 100; i++) fetch('/n' + i).catch(() => 0)</script>");
        assertThat(askedNow()).hasSize(60);
    }

    @Test
    void nothingStaysFromOnePageToTheNext() {
        street.html("<script>localStorage.a = 1; document.cookie = 'b=2; path=/'; sessionStorage.c = 3</script>");
        String html = street.html(
                "<script>document.write('<a href=\"/' + localStorage.a + document.cookie + sessionStorage.c + '\">x</a>')</script>");
        assertThat(html).contains("/undefinedundefined");
    }
}
