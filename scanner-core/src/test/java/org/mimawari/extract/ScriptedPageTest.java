package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

class ScriptedPageTest {
    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));

    private boolean needsBrowser(String body) {
        String page = "<!DOCTYPE html><html><head><title>t</title></head><body>" + body + "</body></html>";
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
                "<div id='__next'> </div><script>self.__next_f=[]</script><a href='/sitemap.html'>x</a>",
            })
    void pagesThatScriptsFillNeedABrowser(String body) {
        assertThat(needsBrowser(body)).isTrue();
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
                "<form action='/s'><input type='button' onclick=\"location.href='/a'\"></form>",
                "<a href='#' onclick='location.reload()'>更新</a>",
                "<div id='root'></div><p>印刷用のページです。</p>",
                "<div id='app'></div><script src='/a.js'></script><a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a>",
            })
    void pagesThatShowThemselvesDoNot(String body) {
        assertThat(needsBrowser(body)).isFalse();
    }
}
