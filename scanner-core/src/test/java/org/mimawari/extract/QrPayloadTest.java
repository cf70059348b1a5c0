package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.term.Spot;

class QrPayloadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS://FORMS.EXAMPLE/F | ADDRESS",
                "URL:http://forms.example/f | ADDRESS",
                "MEBKM:TITLE:申込;URL:https\\://forms.example/f;; | BOOKMARK",
                "WIFI:T:WPA;S:aozora-guest;P:himitsu;; | NETWORK",
                "MECARD:N:青空,花子;TEL:0300000000;; | CONTACT",
                "BEGIN:VCARD VERSION:3.0 N:青空;花子 END:VCARD | CONTACT",
                "MEMORY:NAME1:青空花子 | CONTACT",
                "mailto:hanako@aozora.example | MAIL",
                "MATMSG:TO:hanako@aozora.example;; | MAIL",
                "tel:0300000000 | TELEPHONE",
                "SMSTO:0300000000:空メール | MESSAGE",
                "geo:35.0,139.0 | PLACE",
                "BEGIN:VEVENT SUMMARY:運動会 END:VEVENT | EVENT",
                "otpauth://totp/aozora?secret=ABC | ONE_TIME_PASSWORD",
                "申込みはこちら https://forms.example/f | TEXT",
                "telephone box | TEXT",
                "0123456789 | TEXT",
            })
    void aCodeIsToldByHowItBegins(String text, QrPayload kind) {
        assertThat(QrPayload.of("  " + text + "\r\n")).isEqualTo(kind);
    }

    @Test
    void neitherTheCodeNorItsKindTellsWhatItSays() {
        QrCode code = new QrCode("WIFI:T:WPA;S:aozora-guest;P:himitsu;;", new Spot(1, 2));
        assertThat(code.payload()).isEqualTo(QrPayload.NETWORK);
        assertThat(code + " " + code.payload()).doesNotContain("aozora", "himitsu");
    }
}
