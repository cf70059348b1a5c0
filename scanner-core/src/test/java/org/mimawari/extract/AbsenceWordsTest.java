package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "404 | 青空市",
                "青空市 - 404",
                "404 - Aozora City",
                "青空市｜404",
                "Error 404",
                "４０４　Ｎｏｔ　Ｆｏｕｎｄ",
                "４０４エラー",
                "お探しのページは見つかりませんでした",
                "This page does not exist"
            })
    void whatSaysThatNothingIsThereIsASign(String title) {
        assertThat(AbsenceWords.areIn(AbsenceWords.folded(title))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "お知らせ 404｜青空市",
                "会議室404",
                "404号室",
                "平成31年度 404-2",
                "市報 第404号",
                "404.5 kB",
                "国道404",
                "Room 404 | Aozora",
                "青空市"
            })
    void aNumberIsNone(String title) {
        assertThat(AbsenceWords.areIn(AbsenceWords.folded(title))).isFalse();
    }
}
