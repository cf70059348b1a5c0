package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;

/** The data that Google puts into a form's page, whole and odd. */
class FormDataReaderTest {
    private final FormDataReader reader = new FormDataReader(new WordJudge());

    private Optional<FormData> read(String html) {
        return reader.read(FormPage.body(html));
    }

    private QuestionTally tally(String options, String... questions) {
        return read(FormPage.html(FormPage.data("null", 0, options, questions)))
                .flatMap(data -> data.questions().known())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "null#false",
                "[\"\",1,0,0,0]#false",
                "[\"\",1,1,0,0]#true",
                "[\"\",1,null,0,0]#false",
                "[\"];</b>\",1,1]#true"
            })
    void theSwitchIsRead(String settings, boolean on) {
        assertThat(read(FormPage.with(settings)).map(FormData::summarySwitch)).contains(Observed.seen(on));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\"\",1,2]", "[\"\",1,\"1\"]", "[\"\",1,true]", "[\"\",1,[1]]", "7", "{}", "\"1\"", "[0,0,1.0]"
            })
    void aSwitchOfAnotherShapeIsUnseen(String settings) {
        assertThat(read(FormPage.with(settings)).map(FormData::summarySwitch))
                .contains(Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void questionsAreCountedByWhatTheyAskFor() {
        assertThat(tally("null", "氏名", "電話番号", "氏名と電話", "感想"))
                .isEqualTo(new QuestionTally(4, 3, Map.of(DataKind.NAME, 2, DataKind.PHONE, 2)));
    }

    @Test
    void headingsAndPageBreaksAreNoQuestions() {
        String data =
                "[null,[null,[[1,\"氏名をお書きください\",null,6],[2,\"2ページ\",null,8,null,-2],[3,\"氏名\",null,18,[[9,null,1]]]],"
                        + "null]]";
        assertThat(read(FormPage.html(data)).orElseThrow().questions())
                .isEqualTo(Observed.seen(new QuestionTally(1, 1, Map.of(DataKind.NAME, 1))));
    }

    @Test
    void theRowsOfAGridAskToo() {
        String data = "[null,[null,[[1,\"保護者\",null,7,[[2,[[\"a\"]],0,[\"氏名\"]],[3,[[\"a\"]],0,[\"電話\"]]]]]]]";
        assertThat(read(FormPage.html(data)).orElseThrow().questions())
                .isEqualTo(Observed.seen(new QuestionTally(1, 1, Map.of(DataKind.NAME, 1, DataKind.PHONE, 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[null,0,null,3,1]",
                "[null,0,null,3,1,null,3]",
                "[null,null,null,null,null,null,2]",
                "[0,0,0,0,0,0,3]"
            })
    void aCollectedMailAddressIsAskedFor(String options) {
        assertThat(tally(options, "感想")).isEqualTo(new QuestionTally(2, 1, Map.of(DataKind.EMAIL, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "[null,null,null,null,0]", "[null,null,null,null,0,null,1]", "[null,1,null,3]"})
    void aReceiptOrALimitIsNoCollectedAddress(String options) {
        assertThat(tally(options, "感想")).isEqualTo(new QuestionTally(1, 0, Map.of()));
    }

    @Test
    void questionsOfAnotherShapeAreUnseenAndTheSwitchStillSeen() {
        FormData data = read(FormPage.html("[null,[null,\"none\",[\"\",1,1]]]")).orElseThrow();
        assertThat(data.questions()).isEqualTo(Observed.unseen(Cause.UNREADABLE));
        assertThat(data.summarySwitch()).isEqualTo(Observed.seen(true));
    }

    @Test
    void aFormWithoutTitleHasTheNameOfItsFile() {
        assertThat(read(FormPage.html("[null,[null,null,null],\"/forms\",\"無題のフォーム\"]"))
                        .orElseThrow()
                        .title()
                        .text())
                .isEqualTo("無題のフォーム");
    }

    @Test
    void theMarkMayStandInTheWordsOfThePageFirst() {
        String page = "<p>FB_PUBLIC_LOAD_DATA_ = は設定です</p>" + FormPage.with("[\"\",1,1]");
        assertThat(read(page).map(FormData::summarySwitch)).contains(Observed.seen(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FB_PUBLIC_LOAD_DATA_",
                "FB_PUBLIC_LOAD_DATA_ = ",
                "FB_PUBLIC_LOAD_DATA_ = [null,[null,null,[1,1,1]]];",
                "<script>FB_PUBLIC_LOAD_DATA_ = </script>",
                "<script>FB_PUBLIC_LOAD_DATA_ == [null,[]];</script>"
            })
    void aPageWithoutWholeDataHasNone(String page) {
        assertThat(read(page)).isEmpty();
    }

    @Test
    void dataNestedWithoutEndIsNoData() {
        assertThat(read(FormPage.html("[".repeat(1_000_000)))).isEmpty();
    }

    @Test
    void dataOfEndlessNumbersIsNoData() {
        assertThat(read(FormPage.html("[null,[0" + ",0".repeat(2_000_000) + "]]")))
                .isEmpty();
    }

    /** Where the list ends before the place of the switch, nobody has seen it off. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[null,[null,[]]]", "[null,[null,[],[]]]", "[null,[null,[],[\"\",1]]]", "[null,[null,[],{}]]"})
    void aSwitchThatIsNotThereIsUnseen(String data) {
        assertThat(read(FormPage.html(data)).orElseThrow().summarySwitch())
                .isEqualTo(Observed.unseen(Cause.UNREADABLE));
    }
}
