package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedAddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "申込みはhttps://a.example/fから | https://a.example/f",
                "（https://a.example/f）をご覧ください | https://a.example/f",
                "(https://a.example/f(1)) | https://a.example/f(1)",
                "https://a.example/f。詳細 | https://a.example/f",
                "See https://a.example/f. Then | https://a.example/f",
                "「https://a.example/?q=1&r=2#s」 | https://a.example/?q=1&r=2#s",
                "HTTP://A.EXAMPLE/f、 | HTTP://A.EXAMPLE/f",
                "<https://a.example/f> | https://a.example/f",
                "[https://a.example/f]です | https://a.example/f",
                "https://a.example/abc_- | https://a.example/abc_-",
                "申込はforms.gle/AbC12 まで | https://forms.gle/AbC12",
                "docs.google.com/forms/d/e/1FAIpQLSabc/viewform。 | https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform",
                "https://forms.gle/AbC12 | https://forms.gle/AbC12",
            })
    void anAddressEndsWhereTheSentenceGoesOn(String text, String address) {
        assertThat(new PrintedAddresses().in(text))
                .extracting(PrintedAddresses.Printed::text)
                .containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "https://…",
                "https://xxx/yyy",
                "xhttp://a.example/",
                "ftp://a.example/",
                "://a.example",
                "a@forms.gle/x",
                "notforms.gle/x",
                "forms.gle/ です",
                "www.city.aozora.example/f",
                "https:// a.example"
            })
    void whatOnlyLooksLikeAnAddressIsNone(String text) {
        assertThat(new PrintedAddresses().in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://docs.google.com/forms/d/e/^1FAIpQLSabc/viewform | https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform",
                "https://docs.google.com/forms/d/e/1FAIpQLSa^bc123DEF45/viewform | https://docs.google.com/forms/d/e/1FAIpQLSabc123DEF45/viewform",
                "https://a.example/f?id=^77a | https://a.example/f?id=77a",
                "https://a.example/long-^name.html | https://a.example/long-name.html",
                "https://a.example/f^0123-45-6789 | https://a.example/f",
                "https://a.example/f^taro@example.jp | https://a.example/f",
                "https://a.example/f^https://a.example/g | https://a.example/f",
                "https://a.example/f^お問い合わせ | https://a.example/f",
                "https://a.example/f^and then | https://a.example/f",
                "https://a.example/f^TEL:0123 | https://a.example/f",
                "https://a.example/^2026/4/1 | https://a.example/",
            })
    void anAddressIsPutTogetherOverALineEndOnlyWhereThatIsClear(String text, String first) {
        List<String> found = new BrokenAddresses().in(text.replace('^', '\n'));
        assertThat(found.get(0)).isEqualTo(first);
    }

    @Test
    void manyBeginningsDoNoHarm() {
        assertThat(new BrokenAddresses().in("https://".repeat(100_000))).isEmpty();
        assertThat(new BrokenAddresses().in("https://a.example/\n".repeat(50_000)))
                .hasSize(50_000);
    }
}
