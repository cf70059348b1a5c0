package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.PublicUrl;

class WrappersTest {
    private final Wrappers wrappers = Wrappers.known();

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?q=https://forms.gle/abc&sa=D, https://forms.gle/abc",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fdocs.google.com%2Fforms%2Fd%2Fe%2Fx%2Fviewform, https://docs.google.com/forms/d/e/x/viewform",
        "https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fforms.gle%252Fabc, https://forms.gle/abc",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fforms.gle%2Fabc&h=AT0, https://forms.gle/abc",
    })
    void whatIsWrappedIsRead(String wrapped, String inside) {
        assertThat(wrappers.unwrapped(PublicUrl.of(wrapped))).isEqualTo(PublicUrl.of(inside));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/search?q=https://forms.gle/abc",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.city.aozora.example/url?q=https://forms.gle/abc",
    })
    void allElseStaysAsItIs(String url) {
        assertThat(wrappers.unwrapped(PublicUrl.of(url))).isEqualTo(PublicUrl.of(url));
    }

    @Test
    void asManyLayersAsAnAddressHasRoomForAreTakenOff() {
        String wrapped = "https://www.google.com/url?q=".repeat(270) + "https://forms.gle/abc";
        assertThat(wrappers.unwrapped(PublicUrl.of(wrapped))).isEqualTo(PublicUrl.of("https://forms.gle/abc"));
    }

    @Test
    void aThousandLayersAreNoAddressForAnybody() {
        assertThat(PublicUrl.parse("https://www.google.com/url?q=".repeat(1_000) + "https://forms.gle/abc"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/url?q=https://www.google.com/url?q=",
                "https://www.google.com/url?q=/url?q=/url",
                "https://www.google.com/amp/s/www.google.com/amp/s/",
                "https://translate-goog.translate.goog/",
                "https://.translate.goog/",
                "https://-.translate.goog/x?_x_tr_sl",
                "https://www.bing.com/ck/a?u=a1",
                "https://www.bing.com/ck/a?u=a1%00%FF",
                "https://r.search.yahoo.com/RU=/RU=%zz/",
                "https://urldefense.com/v3/",
                "https://urldefense.com/v3/__",
                "https://urldefense.com/v3/__;!",
                "https://urldefense.com/v3/____;!",
                "https://urldefense.com/v3/__https://a.example/**A*__;!!",
                "https://urldefense.com/v3/__https://a.example/***__;Iw!!",
                "https://urldefense.com/v3/__https://a.example/__;%%%!!",
                "https://urldefense.proofpoint.com/v2/url?u=-",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__-zz",
                "https://secure-web.cisco.com/",
                "https://secure-web.cisco.com/x/%25%25",
                "https://www.youtube.com/attribution_link?u=//a.example/",
                "https://accounts.google.com/?continue=https://accounts.google.com/?continue="
            })
    void noWrapperIsTooHostile(String address) {
        PublicUrl url = PublicUrl.of(address);
        assertThatCode(() -> wrappers.unwrapped(url)).doesNotThrowAnyException();
        assertThatCode(() -> wrappers.isUnread(url)).doesNotThrowAnyException();
    }

    @Test
    void runsOfReplacedCharactersAreFilledIn() {
        assertThat(wrappers.unwrapped(
                        PublicUrl.of("https://urldefense.com/v3/__https://a.example/x**By*z__;44GC44GE44GEKw!!A!B$")))
                .isEqualTo(PublicUrl.of("https://a.example/xあいいy+z"));
    }

    @Test
    void randomAddressesOnTheHostsOfWrappersDoNoHarm() {
        List<String> hosts = List.of(
                "www.google.com/url?q=",
                "urldefense.com/v3/__",
                "urldefense.proofpoint.com/v2/url?u=",
                "www.bing.com/ck/a?u=a1",
                "a-b--c.translate.goog/",
                "r.search.yahoo.com/RU=",
                "secure-web.cisco.com/");
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String text = new String(bytes, StandardCharsets.ISO_8859_1) + "__;" + "**A!".repeat(random.nextInt(3));
            PublicUrl.parse("https://" + hosts.get(i % hosts.size()) + text).ifPresent(url -> assertThatCode(() -> {
                        wrappers.unwrapped(url);
                        wrappers.isUnread(url);
                    })
                    .doesNotThrowAnyException());
        }
    }
}
