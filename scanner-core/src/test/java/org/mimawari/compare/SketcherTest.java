package org.mimawari.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mimawari.content.SiteText;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;
import org.mimawari.term.PropertyKind;

class SketcherTest {
    private static final String TEXT =
            "青空市の講座のご案内。どなたでも参加できます。会場は中央公民館の大会議室です。お車での来場はご遠慮ください。筆記用具と飲み物をお持ちください。受講料は無料ですが、教材費をいただきます。";

    @Test
    void theSketchDependsOnTheTextAndNotOnItsWidthItsBlanksOrWhereItsLinesEnd() {
        assertThat(sketch("ＡＢＣ " + TEXT).text().bits())
                .isEqualTo(sketch("abc", TEXT.substring(0, 40), " " + TEXT.substring(40))
                        .text()
                        .bits());
    }

    @Test
    void twoYearsOfOneTextDifferInTheirNumbersAlone() {
        DocumentSketch one = sketch(TEXT, "令和7年度 電話 000-111-2222 定員20名");
        DocumentSketch other = sketch(TEXT, "令和8年度 電話 000-333-4444 定員35名");
        assertThat(one.text().bits()).isEqualTo(other.text().bits());
        assertThat(one.text().words()).isEqualTo(other.text().words());
        assertThat(one.text().numbers()).isNotEqualTo(other.text().numbers());
        assertThat(one.text().heads()).isEqualTo(other.text().heads());
    }

    @Test
    void textsWithNothingInCommonShareAboutHalfOfTheBitsWhichIsNothing() {
        int worst = 0;
        for (int seed = 0; seed < 50; seed++) {
            worst = Math.max(
                    worst,
                    Likeness.percent(
                            sketch(random(seed)).text(),
                            sketch(random(seed + 1000)).text()));
        }
        assertThat(worst).isLessThan(35);
    }

    private static String random(int seed) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            out.append((char) (0x4E00 + random.nextInt(2000)));
        }
        return out.toString();
    }

    @Test
    void aShortTextHasNoSketch() {
        assertThat(sketch("受付簿 青空 花子").text().isEmpty()).isTrue();
    }

    @Test
    void aLargeSketchTakesLittleRoom() {
        DocumentSketch sketch = sketch(random(1), random(2), random(3));
        assertThat(sketch.text().bits()).hasSize(64);
        assertThat(sketch.text().heads()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void deadlinesOtherDaysAndDaysOfRevisionAreToldApart() {
        List<Mark> marks = sketch("令和8年4月1日改訂", "とき 令和8年10月3日（土曜日）", "申込期間 令和8年9月1日から9月15日（火）まで")
                .marks();
        assertThat(marks)
                .contains(
                        Mark.of(MarkKind.AS_OF, LocalDate.of(2026, 4, 1)),
                        Mark.of(MarkKind.DAY, LocalDate.of(2026, 10, 3)),
                        Mark.of(MarkKind.DEADLINE, LocalDate.of(2026, 9, 15)));
    }

    @Test
    void aDayWithoutAYearIsOneOfTheYearThatTheTextIsFor() {
        assertThat(sketch("令和8年度 受講者募集", "締切 2月10日必着").marks())
                .contains(Mark.of(MarkKind.DEADLINE, LocalDate.of(2027, 2, 10)));
        assertThat(sketch("受講者募集", "締切 2月10日必着").marks()).noneMatch(mark -> mark.kind() == MarkKind.DEADLINE);
    }

    @Test
    void impossibleDaysAreNoDays() {
        assertThat(sketch("締切 令和8年2月31日", "電話 2026-13-45").marks()).isEmpty();
    }

    @Test
    void datesOfFilesAreReadAsPdfAndXmlWriteThem() {
        Sketcher sketcher = new Sketcher();
        sketcher.property(PropertyKind.MADE, new SiteText("D:20260401093000+09'00'"));
        sketcher.property(PropertyKind.CHANGED, new SiteText("2026-04-02T00:00:00Z"));
        assertThat(sketcher.sketch().made()).isEqualTo(Instant.parse("2026-04-01T00:30:00Z"));
        assertThat(sketcher.sketch().changed()).isEqualTo(Instant.parse("2026-04-02T00:00:00Z"));
        assertThat(FileDates.read("D:00000000000000Z")).isNull();
        assertThat(FileDates.read("きのう")).isNull();
    }

    private static DocumentSketch sketch(String... lines) {
        Sketcher sketcher = new Sketcher();
        for (String line : lines) {
            sketcher.seen(new SiteText(line));
        }
        return sketcher.sketch();
    }
}
