package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlShownTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/forms/d/e/1FAIpQLSc0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB4cD5g/viewanalytics",
                "https://docs.google.com/forms/d/e/1FAIpQLSc0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB4cD5g/viewform?usp=sf_link",
                "https://drive.google.com/open?id=1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7",
                "https://docs.google.com/spreadsheets/d/1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7/edit?gid=1987654321",
                "https://www.city.aozora.example/kohou/20261121/2022081900015/file_contents/list.xlsx",
                "https://www.city.aozora.example/kohou/2022-08-19/0819-01.html",
                "https://www.city.aozora.example/%E5%BA%83%E5%A0%B1/202201010001.pdf",
                "https://www.city.aozora.example/0312345678/09012345678.html",
                "https://spreadsheets.google.com/viewform?formkey=dEFiY2RlZmdoaWprbG1ub3A6MQ",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL0123",
                "https://www.youtube.com/@aozora-city/videos",
                "https://www.city.aozora.example/img/logo@2x.png",
                "https://cdn.example/npm/vue@3.2.1/dist/vue.js?date=20261121&page=2",
                "https://www.city.aozora.example/search?q=%E9%98%B2%E7%81%BD&filename=%E5%9C%B0%E5%9B%B3.pdf&name=top",
                "https://www.city.aozora.example/a;v=1/?h=abc&keyword=bus",
            })
    void whatTheReaderNeedsStaysReadable(String address) {
        assertThat(PublicUrl.of(address).shown()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "お客様アンケート.pdf",
                "利用者様へ.html",
                "多種多様.html",
                "標準仕様書.pdf",
                "申請様式.doc",
                "昨年同様",
                "空模様",
                "高尾さんぽ.pdf",
                "たくさん",
                "皆様の声",
                "気仙沼さんま祭.html",
                "事業主様向け.html",
                "ボランティアさん募集",
                "青空市様",
                "均一様",
                "市長さん",
                "園児さんの絵",
                "八百屋さん",
            })
    void wordsThatOnlyLookLikeTitledNamesStayReadable(String word) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, SHIFT_JIS, EUC_JP)) {
            String escaped = URLEncoder.encode(word, charset).replace("+", "%20");
            String address = "https://www.city.aozora.example/" + escaped + "?q=" + escaped;
            assertThat(PublicUrl.of(address).shown()).doesNotContain("***");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山田花子様.pdf",
                "山田花子さん",
                "申込_中村様_確認.xlsx",
                "本多様",
                "古市さんから",
                "ヤマダ ハナコ様",
                "タナカさん",
                "青空市山田花子様",
                "土屋様邸.jpg",
                "伊達様",
                "隼人さんまで",
            })
    void aNameWithATitleOfRespectIsNotShown(String name) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, SHIFT_JIS, EUC_JP)) {
            String escaped = URLEncoder.encode(name, charset).replace("+", "%20");
            assertThat(PublicUrl.of("https://www.city.aozora.example/files/" + escaped + "?q=" + escaped)
                            .shown())
                    .isEqualTo("https://www.city.aozora.example/files/***?q=***");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edit2",
                "token",
                "access_token",
                "AnalyzerToken",
                "key",
                "apiKey",
                "sig",
                "X-Amz-Signature",
                "pwd",
                "password",
                "user[password]",
                "pass",
                "auth",
                "code",
                "session",
                "sid",
                "client_secret",
                "bearer",
                "%E3%83%A1%E3%83%BC%E3%83%AB",
                "invite",
                "%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89",
                "%83p%83X%83%8F%81%5B%83h",
                "%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89-2",
                "%E3%83%A1%E3%83%BC%E3%83%AB-2",
                "%E3%83%A1%E3%83%BC%E3%83%AB-%E3%82%A2%E3%83%89%E3%83%AC%E3%82%B9",
                "%E6%9A%97%E8%A8%BC%E7%95%AA%E5%8F%B7",
                "to%6Ben",
                "entry.1045781291",
                "entry.12.other_option_response",
                "emailAddress",
                "r1f0a2b3c4d5e6f708192a3b4c5d6e7f8",
                "tel",
                "TEL1",
                "your-mail",
                "birthday",
                "%E6%B0%8F%E5%90%8D",
                "%8E%81%96%BC",
                "lastName",
                "jusho"
            })
    void theValueOfATellingParameterIsMasked(String name) {
        String shown =
                PublicUrl.of("https://a.example/f?x=1&" + name + "=geheim1&y=2").shown();
        assertThat(shown)
                .doesNotContain("geheim1")
                .startsWith("https://a.example/f?x=1&")
                .endsWith("=***&y=2");
    }

    static Stream<String> personalValues() {
        return Stream.of(
                "hanako@mail.example.jp",
                "ｈａｎａｋｏ＠mail.example.jp",
                "090-0000-1234",
                "090 0000 1234",
                "(03)0000-1234",
                "03（0000）1234",
                "０９０－００００－１２３４",
                "０９０ー００００ー１２３４",
                "0120.000.123",
                "+81-90-0000-1234",
                "+81 (0)90 0000 1234",
                "tel03-0000-1234x");
    }

    @ParameterizedTest
    @MethodSource("personalValues")
    void mailAddressesAndTelephoneNumbersAreMaskedHoweverTheyAreWritten(String value) {
        String once = URLEncoder.encode(value, StandardCharsets.UTF_8);
        String twice = URLEncoder.encode(once, StandardCharsets.UTF_8);
        List<String> spellings =
                new ArrayList<>(List.of(value, once, twice, URLEncoder.encode(twice, StandardCharsets.UTF_8)));
        Stream.of(SHIFT_JIS, EUC_JP)
                .filter(charset -> charset.newEncoder().canEncode(value))
                .forEach(charset -> spellings.add(URLEncoder.encode(value, charset)));
        for (String written : spellings) {
            assertThat(PublicUrl.of("https://a.example/?z=" + written + "&b=1").shown())
                    .isEqualTo("https://a.example/?z=***&b=1");
            assertThat(PublicUrl.of("https://a.example/?" + written.replace("=", ""))
                            .shown())
                    .isEqualTo("https://a.example/?***");
            String segment = written.equals(value) ? value : written.replace("+", "%20");
            assertThat(PublicUrl.of("https://a.example/x/" + segment + "/y").shown())
                    .isEqualTo("https://a.example/x/***/y");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "x123456789012",
                "4111111111111111",
                "4111-1111-1111-1111",
                "4111+1111+1111+1111",
                "3782-822463-10005",
                "1234-5678-9012",
                "0312345678",
                "09012345678"
            })
    void longNumbersAreMaskedInValuesOnly(String number) {
        assertThat(PublicUrl.of("https://a.example/?z=" + number).shown()).isEqualTo("https://a.example/?z=***");
    }

    @ParameterizedTest
    @CsvSource({
        "name=%E5%B1%B1%E7%94%B0,name=***",
        "name=%8ER%93c,name=***",
        "name=%25E5%25B1%25B1,name=***",
        "user_name=Hanako+Yamada,user_name=***",
        "name=%u5C71%u7530,name=***",
        "address=%E9%9D%92%E7%A9%BA,address=***",
        "url=https://b.example/?token%3Dgeheim,url=***",
        "url=https%3A%2F%2Fb.example%2F%3Fa%3D1%26edit2%3Dgeheim,url=***",
        "url=https://user:geheim@host/,url=***",
        "state=sig%253Dgeheim,state=***"
    })
    void namesAndSecretsInsideValuesAreMasked(String query, String shown) {
        assertThat(PublicUrl.of("https://a.example/?" + query).shown()).isEqualTo("https://a.example/?" + shown);
    }

    @Test
    void credentialsAndFragmentAreNotShown() {
        PublicUrl url = PublicUrl.of("https://reader:himitsu@a.example/x#access_token=abc");
        assertThat(url.shown()).isEqualTo("https://a.example/x");
        assertThat(url).hasToString("https://a.example/x");
    }

    @Test
    void secretsInThePathAreMasked() {
        assertThat(PublicUrl.of("https://a.example/x;token=abc;v=2/(S(abcdefghij0123456789))/y")
                        .shown())
                .isEqualTo("https://a.example/x;token=***;v=2/***/y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/a|b[c]^%zz%",
                "https://a.example/?a={\"x\":[`|^\\]}&b=%",
                "https://a\"{}`b.example/",
                "http://[::1]:81/x"
            })
    void whatIsShownIsAUriReference(String text) {
        assertThat(URI.create(PublicUrl.of(text).shown())).isNotNull();
        assertThat(PublicUrl.of(text).shown()).matches("[A-Za-z0-9:/?\\[\\]@!$&'()*+,;=._~%-]*");
    }

    @Test
    void aLongAddressIsCutBetweenEscapes() {
        for (int lead = 0; lead < 9; lead++) {
            String shown = PublicUrl.of("https://a.example/" + "x".repeat(lead) + "あ".repeat(200))
                    .shown();
            assertThat(shown).endsWith("...").hasSizeLessThanOrEqualTo(500).hasSizeGreaterThan(490);
            assertThat(URI.create(shown)).isNotNull();
        }
    }
}
