package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cookies go back to where they came from, and to nobody else. */
class MemoryCookiesTest {
    private final MemoryCookies cookies = new MemoryCookies();

    private List<String> sent(String from, String header, String to) {
        HttpUrl url = HttpUrl.get(from);
        cookies.saveFromResponse(url, Cookie.parseAll(url, Headers.of("Set-Cookie", header)));
        return cookies.loadForRequest(HttpUrl.get(to)).stream()
                .map(Cookie::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.city.aozora.example/, a=1, https://www.city.aozora.example/x, true",
        "https://www.city.aozora.example/, a=1, https://aozora.example/, false",
        "https://www.city.aozora.example/, a=1, https://shakyo.aozora.example/, false",
        "https://www.city.aozora.example/, a=1; Domain=aozora.example, https://shakyo.aozora.example/, true",
        "https://www.city.aozora.example/, a=1; Domain=other.example, https://other.example/, false",
        "https://www.aozora.lg.jp/, a=1; Domain=lg.jp, https://midori.lg.jp/, false",
        "https://aozora.github.io/, a=1; Domain=github.io, https://midori.github.io/, false",
        "https://www.city.aozora.example/, a=1; Secure, http://www.city.aozora.example/, false",
        "http://www.city.aozora.example/, a=1; Secure, https://www.city.aozora.example/, false",
        "https://www.city.aozora.example/, __Secure-a=1; Secure, https://www.city.aozora.example/, true",
        "https://www.city.aozora.example/, __Secure-a=1, https://www.city.aozora.example/, false",
        "https://www.city.aozora.example/, __Host-a=1; Secure; Path=/, https://www.city.aozora.example/, true",
        "https://www.city.aozora.example/, __Host-a=1; Secure; Path=/x, https://www.city.aozora.example/x, false",
        "https://www.city.aozora.example/, __Host-a=1; Path=/, https://www.city.aozora.example/, false",
        "https://a.aozora.example/, __host-a=1; Secure; Path=/; Domain=aozora.example, https://b.aozora.example/, false",
        "https://www.city.aozora.example/, a=1; Path=/members, https://www.city.aozora.example/open, false",
        "https://www.city.aozora.example/, a=1; Max-Age=0, https://www.city.aozora.example/, false"
    })
    void goBackOnlyToWhereTheyBelong(String from, String header, String to, boolean goes) {
        assertThat(sent(from, header, to)).hasSize(goes ? 1 : 0);
    }

    @Test
    void aThousandCookiesOfOneHostAreNotKept() {
        for (int i = 0; i < 1_000; i++) {
            sent("https://www.city.aozora.example/", "c" + i + "=1", "https://www.city.aozora.example/");
        }
        assertThat(cookies.loadForRequest(HttpUrl.get("https://www.city.aozora.example/")))
                .hasSize(50);
    }
}
