package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.ScanReport;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Cause;
import org.mimawari.term.Language;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;
import org.mimawari.term.Skip;

/** How far a round went is told once for each address, under the nearest reason, and in words of both languages. */
class ExtentTest {
    private static Outline outline(Coverage coverage, boolean enough, Language language) {
        ScanId id = new ScanId("run-1");
        Instant at = Instant.EPOCH;
        ScanReport report = new ScanReport("青空市", id, at, at, List.of(), List.of(), List.of(), enough, Accepting.NONE);
        return Outline.of(
                new Edition(report, new Snapshot(id, at, coverage, List.of()), language, ZoneId.of("Asia/Tokyo"), "1"),
                Words::of);
    }

    private static Coverage coverage(Map<Cause, Integer> unseen, Map<Skip, Integer> skipped, boolean finished) {
        return new Coverage(10, 2, 3, 1, unseen, List.of(), skipped, 0, true, finished);
    }

    @Test
    void eachAddressStandsUnderTheNearestReason() {
        Extent extent = new Extent(outline(
                coverage(
                        Map.of(Cause.REFUSED, 5, Cause.NOT_ATTEMPTED, 100, Cause.TOO_LARGE, 1),
                        Map.of(Skip.ROBOTS, 3, Skip.OVER_LIMIT, 60, Skip.ENDLESS, 30, Skip.EXCLUDED, 7),
                        false),
                true,
                Language.EN));
        assertThat(extent.gaps().stream().map(line -> line.what() + " " + line.n()))
                .containsExactly(
                        "Above the limit of addresses 60",
                        "Without an end (calendars and the like) 30",
                        "Refused by robots.txt 3",
                        "Not allowed 2",
                        "Too large, too slow or broken off 1",
                        "Not looked at 10");
        assertThat(extent.outside().stream().map(line -> line.what() + " " + line.n()))
                .containsExactly("Excluded by the settings 7");
    }

    @Test
    void theSentenceSaysAtOnceHowCompleteTheRoundWas() {
        Map<Cause, Integer> none = Map.of();
        assertThat(new Extent(outline(coverage(none, Map.of(), true), true, Language.EN)).sentence())
                .isEqualTo("Everything that could be reached was looked at.");
        assertThat(new Extent(outline(coverage(Map.of(Cause.LOCKED, 2), Map.of(), true), true, Language.EN)).sentence())
                .contains("but 2 addresses could not be checked");
        assertThat(new Extent(outline(coverage(none, Map.of(), false), true, Language.EN)).sentence())
                .contains("only a part");
        assertThat(new Extent(outline(coverage(Map.of(Cause.BLOCKED, 99), Map.of(), true), false, Language.JA))
                        .sentence())
                .startsWith("ほとんど確認できませんでした")
                .contains("「問題なし」を意味しません");
    }

    @Test
    void aSiteThatWasReadIsNotSaidToBeUnseenForWhatItLeadsTo() {
        assertThat(new Extent(outline(coverage(Map.of(Cause.UNREADABLE, 1), Map.of(), true), false, Language.JA))
                        .sentence())
                .startsWith("サイト自体は調べました")
                .contains("「問題なし」を意味しません");
        assertThat(new Extent(outline(coverage(Map.of(Cause.UNREADABLE, 1), Map.of(), true), false, Language.EN))
                        .sentence())
                .startsWith("The site itself was looked at")
                .contains("does not mean that all is well");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonHasItsWords(Language language) {
        Words words = Words.of(language);
        assertThat(Stream.of(Skip.values())
                        .flatMap(why -> Stream.of("skip." + why, "skip." + why + ".hint"))
                        .map(words::text))
                .noneMatch(text -> text.startsWith("skip."))
                .doesNotHaveDuplicates();
    }

    @Test
    void aHostThatBeganToRefuseIsNamedAtTheTop() {
        List<Missed> missed = IntStream.range(0, 12)
                .mapToObj(
                        i -> new Missed(PublicUrl.of("https://www.city.aozora.example/" + i), Cause.BLOCKED, List.of()))
                .toList();
        Coverage coverage = new Coverage(10, 2, 3, 1, Map.of(Cause.BLOCKED, 12), missed, Map.of(), 0, true, true);
        assertThat(new Headline(outline(coverage, true, Language.EN)).provisos())
                .anyMatch(line -> line.startsWith("www.city.aozora.example began to refuse"));
    }
}
