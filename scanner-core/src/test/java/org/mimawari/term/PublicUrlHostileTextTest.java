package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlHostileTextTest {

    private static final PublicUrl BASE = PublicUrl.of("https://www.city.aozora.example/a/b/c?d=e");
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final String[] PIECES = {
        "http:",
        "https://",
        "a.example",
        "/",
        "\\",
        "..",
        ".",
        "%2e",
        "%",
        "%4",
        "%41",
        "?",
        "&",
        "=",
        "#",
        ";",
        "jsessionid=1",
        ";jsessionid=",
        "utm_a=1",
        "@",
        ":",
        "[",
        "]",
        "::",
        "1",
        "0x",
        "80",
        "あ",
        "。",
        "ß",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\u0000",
        "\t",
        " ",
        "\u00AD",
        "xn--",
        "\uFFFD",
        "|",
        "^",
        "token",
        "name",
        "090-0000-1234",
        "*",
        "+",
        "%E3",
        "%83"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                ".",
                "../",
                "/%2e%2e",
                "a",
                "あ",
                "\u0000",
                "\uD800",
                "@",
                ":",
                "#",
                "?",
                "&",
                "%",
                "%25",
                ";",
                "[",
                "\t",
                " ",
                "a@",
                "0",
                "a.",
                "-",
                "&a=1",
                "/;jsessionid=1",
                "%F0",
                "\uFDFA",
                "a@a.a.",
                "0-",
                "+1",
                "://x"
            })
    void amountsOfTextTakeLinearTime(String piece) {
        String mass = piece.repeat(1_000_000 / piece.length());
        String most = piece.repeat(8_100 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String start : new String[] {
                "", "http://", "http://a.example", "http://a.example/", "http://a.example/?", "http://a.example/?x="
            }) {
                use(start + mass + "x");
                use(start + most);
            }
        });
    }

    @Test
    void randomTextNeverThrowsAndItsCanonicalFormIsStable() {
        Random random = new Random(20261121);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://a.example/" : "");
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            read += use(text.toString());
        }
        assertThat(read).isGreaterThan(10_000);
    }

    private static int use(String text) {
        BASE.resolve(text, SHIFT_JIS).ifPresent(PublicUrlHostileTextTest::check);
        return PublicUrl.parse(text).map(PublicUrlHostileTextTest::check).orElse(0);
    }

    private static int check(PublicUrl url) {
        assertThat(PublicUrl.of(url.address()).address()).isEqualTo(url.address());
        assertThat(PublicUrl.of(url.href()).href()).isEqualTo(url.href());
        assertThat(PublicUrl.of(url.href())).isEqualTo(url);
        assertThat(url.address()).matches("[\\x21-\\x7E]+");
        assertThat(url.path()).startsWith("/");
        assertThat(url.shown()).hasSizeLessThanOrEqualTo(500);
        assertThat(URI.create(url.shown())).isNotNull();
        return 1;
    }

    @Test
    void everyCharacterSetThatAPageMayClaimGivesAnAddress() {
        for (Charset claimed : Charset.availableCharsets().values()) {
            PublicUrl url =
                    BASE.resolve("?a=1&b=青 空\uFF71é\u0000#い|~\\", claimed).orElseThrow();
            assertThat(check(url)).as(claimed.name()).isEqualTo(1);
        }
    }

    @Test
    void unpairedSurrogatesBecomeTheReplacementCharacter() {
        assertThat(PublicUrl.of("http://a.example/\uD83D").path()).isEqualTo("/%EF%BF%BD");
    }

    @Test
    void addressesLongerThan8192CharactersAreRefused() {
        String start = "http://a.example/";
        assertThat(PublicUrl.parse(start + "x".repeat(8_192 - start.length()))).isPresent();
        assertThat(PublicUrl.parse(start + "x".repeat(8_193 - start.length()))).isEmpty();
        assertThat(PublicUrl.parse(start + "あ".repeat(1_000))).isEmpty();
        assertThat(PublicUrl.parse("\n".repeat(100_000) + start + "\t".repeat(100_000) + "x"))
                .isPresent();
    }
}
