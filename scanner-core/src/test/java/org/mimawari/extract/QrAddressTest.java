package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.PublicUrl;

class QrAddressTest {
    private final QrAddress addresses = new QrAddress();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://forms.gle/AbC123 | https://forms.gle/AbC123",
                "HTTPS://FORMS.GLE/AbC123 | https://forms.gle/AbC123",
                "URL:https://forms.example/f | https://forms.example/f",
                "urlto:http://forms.example/f | http://forms.example/f",
                "MEBKM:TITLE:申込;URL:https\\://forms.example/f;; | https://forms.example/f",
                "MEBKM:URL:http://forms.example/f | http://forms.example/f",
                "申込みはこちら https://forms.example/f まで | https://forms.example/f",
            })
    void aCodeThatHoldsAnAddressLeadsThere(String payload, String address) {
        assertThat(addresses.of("  " + payload + "\r\n").map(PublicUrl::address))
                .contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "青空市",
                "www.city.aozora.example",
                "MATMSG:TO:a@example.jp;SUB:https://x.example/;;",
                "mailto:a@example.jp",
                "tel:0123456789",
                "WIFI:S:a;P:https://x.example/;;",
                "MEMORY:https://x.example/",
                "BEGIN:VCARD\nURL:https://x.example/\nEND:VCARD",
                "MEBKM:TITLE:x;;",
                "MEBKM:",
                "URL:",
                "ftp://a.example/",
                "javascript:alert(1)"
            })
    void anyOtherCodeLeadsNowhere(String payload) {
        assertThat(addresses.of(payload)).isEmpty();
    }

    @Test
    void anEndlessCodeDoesNoHarm() {
        assertThat(addresses.of("MEBKM:" + ";".repeat(1_000_000))).isEmpty();
    }
}
