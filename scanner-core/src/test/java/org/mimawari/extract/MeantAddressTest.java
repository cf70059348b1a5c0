package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.PublicUrl;

/** Where the line between what works and what cannot is drawn. What is made of each is in {@code written-links.md}, in the tests of {@code gather}. */
class MeantAddressTest {
    private static final List<String> PIECES = List.of(
            "https://",
            "ttps",
            "://",
            "/",
            "docs.google.com",
            "forms.gle",
            "/forms/d/e/",
            "1FAIpQLS",
            "%",
            "%2F",
            "%253A",
            "%E3%80%82",
            "...",
            "…",
            "。",
            "　",
            " ",
            "\n",
            "\u200b",
            "\ud800",
            "\u0000",
            "（",
            "）",
            "Ａ",
            "？",
            "#",
            "&amp;",
            "=",
            "*",
            "__;",
            "!!",
            "@",
            "[",
            "]",
            "\\");

    private static final String ID = "1AozoraAozoraAozoraAozoraAozoraAo";
    private static final Duration A_MOMENT = Duration.ofSeconds(60);

    private final MeantAddress meant = new MeantAddress();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/",
                "https://docs.google.com/forms",
                "https://docs.google.com/forms/u/0/?tgif=d",
                "https://docs.google.com/forms/create",
                "https://docs.google.com/forms/d/" + ID + "/edit#responses",
                "https://docs.google.com/forms/d/e/1FAIpQLSdAozora/viewform?usp=pp_url&entry.1=%E5%B1%B1%E7%94%B0",
                "https://docs.google.com/forms/d/e/1FAIpQLSdAozora/viewform%E3%80%82",
                "https://docs.google.com./forms/d/e/1FAIpQLSdAozora/viewform",
                "https://docs.google.com/a/aozora.example/forms/d/" + ID + "/viewform",
                "https://docs.google.com/spreadsheet/viewform?formkey=dGVzdDp0ZXN0.x:y",
                "https://docs.google.com/spreadsheet/ccc?key=0Aozora#gid=0",
                "https://docs.google.com/spreadsheets/u/0/",
                "https://docs.google.com/spreadsheets/d/e/2PACX-1vAozora/pubhtml?gid=0",
                "https://docs.google.com/document/d/" + ID,
                "https://docs.google.com/presentation/d/e/2PACX-1vAozora/embed?start=false",
                "https://docs.google.com/file/d/" + ID + "/edit",
                "https://docs.google.com/viewer?url=https%3A%2F%2Fa.example%2Fx.pdf",
                "https://drive.google.com/drive/my-drive",
                "https://drive.google.com/drive/u/1/folders/" + ID + "?usp=sharing",
                "https://drive.google.com/open?usp=drive_link",
                "https://drive.google.com/uc?export=download&id=" + ID,
                "https://forms.gle/",
                "https://forms.gle/AbC123?openExternalBrowser=1",
                "https://goo.gl/maps/AbC",
                "https://goo.gl/AbC",
                "https://forms.office.com/r/AbC123",
                "https://forms.office.com/Pages/ResponsePage.aspx?id=AbC%24%40x",
                "https://www.youtube.com/",
                "https://www.youtube.com/@%E9%9D%92%E7%A9%BA%E5%B8%82",
                "https://www.youtube.com/c/%E9%9D%92%E7%A9%BA%E5%B8%82",
                "https://www.youtube.com/results?search_query=%E9%9D%92%E7%A9%BA",
                "https://www.youtube.com/watch?list=PLx&v=abcdefghijk&t=1m2.5s",
                "https://www.youtube.com/watch",
                "https://www.youtube.com/embed/?listType=user_uploads&list=aozora",
                "https://www.youtube.com/embed/videoseries?list=PLx",
                "https://www.youtube.com/shorts/",
                "https://youtu.be/abcdefghijk?t=10",
                "https://www.dropbox.com/s/abc123/%E5%90%8D%E5%89%8D.pdf?dl=0",
                "https://www.dropbox.com/scl/fi/abc123/x.pdf?rlkey=y&dl=0",
                "https://trello.com/aozora/home",
                "https://logoform.jp/form/AbCd/12345",
                "https://docs.google.com.aozora.example/forms/d/e/x%E3%80%82",
                "https://docs.google.com:8443/forms/d/e/x%E3%80%82",
                "https://https.aozora.example/",
                "https://www.city.aozora.example/forms/d/e/"
            })
    void whatWorksIsNotBroken(String address) {
        assertThat(meant.isBroken(PublicUrl.of(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "://",
                "https://",
                "https:// ",
                "https://https://",
                "https://https://https://",
                "ttps://x",
                "ttps:// a b.example/",
                "https://www.city.aozora.example:99999/",
                "https://[::1",
                "mailto:a@aozora.example",
                "tel:0123456789",
                "javascript:location.href='https://forms.gle/AbC123'",
                "ftp://docs.google.com/forms/d/e/x",
                "data:text/html,https://forms.gle/AbC123",
                "file:///C:/forms.gle/AbC",
                "about:blank"
            })
    void whatIsNoAddressIsNotMadeOne(String text) {
        assertThat(meant.of(text)).isEmpty();
    }

    @Test
    void anAddressOfAThingThatIsTooLongForAnybodyIsKnownByWhatStandsBeforeItsParameters() {
        String form = "https://docs.google.com/forms/d/e/1FAIpQLSdAozora/viewform";
        assertThat(meant.of(form + "?entry.1=" + "x".repeat(100_000)).map(PublicUrl::address))
                .contains(form);
    }

    @Test
    void noTextIsTooHostile() {
        Random random = new Random(7);
        Assertions.assertTimeout(A_MOMENT, () -> {
            for (int i = 0; i < 5_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int piece = random.nextInt(14); piece >= 0; piece--) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                survive(text.toString());
            }
        });
    }

    @Test
    void noBytesAreTooHostile() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            survive(new String(bytes, StandardCharsets.UTF_8));
            survive("https://docs.google.com/forms/d/e/" + new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "ttps://",
                "https//",
                "h",
                "/",
                "://",
                "forms.gle/",
                "forms.gle/a ",
                "docs.google.com/forms/d/e/...",
                "https://forms.gle/x…",
                "%2F",
                "%25",
                "https%3A%2F%2Fforms.gle%2F",
                "ｈｔｔｐｓ：／／ｆｏｒｍｓ．ｇｌｅ／ａ",
                "／",
                "…",
                "\u200b",
                " ",
                "a.",
                "https://a.example/\n"
            })
    void muchOfOneThingTakesTimeByItsLengthOnly(String piece) {
        String text = piece.repeat(400_000 / piece.length());
        Assertions.assertTimeout(A_MOMENT, () -> survive(text));
        Assertions.assertTimeout(A_MOMENT, () -> survive("https://docs.google.com/forms/d/e/" + text));
    }

    private void survive(String text) {
        assertThatCode(() -> {
                    meant.of(text);
                    meant.isMentioned(text.substring(0, Math.min(text.length(), 10_000)));
                    new PrintedAddresses().in(text);
                    new BrokenAddresses().in(text);
                    new QrAddress().of(text);
                    Consumer<PublicUrl> read = url -> {
                        meant.isBroken(url);
                        meant.of(url);
                        meant.inside(url);
                    };
                    PublicUrl.parse(text).ifPresent(read);
                    PublicUrl.of("https://forms.gle/x").resolve(text).ifPresent(read);
                })
                .doesNotThrowAnyException();
    }
}
