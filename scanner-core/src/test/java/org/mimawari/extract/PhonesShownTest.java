package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.PublicUrl;

/** Which numbers of offices a page shows, as Japanese pages write them. The exchange 0299-00 is nobody's. */
class PhonesShownTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/");

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));

    private List<Integer> shown(String body) {
        byte[] page = ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
        ReadResult<Reading> read = reader.read(new Body(page, "text/html; charset=utf-8", true), URL);
        return ((ReadResult.Read<Reading>) read).value().phones().list();
    }

    private static int block(int last) {
        return PhoneBlocks.code(299_000 + last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "電話：0299-00-1234",
                "TEL 0299(00)1234",
                "電話（0299）00-1234（代表）",
                "☎０２９９－００－１２３４",
                "０２９９（００）１２３４",
                "電話0299ー00ー1234",
                "Tel.0299‐00‐1234 / 内線 210",
                "0299 00 1234",
                "0299001234",
                "<a href='tel:0299001234'>0299-00-1234</a>",
                "0299-00-1234、0299-00-1999",
                "<footer><address>〒030-0000 青空市緑町1-1　電話 0299-00-1234</address></footer>"
            })
    void theNumberOfAnOfficeIsSeenHoweverItIsWritten(String body) {
        assertThat(shown(body)).containsExactly(block(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "携帯 090-0000-1234",
                "IP電話 050-0000-1234",
                "フリーダイヤル 0120-000-000",
                "ナビダイヤル 0570-000-000",
                "00-1234",
                "0299-00-123",
                "受付番号 0299-00-12345",
                "0299-00-1234-5",
                "2026-04-01 10:00",
                "令和8年04月01日",
                "<script>var tel = '0299-00-1234';</script>"
            })
    void otherNumbersAreNone(String body) {
        assertThat(shown(body)).isEmpty();
    }

    @Test
    void ofManyTheLastOnesAreKeptForThoseStandAtTheFoot() {
        assertThat(shown("<p>0299-00-1111</p><p>0299-00-2111</p><p>0299-00-3111</p><p>0299-00-4111</p>"
                        + "<footer>電話 0299-00-5111</footer>"))
                .containsExactly(block(2), block(3), block(4), block(5));
    }
}
