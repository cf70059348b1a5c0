package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

class ScriptedPageTest {
    private static final String MANY = "<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a>";

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));

    private boolean needsBrowser(String body) {
        return needsBrowserWhole("<!DOCTYPE html><html><head><title>t</title></head><body>" + body + "</body></html>");
    }

    private boolean needsBrowserWhole(String page) {
        Body bytes = new Body(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
        ReadResult<Reading> result = reader.read(bytes, PublicUrl.of("https://www.city.aozora.example/"));
        return ((ReadResult.Read<Reading>) result).value().needsBrowser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id='root'></div><script src='/main.js'></script>",
                "<noscript>JavaScriptを有効にしてください</noscript><div id='app'></div><script src='/a.js'></script>",
                "<div id='root'>読み込み中です。しばらくお待ちください。</div><script src='/main.js'></script>",
                "<app-root></app-root><script src='/a.js' type='module'></script>",
                "<script src='/bundle.js'></script>",
                "<noscript>JavaScriptを有効にしてください</noscript><script src='/bundle.js'></script>",
                "<p>一覧</p><script>document.write('<a href=/a>a</a>')</script>",
                "<ul id='list'></ul><script type='module'>const r = await fetch('/list.json');</script>",
                "<script>location.replace('/index_sp.html')</script><p>移動します</p>",
                "<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a><a href=\"javascript:window.open('/d')\">d</a>",
                "<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a><a href='#' onclick=\"location.href='/d'\">d</a>",
                "<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a><div onclick=\"location.href='/d'\">d</div>",
                "<p>準備中</p><script type='module' src='/a.js'></script>",
                MANY + "<a href=\"javascript:openWin('d.pdf')\">d</a>",
                MANY + "<a href='#' onclick=\"MM_openBrWindow('map.html','','width=500')\">d</a>",
                MANY + "<a href='javascript:;' onclick=\"openPdf('/files/d.pdf?v=2')\">d</a>",
                MANY + "<table><tr onclick=\"go('../d.html')\"><td>d</table>",
                MANY + "<a href='#' onclick=\"openWin('copyright.html')\">d</a>",
                MANY + "<a href='#' onclick=\"ga('send', 'event'); location.href='d.html'\">d</a>",
                MANY + "<div onclick=\"setTimeout('location = url', 100)\">d</div>",
                MANY + "<div onclick=\"parent.location.replace(page)\">d</div>",
                MANY + "<div onclick=\"location.href='/' + page\">d</div>",
                MANY + "<div onclick='return !open(page)'>d</div>",
                MANY + "<button onclick=\"location.href='d.html'\">d</button>",
                MANY + "<map><area href='#' onclick=\"location.href='d.html'\"></map>",
                MANY + "<form><input type='button' value='印刷用' onclick=\"location.href='/d'\"></form>",
                MANY + "<form method='post'><a href='#' onclick=\"openPdf('d.pdf')\">d</a></form>",
                MANY + "<ul id='news'></ul><script>fetch('/news.json').then(r => show(r, '#news'))</script>",
                "<script>$(function () { $(\"#menu\").load(\"/inc/menu.html\") })</script><div id='menu'>\n</div>"
                        + MANY,
                MANY + "<main><div id='app'></div></main><script src='/a.js'></script>",
                "<div id='__next'> </div><script>self.__next_f=[]</script><a href='/sitemap.html'>x</a>",
            })
    void pagesThatScriptsFillNeedABrowser(String body) {
        assertThat(needsBrowser(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<body onload=\"location.href='/b'\">", "<body onload='jump()'>"})
    void aPageThatGoesElsewhereWhenItIsLoadedNeedsABrowser(String start) {
        assertThat(needsBrowserWhole(start + "<p>移動します</p>")).isTrue();
        assertThat(needsBrowserWhole(start + MANY)).isFalse();
        assertThat(needsBrowserWhole("<body onload=\"MM_preloadImages('/a.gif')\"><p>準備中</p>"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>このページは移動しました。</p>",
                "<p>準備中</p><script src='/count.js'></script>",
                "<div id='app'><a href='/a'>a</a><p>本文</p></div><script src='/a.js'></script>",
                "<p>準備中</p><script>(function(w,d){var j=d.createElement('script');j.src='https://www.googletagmanager.com/gtm.js';})(window,document)</script>",
                "<p>準備中</p><script type='application/ld+json'>{\"url\":\"location\"}</script>",
                "<a href='/a'>a</a><a href='javascript:window.print()'>印刷</a><a href='javascript:history.back()'>戻る</a>",
                "<a href='/a' onclick=\"window.open(this.href); return false\">a</a>",
                "<form action='/s'><input type='submit' onclick=\"location.href='/a'\"></form>",
                "<form action='/s'><input type='button' onclick=\"location.href='/a?q=' + form.q.value\"></form>",
                "<form method='post'><a href=\"javascript:__doPostBack('list','/a')\">2</a></form>",
                MANY + "<a href='#' onclick=\"MM_swapImage('m','','/img/over.gif',1)\">a</a>",
                MANY + "<a href='#' onclick=\"setActiveStyleSheet('/css/large.css'); return false\">大</a>",
                MANY + "<a href='/a' onclick=\"ga('send','event','/a.pdf')\">a</a><a href='javascript:void(0)'>b</a>",
                MANY + "<div id='news'>ありません</div><script>fetch('/news.json').then(r => show(r, '#news'))</script>",
                MANY + "<ul id='news'></ul><script>$(window).load(function () { $('#news') })</script>",
                MANY + "<script>document.write('<a href=\"mailto:' + a + '\">' + a + '</a>')</script>",
                MANY + "<script>document.write('<a href=\"https://share.example/?u=' + u + '\">共有</a>')</script>",
                MANY
                        + "<a href=\"javascript:window.external.AddFavorite('https://www.city.aozora.example/','青空市')\">お気に入り</a>",
                MANY + "<a href='#' onclick=\"setHomePage('https://www.city.aozora.example/')\">ホームに設定</a>",
                "<a href='#' onclick='location.reload()'>更新</a>",
                MANY + "<a href='#' onclick=\"setCookie('size','large',30,'/'); return false\">大</a>",
                MANY + "<a href='javascript:window.external.AddFavorite(location.href, document.title)'>お気に入り</a>",
                MANY
                        + "<a href='#' onclick=\"window.open('https://share.example/?u=' + encodeURIComponent(location.href))\">共有</a>",
                MANY
                        + "<a href='#' onclick=\"window.open('https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.city.aozora.example%2F')\">共有</a>",
                MANY + "<a href='#' onclick=\"copyUrl('https://www.city.aozora.example/a.html')\">コピー</a>",
                MANY + "<button type='button' onclick='navigator.clipboard.writeText(location.href)'>コピー</button>",
                MANY + "<a href='#' onclick=\"gtag('event', 'click', {'event_location': 'header'})\">メニュー</a>",
                MANY + "<a href='#' onclick=\"javascript:_gaq.push(['_trackPageview', '/menu.html'])\">メニュー</a>",
                MANY + "<a href='#' onclick=\"accordion.open('panel')\">開く</a><div onclick='menuopen(1)'>開く</div>",
                MANY + "<a href='#' onclick=\"location.hash = 'tab2'\">募集</a>",
                MANY + "<a href='#' onclick=\"location.href = '#top'\">ページの先頭へ</a>",
                MANY + "<div onclick=\"location.href='tel:0000000000'\">電話</div>",
                MANY + "<h1 onclick=\"location.href='/'\">青空市</h1>",
                MANY + "<div id='chart'></div><script>google.charts.load('current', {}); draw('chart')</script>",
                MANY + "<div id='hero'></div><script>document.fonts.load('1em Noto').then(() => show('hero'))</script>",
                "<div id='root'></div><p>印刷用のページです。</p>",
                "<div id='app'>本文</div><script src='/a.js'></script><a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a>",
            })
    void pagesThatShowThemselvesDoNot(String body) {
        assertThat(needsBrowser(body)).isFalse();
    }
}
