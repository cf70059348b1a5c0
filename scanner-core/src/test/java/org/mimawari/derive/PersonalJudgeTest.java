package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;

class PersonalJudgeTest {
    private final Judge judge = new PersonalJudge();

    @Test
    void aTitleWithoutPersonalWordsIsShownAsItIs() {
        assertThat(judge.label(new SiteText("市民アンケート（令和8年度）")).text()).isEqualTo("市民アンケート（令和8年度）");
    }

    @Test
    void aLabelShowsNeitherNameNorTelephone() {
        assertThat(judge.label(new SiteText("山田太郎様 090-1234-5678 申込控え")).text()).isEqualTo("***様 *** 申込控え");
    }

    @Test
    void aLabelHasAtMostEightyCharacters() {
        assertThat(judge.label(new SiteText("お知らせ".repeat(100))).text().length())
                .isLessThanOrEqualTo(Label.MAX_LENGTH);
    }

    @Test
    void whatStandsBehindTheEightiethCharacterIsMaskedBeforeItIsCut() {
        assertThat(judge.label(new SiteText("あ".repeat(74) + "090-1234-5678")).text())
                .doesNotContain("090");
    }

    @Test
    void blankWordsMakeNoLabel() {
        assertThat(judge.label(new SiteText(" \u3000\n")).isEmpty()).isTrue();
    }

    @Test
    void aQuestionForANameAsksForANameAndOneForTheNameOfAFacilityForNothing() {
        assertThat(judge.askedFor(new SiteText("お名前"))).containsExactly(DataKind.NAME);
        assertThat(judge.askedFor(new SiteText("施設名"))).isEmpty();
    }
}
