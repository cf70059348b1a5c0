package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlHostTest {

    @ParameterizedTest
    @CsvSource({
        "日本語.jp,xn--wgv71a119e.jp",
        "はじめよう.みんな,xn--p8j9a0d9c9a.xn--q9jyb4c",
        "www。city．aozora｡example,www.city.aozora.example",
        "ＷＷＷ.Ｃｉｔｙ.example,www.city.example",
        "faß.de,xn--fa-hia.de",
        "BÜCHER.example,xn--bcher-kva.example",
        "ΑΣ.example,xn--mxa0b.example",
        "a\u00ADb.example,ab.example",
        "%E6%97%A5%E6%9C%AC%E8%AA%9E.jp,xn--wgv71a119e.jp",
        "XN--WGV71A119E.jp,xn--wgv71a119e.jp",
        "💩.la,xn--ls8h.la",
        "一二三.example.,xn--4gqsa60b.example.",
    })
    void internationalisedNamesBecomeAscii(String written, String host) {
        assertThat(UrlHost.parse(written)).contains(host);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.0.1,192.168.0.1",
        "0xc0.0250.01,192.168.0.1",
        "3232235521,192.168.0.1",
        "127.1,127.0.0.1",
        "１２７.0.0.1,127.0.0.1",
        "0x,0.0.0.0",
        "1.2.3.4.,1.2.3.4"
    })
    void everySpellingOfAnIpv4AddressBecomesDotted(String written, String host) {
        assertThat(UrlHost.parse(written)).contains(host);
    }

    @ParameterizedTest
    @CsvSource({
        "[::1],[::1]",
        "[1:0:0:2:0:0:0:3],[1:0:0:2::3]",
        "[::ffff:192.168.0.1],[::ffff:c0a8:1]",
        "[1:2:3:4:5:6:7::],[1:2:3:4:5:6:7:0]",
        "[::],[::]",
        "[FE80:0:0:0:1:1:1:1],[fe80::1:1:1:1]",
        "[1:0:1:1:1:1:1:1],[1:0:1:1:1:1:1:1]"
    })
    void ipv6AddressesAreWrittenShortest(String written, String host) {
        assertThat(UrlHost.parse(written)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a%00b",
                "a%2Fb",
                "a<b",
                "1.2.3.256",
                "1.2.3.4.5",
                "09.0.0.1",
                "foo.0x4",
                "[::1",
                "[1:2]",
                "[::1::]",
                "[:1]",
                "[1:2:3:4:5:6:7:8:9]",
                "[::1%eth0]",
                "\u00AD",
                "a\u202Eb.example",
                "\u0301a.example",
                "\uFDD0.example",
                "\uE000.example",
                "％４１.com"
            })
    void whatCannotBeAHostIsRefused(String written) {
        assertThat(UrlHost.parse(written)).isEmpty();
    }

    @Test
    void namesLongerThanTheDomainNameSystemAllowsAreRefusedWhenTheyNeedConversion() {
        assertThat(UrlHost.parse("あ".repeat(300))).isEmpty();
        assertThat(UrlHost.parse("\uFDFA".repeat(100) + ".example")).isEmpty();
    }
}
