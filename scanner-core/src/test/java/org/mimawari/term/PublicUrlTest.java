package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/kurashi/index.html?a=1#top");

    @Test
    void partsAreTold() {
        PublicUrl url = PublicUrl.of("HTTPS://WWW.City.Aozora.example:8443/a/b.html?x=1&y=2#kotei");
        assertThat(url.scheme()).isEqualTo("https");
        assertThat(url.isSecure()).isTrue();
        assertThat(url.host()).isEqualTo("www.city.aozora.example");
        assertThat(url.port()).isEqualTo(8443);
        assertThat(url.authority()).isEqualTo("www.city.aozora.example:8443");
        assertThat(url.origin()).isEqualTo("https://www.city.aozora.example:8443");
        assertThat(url.path()).isEqualTo("/a/b.html");
        assertThat(url.query()).contains("x=1&y=2");
        assertThat(url.fragment()).contains("kotei");
        assertThat(url.address()).isEqualTo("https://www.city.aozora.example:8443/a/b.html?x=1&y=2");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example:80/,80,a.example",
        "https://a.example:443/,443,a.example",
        "http://a.example:443/,443,a.example:443"
    })
    void defaultPortsAreDropped(String text, int port, String authority) {
        assertThat(PublicUrl.of(text).port()).isEqualTo(port);
        assertThat(PublicUrl.of(text).authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource({
        "b.html,https://www.city.aozora.example/kurashi/b.html",
        "../x/,https://www.city.aozora.example/x/",
        "../../../../x,https://www.city.aozora.example/x",
        "./%2e%2E/x,https://www.city.aozora.example/x",
        "/x\\y,https://www.city.aozora.example/x/y",
        "//other.example,https://other.example/",
        "https:c.html,https://www.city.aozora.example/kurashi/c.html",
        "http:other.example,http://other.example/",
        "?b,https://www.city.aozora.example/kurashi/index.html?b",
        "'',https://www.city.aozora.example/kurashi/index.html?a=1",
        "#end,https://www.city.aozora.example/kurashi/index.html?a=1",
    })
    void referencesAreResolvedAsBrowsersDo(String reference, String address) {
        assertThat(PAGE.resolve(reference).map(PublicUrl::address)).contains(address);
    }

    @Test
    void tabsAndLineEndsInsideAndBlanksAroundAReferenceAreIgnored() {
        assertThat(PAGE.resolve(" \n ko\thou\r\n/a.pdf ").map(PublicUrl::path)).contains("/kurashi/kohou/a.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:someone@city.aozora.example",
                "javascript:void(0)",
                "data:image/png;base64,iVBO",
                "tel:0312345678",
                "ftp://a.example/",
                "http://",
                "https://a b/",
                "http://a.example:65536/",
                "file:///etc/hosts"
            })
    void whatIsNoWebAddressIsEmpty(String reference) {
        assertThat(PAGE.resolve(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "www.city.aozora.example", "//a.example/", "?a", "#a", ":", "://"})
    void parseTakesOnlyAbsoluteAddresses(String text) {
        assertThat(PublicUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/%7euser/%e3%81%82,http://a.example/~user/%E3%81%82",
        "http://a.example/%41%2f%2d?q=%5a%26,http://a.example/A%2F-?q=Z%26",
        "http://a.example,http://a.example/",
        "http://a.example/あ?い,http://a.example/%E3%81%82?%E3%81%84",
        "http://user:pw@a.example/x#y,http://a.example/x",
        "http://a.example/list;jsessionid=0A1B2C3D?p=1,http://a.example/list?p=1",
        "http://a.example/a;JSESSIONID=1.node2;v=2/b,http://a.example/a;v=2/b",
        "http://a.example/?b=2&PHPSESSID=abc&a=1,http://a.example/?b=2&a=1",
        "http://a.example/?utm_source=mail&id=3&fbclid=xyz&utm_medium=x,http://a.example/?id=3",
        "http://a.example/?gclid=1,http://a.example/",
        "http://a.example/?utm%5Fsource=1&b,http://a.example/?b",
        "http://a.example/?,http://a.example/?",
        "http://a.example/?a&&b=,http://a.example/?a&&b=",
        "http://a.example/?sid=12,http://a.example/?sid=12",
    })
    void equalAddressesHaveOneCanonicalForm(String text, String canonical) {
        assertThat(PublicUrl.of(text).address()).isEqualTo(canonical);
        assertThat(PublicUrl.of(text)).isEqualTo(PublicUrl.of(canonical)).hasSameHashCodeAs(PublicUrl.of(canonical));
        assertThat(PublicUrl.of(text)).isEqualByComparingTo(PublicUrl.of(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/%%341",
                "http://a.example/%4%31?%%341",
                "http://a.example/%25%34%31",
                "http://a.example/..;jsessionid=1/x",
                "http://a.example/.;jsessionid=1",
                "http://a.example/%;jsessionid=1/41",
                "http://a.example/;jsessionid=1;jsessionid=2",
                "http://a.example/?%&utm_a=1&41"
            })
    void tidyingDoesNotMakeAnotherAddress(String text) {
        String address = PublicUrl.of(text).address();
        assertThat(PublicUrl.of(address).address()).isEqualTo(address);
        assertThat(address).doesNotContain("/../").doesNotContain("%41");
    }

    @Test
    void aSegmentThatWouldClimbWithoutItsSessionKeepsIt() {
        assertThat(PublicUrl.of("http://a.example/x/..;jsessionid=1/y").path()).isEqualTo("/x/..;jsessionid=1/y");
    }

    @Test
    void hrefKeepsWhatTheCanonicalFormDrops() {
        assertThat(PublicUrl.of("http://user:p@a.example/%7e?utm_a=1#f").href())
                .isEqualTo("http://user:p@a.example/%7e?utm_a=1#f");
    }

    @Test
    void theFragmentTakesNoPartInEquality() {
        PublicUrl plain = PublicUrl.of("https://www.city.aozora.example/kurashi/index.html?a=1");
        assertThat(PAGE).isEqualTo(plain);
        assertThat(PAGE.fragment()).contains("top");
        assertThat(PAGE.withoutFragment().fragment()).isEmpty();
        assertThat(PAGE.withoutFragment().href()).isEqualTo(plain.href());
    }

    @Test
    void theQueryCanBeLeftOut() {
        assertThat(PAGE.withoutQuery().address()).isEqualTo("https://www.city.aozora.example/kurashi/index.html");
        assertThat(PublicUrl.of("http://a.example/?utm_a=1").withoutQuery().href())
                .isEqualTo("http://a.example/");
    }

    @Test
    void credentialsAreNoticedAndDropped() {
        PublicUrl url = PublicUrl.of("https://reader:himitsu@a.example/x");
        assertThat(url.hadCredentials()).isTrue();
        assertThat(url.address()).isEqualTo("https://a.example/x");
        assertThat(PAGE.hadCredentials()).isFalse();
    }

    @Test
    void theFirstValueOfAParameterIsDecoded() {
        PublicUrl url =
                PublicUrl.of("http://a.example/?edit2=2_AB&q=%E9%9D%92+%E7%A9%BA%21&q=2&leer&empty=&%E5%90%8D=x");
        assertThat(url.parameter("edit2")).contains("2_AB");
        assertThat(url.parameter("q")).contains("青 空!");
        assertThat(url.parameter("leer")).contains("");
        assertThat(url.parameter("empty")).contains("");
        assertThat(url.parameter("名")).contains("x");
        assertThat(url.parameter("absent")).isEmpty();
        assertThat(url.withoutQuery().parameter("q")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS,?q=髙橋−~,?q=%FB%FC%8B%B4%81|~",
        "EUC-JP,?q=髙橋ｱ,?q=%FC%E2%B6%B6%8E%B1",
        "ISO-2022-JP,?q=青空a,?q=%1B$B@D6u%1B(Ba",
        "ISO-8859-1,?q=€,?q=%80",
        "UTF-16LE,?q=あ,?q=%E3%81%82",
        "windows-31j,?q=😀,?q=%26%23128512%3B",
    })
    void theQueryIsEscapedInTheCharacterSetOfThePage(String charset, String reference, String query) {
        assertThat(PAGE.resolve(reference, Charset.forName(charset))
                        .orElseThrow()
                        .href())
                .endsWith("index.html" + query);
    }

    @Test
    void thePathIsEscapedInUtf8WhateverThePage() {
        assertThat(PAGE.resolve("広報.pdf", Charset.forName("Shift_JIS")).map(PublicUrl::path))
                .contains("/kurashi/%E5%BA%83%E5%A0%B1.pdf");
    }

    @Test
    void hostsAreComparedWithoutSchemeAndPort() {
        assertThat(PAGE.sameHost(PublicUrl.of("http://WWW.city.aozora.example:8080/")))
                .isTrue();
        assertThat(PAGE.sameHost(PublicUrl.of("https://city.aozora.example/"))).isFalse();
    }

    @Test
    void addressesAreOrderedByTheirCanonicalForm() {
        List<PublicUrl> urls = List.of(
                PublicUrl.of("http://b.example/"),
                PublicUrl.of("http://a.example/b"),
                PublicUrl.of("http://a.example/a#z"));
        assertThat(urls.stream().sorted().map(PublicUrl::address))
                .containsExactly("http://a.example/a", "http://a.example/b", "http://b.example/");
    }

    @Test
    void theComplaintAboutABadConstantDoesNotRepeatIt() {
        assertThatThrownBy(() -> PublicUrl.of("htp://user:himitsu@a.example/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("himitsu");
    }
}
