package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSignatureTest {
    private static long of(String... runs) {
        TextSignature signature = new TextSignature();
        for (String run : runs) {
            signature.add(run);
        }
        return signature.value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月 日 月 火 予定はありません | 9999年1月 火 日 月 月 予定はありません",
                "令和8年4月1日 10時30分 | 令和12年11月30日 9時15分",
                "2026.4.1 更新 | 2031.12.31 更新",
                "予約 9f3ac07b1e | 予約 aa81bc0012",
                "更新 12:59:58 | 更新 03:07:41",
                "20260401 の記録 | 20271231 の記録",
            })
    void datesCountsCodesAndTheOrderOfShortWordsDoNotMatter(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other)).isNotZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "お知らせ | 催し",
                "測定値 0.045 | 測定値 0.052",
                "人口 118 人 | 人口 121 人",
                "水位 12.75 | 水位 12.80",
                "補助金の申込みを受け付けます。図書館の休館日をお知らせします | 図書館の休館日をお知らせします。補助金の申込みを受け付けます",
            })
    void wordsValuesAndTheOrderOfPhrasesDo(String one, String other) {
        assertThat(of(one)).isNotEqualTo(of(other));
    }

    @Test
    void anEmptyTextHasASignatureToo() {
        assertThat(of("")).isEqualTo(of("2026", " 4 ")).isNotZero();
    }

    @Test
    void aTextOfAnyLengthIsReadInLinearTime() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            words.append((char) ('ぁ' + i % 80)).append((char) ('一' + i % 9_000)).append(' ');
        }
        assertThat(of(words.toString())).isNotZero();
        assertThat(of("1.".repeat(500_000) + "1a")).isNotZero();
    }
}
