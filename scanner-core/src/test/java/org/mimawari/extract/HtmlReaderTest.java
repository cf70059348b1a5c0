package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

class HtmlReaderTest {
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/kosodate/index.html");
    private static final String SITE = "https://www.city.aozora.example";

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));

    private Reading read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private Reading read(byte[] bytes, String type) {
        return ((ReadResult.Read<Reading>) reader.read(new Body(bytes, type, true), PAGE)).value();
    }

    private List<String> addresses(String html) {
        return read(html).links().stream()
                .map(FoundLink::to)
                .map(PublicUrl::address)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href='a.html'>x</a> | LINK | /kosodate/a.html",
                "<a href=' /b '>x</a> | LINK | /b",
                "<map><area href='c.html' alt='x'></map> | LINK | /kosodate/c.html",
                "<iframe src='https://forms.example/f'></iframe> | FRAME | https://forms.example/f",
                "<iframe data-src='/lazy'></iframe> | FRAME | /lazy",
                "<frameset><frame src='menu.html'></frameset> | FRAME | /kosodate/menu.html",
                "<embed src='d.pdf'> | FRAME | /kosodate/d.pdf",
                "<object data='e.pdf'></object> | FRAME | /kosodate/e.pdf",
                "<img src='f.png'> | IMAGE | /kosodate/f.png",
                "<img data-src='g.png'> | IMAGE | /kosodate/g.png",
                "<img srcset='h.png 2x'> | IMAGE | /kosodate/h.png",
                "<picture><source srcset='i.webp'></picture> | IMAGE | /kosodate/i.webp",
                "<div style=\"background: url('j.png')\"></div> | IMAGE | /kosodate/j.png",
                "<table background='k.gif'></table> | IMAGE | /kosodate/k.gif",
                "<link rel='canonical' href='/l'> | LINK | /l",
                "<link rel='next' href='/m'> | LINK | /m",
                "<meta http-equiv='Refresh' content='5; URL=/n'> | REDIRECT | /n",
                "<meta http-equiv='refresh' content=\"0;url='/o'\"> | REDIRECT | /o",
                "<noscript><a href='/p'>x</a></noscript> | LINK | /p",
                "<template><a href='/q'>x</a></template> | LINK | /q",
                "<svg><a xlink:href='/r'><text>x</text></a></svg> | LINK | /r",
                "<p>申込みは https://forms.example/s から</p> | TEXT | https://forms.example/s",
                "<a rel='nofollow' href='/t'>x</a> | LINK | /t",
                "<link rel='amphtml' href='/u'> | LINK | /u",
                "<link rel='Stylesheet' href='v.css'> | IMAGE | /kosodate/v.css",
                "<link rel='stylesheet' href='/w.php'> | IMAGE | /w.php",
                "<style>@import url('x.css'); @font-face { src: url(b.woff2) }</style> | IMAGE | /kosodate/x.css",
                "<link rel='shortcut alternate' type='application/rss+xml' href='/feed.xml'> | LINK | /feed.xml",
                "<link rel='AMP' href='/amp'> | LINK | /amp",
                "<form action='/search' method='GET'><input name='q'></form> | FORM | /search",
                "<form action='/list.cgi?x=1#y'><input type='hidden' name='cat' value='子 育て&3'><input type='submit' value='一覧'></form> | FORM | /list.cgi?cat=%E5%AD%90+%E8%82%B2%E3%81%A6%263",
                "<form action='/list'><input type='hidden' name='token' value='0123456789012345678901'><button>x</button></form> | FORM | /list",
                "<form action='/p'><input type='hidden' name='k' value='1'><input type='submit' name='p' value='2'><input type='submit' name='p' value='3'></form> | FORM | /p?k=1&p=3",
                "<form action='/p'><input type='hidden' name='k' value='1'><button name='p' value='2'>2</button><button>x</button></form> | FORM | /p?k=1",
                "<form action='/p'><input type='hidden' name='id' value='3'><button name='vote' value='1'>x</button></form> | FORM | /p",
                "<form action='/p'><input type='hidden' name='id' value='3'><input type='submit' value='削除する'></form> | FORM | /p",
                "<form action='/p'><input type='hidden' name='a' value='logout'><button>x</button></form> | FORM | /p",
                "<form action='/p'><button name='r' value='1' type='reset'>x</button><button name='p' value='2'>x</button></form> | FORM | /p?p=2",
                "<select onchange='location.href=this.value'><option value='kurashi/'>x</option></select> | SCRIPT | /kosodate/kurashi/",
                "<select onChange=\"MM_jumpMenu('parent',this,0)\"><option value='/ka/list.php?id=2'>x</option></select> | SCRIPT | /ka/list.php?id=2",
                "<form><select name='s'><option value='ka.html'>x</select><input type='button' value='移動' onclick='go()'></form> | SCRIPT | /kosodate/ka.html",
                "<select><option value='https://www.city.aozora.example/ka'>x</option></select> | SCRIPT | /ka",
                "<form action='/mail.cgi' method='post'><input name='q'></form> | SENDING_FORM | /mail.cgi",
                "<form action='/a' method='post'><button formaction='/b'>x</button></form> | SENDING_FORM | /b",
                "<table><form action='/in-a-table'><tr><td><input></td></tr></form></table> | FORM | /in-a-table",
                "<video poster='/p.jpg'></video> | IMAGE | /p.jpg",
                "<video><source src='movie.mp4'></video> | FRAME | /kosodate/movie.mp4",
                "<audio src='/sound'></audio> | FRAME | /sound",
                "<svg><image xlink:href='/drawn.png'/></svg> | IMAGE | /drawn.png",
                "<iframe srcdoc='&lt;p>&lt;a href=&quot;inner.html&quot;>x&lt;/a>'></iframe> | LINK | /kosodate/inner.html",
                "<div data-href='/files/a.PDF'></div> | SCRIPT | /files/a.PDF",
                "<button data-url='https://www.city.aozora.example/b.xlsx'>x</button> | SCRIPT | /b.xlsx",
                "<script type='application/ld+json'>{\"u\": \"/files\\/c.docx\", \"n\": \"/files/d\"}</script> | SCRIPT | /files/c.docx",
                "<script type='application/ld+json'>{\"u\": \"\\/\\u8868\\u002epdf\"}</script> | SCRIPT | /%E8%A1%A8.pdf",
                "<p style='background: url(/a\\.png)'>x</p> | IMAGE | /a.png",
                "<p style='background: url(&quot;/\\8868 .png&quot;)'>x</p> | IMAGE | /%E8%A1%A8.png",
                "<style>@IMPORT '/\\62.css';</style> | IMAGE | /b.css",
                "<a href='/x?a=1&copy=2&amp;b=3'>x</a> | LINK | /x?a=1&copy=2&b=3",
                "<a href='&#9;https:&#10;//a.example\\b '>x</a> | LINK | https://a.example/b",
                "<script type='application/ld+json'>{\"u\": \"https:\\/\\/www.city.aozora.example\\/y.PDF\"}</script> | SCRIPT | /y.PDF",
            })
    void eachKindOfReferenceIsFound(String html, Via via, String address) {
        String full = address.startsWith("/") ? SITE + address : address;
        assertThat(read("<!doctype html><title>t</title>" + html).links())
                .extracting(link -> link.to().address(), FoundLink::via)
                .contains(tuple(full, via));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- <a href='/no'>x</a> https://no.example/ -->",
                "<script>var a = 'https://no.example/'; document.write('<a href=/no>x</a>')</script>",
                "<a href='mailto:yamada@example.jp'>x</a>",
                "<a href='javascript:void(0)'>x</a>",
                "<a href='tel:0123456789'>x</a>",
                "<a href='#top'>x</a>",
                "<a name='here'>x</a>",
                "<form method='dialog' action='/dialog'><button>x</button></form>",
                "<form action=''><input name='q'></form>",
                "<form><input type='hidden' name='a' value='b'><button>x</button></form>",
                "<a href=''>x</a><a href=' '>x</a>",
                "<a href='{{ url }}'>x</a><img src='${picture}'><a href='<%= link %>'>x</a><a href='{% url %}'>x</a>",
                "<a href='data:text/html,<a href=/no>x</a>'>x</a><iframe src='data:text/html,x'></iframe>",
                "<a href='java&#10;script:location.href=1'>x</a><a href='JavaScript:go(\"/no\")'>x</a>",
                "<a onclick=\"location.href='/no.html'\">x</a><option value='/no.html'>x</option>",
                "<select name='cat'><option value='/0401'>x</option><option value='ka/no'>x</option></select><option value='/no.html'>x</option>",
                "<select onchange='location.href=this.value'><option value=''>x</option><option value='2'>x</option><option value='/no.gif'>x</option></select>",
                "<!--[if IE]><a href='/no'>x</a><![endif]--><!-- > <a href='/no'>x</a> -->",
                "<script>if (a<b) { x = '<a href=\"/no\">' } // </scr' + 'ipt><a href=/no></script>",
                "<script><!-- <script> </script> <a href='/no'>x</a> --></script>",
                "<script type='text/template'><a href='/no'>x</a></script>",
                "<textarea><a href='/no'>x</a></textarea><xmp><a href='/no'>x</a></xmp>",
                "<style>/* url(/no.png) @import '/no.css'; */ p::before { content: 'url(/no.png)' }</style>",
                "<div data-href='/files/list' data-options='{\"file\": \"/a.pdf\"}' data-title='a.pdf'></div>",
                "<a href='file:///C:/no.pdf'>x</a><a href='C:\\no.pdf'>x</a><a href='about:blank'>x</a>",
                "<a href='http://'>x</a><a href='https://[no'>x</a><a href='http://a b/'>x</a>",
                "<link rel='stylesheet' href='https://fonts.example/family?name=x'>",
                "<link rel='preload' href='/style.css'>",
                "<style>@font-face { src: url(b.woff2) }</style>",
                "<script type='application/ld+json'>{\"@id\": \"https://www.city.aozora.example/kosodate/#kaisha\"}</script>",
                "<script type='application/ld+json'>{\"u\": \"/a\\u0022.pdf\", \"v\": \"\\u00zz/b.pdf\"}</script>",
                "<script>var file = 'https://www.city.aozora.example/a.pdf';</script>",
                "<p>http:// から始まる</p>",
                "<p>https://●●</p>",
                "<img src='data:image/png;base64,AAAA'>",
                "<meta http-equiv='refresh' content='300'>",
            })
    void whatLeadsNowhereIsNotFound(String html) {
        assertThat(read("<!doctype html>" + html).links()).isEmpty();
    }

    @Test
    void aLinkIsKnownByItsTextOrByTheAlternativeTextOfItsPicture() {
        Reading read = read(
                "<a href=1> 申込\n フォーム </a><a href=2><img src=x.png alt='詳しくはこちら'></a><a href=3 aria-label='閉じる'><i></i></a>");
        assertThat(read.links())
                .filteredOn(link -> link.via() == Via.LINK)
                .extracting(link -> link.words().raw())
                .containsExactly("申込 フォーム", "詳しくはこちら", "閉じる");
    }

    @Test
    void anAddressThatALinkShowsIsNotFoundASecondTime() {
        assertThat(addresses("<a href='https://a.example/1'>https://a.example/2</a>"))
                .containsExactly("https://a.example/1");
    }

    @Test
    void aLinkThatStandsTwiceIsFoundOnceWithItsWords() {
        Reading read = read("<a href=1><img src=p.png></a> <a href=1>申込</a>");
        assertThat(read.links())
                .filteredOn(link -> link.via() == Via.LINK)
                .hasSize(1)
                .extracting(link -> link.words().raw())
                .containsExactly("申込");
    }

    @Test
    void theFirstBaseCountsForAllLinksEvenForThoseBeforeIt() {
        assertThat(addresses("<a href='x'>x</a><base href='/other/'><base href='/wrong/'><a href='y'>y</a>"))
                .containsExactly(SITE + "/other/x", SITE + "/other/y");
    }

    @Test
    void theTitleIsThatOfThePageAndNotOfADrawing() {
        assertThat(read("<body><svg><title>虫眼鏡</title></svg>").title().raw()).isEmpty();
        assertThat(read("<svg><title>虫眼鏡</title></svg><title> 子育て </title>")
                        .title()
                        .raw())
                .isEqualTo("子育て");
        assertThat(read("<h1>青空市<br>子育て</h1>").title().raw()).isEqualTo("青空市 子育て");
    }

    @Test
    void aQueryIsEscapedInTheCharacterSetOfThePage() {
        byte[] page = "<meta charset=shift_jis><title>検索</title><a href='/s?q=青空'>x</a>"
                .getBytes(Charset.forName("windows-31j"));
        Reading read = read(page, "text/html");
        assertThat(read.title().raw()).isEqualTo("検索");
        assertThat(read.links()).extracting(link -> link.to().address()).containsExactly(SITE + "/s?q=%90%C2%8B%F3");
    }

    @Test
    void aPictureInThePageItselfIsReadForCodes() {
        String data = java.util.Base64.getEncoder()
                .encodeToString(Pictures.png(Pictures.code("https://forms.example/f", 200)));
        assertThat(read("<img src='data:image/png;base64," + data + "'>").links())
                .extracting(link -> link.to().address(), FoundLink::via)
                .containsExactly(tuple("https://forms.example/f", Via.QR_IN_IMAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=x>",
                "<table><tr><td>",
                "<ul><li>",
                "<font>",
                "<svg>",
                "<p><i>",
                "<select><option>",
                "<a href=1><object>",
                "<template>"
            })
    void aHundredThousandNestedTagsDoNoHarmAndHideNoLink(String tag) {
        Reading read = read(
                "<a href='/first'>x</a>" + tag.repeat(100_000) + "</select></svg></template><a href='/last'>x</a>");
        assertThat(read.links()).extracting(link -> link.to().address()).contains(SITE + "/first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a ",
                "<a href='",
                "&#",
                "<!--",
                "<![CDATA[",
                "</",
                "<img srcset=',,,",
                "url(",
                "http://",
                "<a x=1 ",
                "\u0000",
                "<meta http-equiv=refresh content=';"
            })
    void fragmentsOfTagsByTheThousandDoNoHarm(String fragment) {
        assertThat(read(fragment.repeat(50_000)).pages()).isEqualTo(1);
    }

    @Test
    void aPageWithMoreLinksThanAreReadSaysThatItWasNotReadWhole() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < FoundLinks.MAX_LINKS + 10; i++) {
            html.append("<a href=").append(i).append(">x</a>");
        }
        Reading read = read(html.toString());
        assertThat(read.links()).hasSize(FoundLinks.MAX_LINKS);
        assertThat(read.unread()).isEqualTo(1);
    }

    @Test
    void randomBytesDoNoHarm() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            assertThat(read(bytes, "text/html").pages()).isEqualTo(1);
        }
    }
}
