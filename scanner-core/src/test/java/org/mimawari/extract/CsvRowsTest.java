package org.mimawari.extract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;
import org.mimawari.term.PhoneBlocks;

class CsvRowsTest {
    private static final int BUDGET = 20;

    private final Rows rows = new Rows();

    /** Keeps what it hears. */
    private static final class Rows implements TableJudge {
        private final List<List<String>> heard = new ArrayList<>();
        private int cells;
        private int longest;

        @Override
        public void row(List<SiteText> row) {
            if (heard.size() < 10) {
                heard.add(row.stream().map(SiteText::raw).toList());
            }
            cells += row.size();
            row.forEach(cell -> longest = Math.max(longest, cell.raw().length()));
        }

        @Override
        public int rows() {
            return heard.size();
        }

        @Override
        public int suspected() {
            return 0;
        }

        @Override
        public int people() {
            return 0;
        }

        @Override
        public Map<DataKind, Integer> byKind() {
            return Map.of();
        }

        @Override
        public int weight() {
            return 0;
        }

        @Override
        public boolean isTitled() {
            return false;
        }

        @Override
        public Set<Digest> domains() {
            return Set.of();
        }

        @Override
        public PhoneBlocks phones() {
            return PhoneBlocks.NONE;
        }
    }

    private boolean feed(byte[] bytes) {
        return new CsvRows().feed(new Body(bytes, "text/csv", true), rows);
    }

    private boolean feed(String text) {
        return feed(text.getBytes(UTF_8));
    }

    @Test
    void quotesLinesInCellsAndUnequalRowsAreRead() {
        assertThat(feed("a,\"b \"\"c\"\",d\ne\",f\r\ng\n\"h\"i,j\n")).isTrue();
        assertThat(rows.heard).startsWith(List.of("a", "b \"c\",d\ne", "f"), List.of("g"));
        assertThat(rows.heard.get(2)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP"})
    void theCharacterSetIsFound(String charset) {
        feed("氏名,電話番号\n青山 花子,自宅の電話です\n".getBytes(Charset.forName(charset)));
        assertThat(rows.heard.get(0)).containsExactly("氏名", "電話番号");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        feed("\uFEFF氏名,電話番号\n");
        assertThat(rows.heard.get(0)).containsExactly("氏名", "電話番号");
        rows.heard.clear();
        feed("\uFEFF氏名,電話番号\n".getBytes(UTF_16LE));
        assertThat(rows.heard.get(0)).containsExactly("氏名", "電話番号");
    }

    @Test
    void aBodyThatWasCutIsNotWhole() {
        assertThat(new CsvRows().feed(new Body("a,b\nc".getBytes(UTF_8), "text/csv", false), rows))
                .isFalse();
        assertThat(rows.heard).hasSize(2);
    }

    @Test
    void nothingIsNothing() {
        assertThat(feed("")).isTrue();
        assertThat(rows.heard).isEmpty();
    }

    @Test
    @Timeout(BUDGET)
    void aCellAsLongAsThoseOfSpreadsheetsIsReadToItsEnd() {
        assertThat(feed("a," + "x".repeat(30_000) + "\nb,c\n")).isTrue();
        assertThat(rows.longest).isEqualTo(30_000);
        assertThat(rows.heard.get(1)).containsExactly("b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\"\""})
    @Timeout(BUDGET)
    void aCellOfFiftyMegabytesCostsItsEndAloneAndIsTold(String quote) {
        assertThat(feed("a,b\n1," + quote + "x".repeat(50_000_000) + quote + "\n青空 花子,c\n"))
                .isFalse();
        assertThat(rows.longest).isEqualTo(CsvRows.LONGEST_CELL);
        assertThat(rows.heard.get(2)).containsExactly("青空 花子", "c");
    }

    @Test
    @Timeout(BUDGET)
    void aQuoteThatIsNeverClosedCostsNoRow() {
        assertThat(feed("a,b\n\"x,y\n" + "青空 花子,c\n".repeat(50_000))).isTrue();
        assertThat(rows.cells).isEqualTo(4 + 100_000);
        assertThat(rows.heard.get(2)).containsExactly("青空 花子", "c");
    }

    @Test
    void aQuoteThatWasForgottenInOneRowCostsNoOther() {
        feed("\"氏名\",\"住所\"\n\"青空 花子\",\"青空市1\n\"山田 太郎\",\"青空市2\"\n\"緑川 次郎\",\"青空市3\"\n");
        assertThat(rows.heard)
                .containsExactly(
                        List.of("氏名", "住所"),
                        List.of("青空 花子", "青空市1"),
                        List.of("山田 太郎", "青空市2"),
                        List.of("緑川 次郎", "青空市3"));
    }

    @Test
    void aQuoteWithinACellIsALetter() {
        feed("\"5\" 液晶\",a\n通称 \"はな\",b\n\"c\" ,d\n");
        assertThat(rows.heard).containsExactly(List.of("5\" 液晶", "a"), List.of("通称 \"はな\"", "b"), List.of("c", "d"));
    }

    @Test
    @Timeout(BUDGET)
    void quotesWithoutEndTakeLinearTime() {
        feed("\"x,".repeat(5_000_000));
        feed("\"\n".repeat(5_000_000));
        feed("\"\"\"x\n,".repeat(2_000_000));
        assertThat(rows.longest).isLessThanOrEqualTo(CsvRows.LONGEST_CELL);
    }

    @Test
    @Timeout(BUDGET)
    void ofTwoThousandColumnsAThousandAreReadInEveryRowAndThisIsTold() {
        assertThat(feed(("a" + ",b".repeat(1_999) + "\n").repeat(3_000))).isFalse();
        assertThat(rows.cells).isEqualTo(3_000 * CsvRows.MOST_COLUMNS);
    }

    @Test
    @Timeout(BUDGET)
    void aMillionColumnsCostNoOtherRow() {
        assertThat(feed("a,b\n" + ",".repeat(1_000_000) + "\nc\n")).isFalse();
        assertThat(rows.heard).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP"})
    void linesInAnotherCharacterSetAreRead(String usual) {
        byte[] most = "氏名,住所\n青空 花子,青空市\n".repeat(3_000).getBytes(Charset.forName(usual));
        String other = usual.equals("UTF-8") ? "windows-31j" : "UTF-8";
        byte[] one = "山田 太郎,みどり町\n".getBytes(Charset.forName(other));
        byte[] both = Arrays.copyOf(most, most.length + one.length + 5);
        System.arraycopy(one, 0, both, most.length, one.length);
        System.arraycopy("c,d\r\n".getBytes(UTF_8), 0, both, most.length + one.length, 5);
        List<List<String>> all = new ArrayList<>();
        new CsvRows()
                .feed(
                        new Body(both, "", true),
                        ',',
                        row -> all.add(row.stream().map(SiteText::raw).toList()));
        assertThat(all).hasSize(6_002).endsWith(List.of("山田 太郎", "みどり町"), List.of("c", "d"));
        assertThat(all.get(5_999)).containsExactly("青空 花子", "青空市");
    }

    @Test
    void halfWidthKanaInShiftJisAreNoOtherCharacterSet() {
        feed("氏名,ﾌﾘｶﾞﾅ\n青空 花子,ﾂｱ\n".getBytes(Charset.forName("windows-31j")));
        assertThat(rows.heard).containsExactly(List.of("氏名", "ﾌﾘｶﾞﾅ"), List.of("青空 花子", "ﾂｱ"));
    }

    @Test
    @Timeout(BUDGET)
    void moreRowsThanTheLimitAreLeft() {
        assertThat(feed("a\n".repeat(CsvRows.MOST_ROWS + 1))).isFalse();
        assertThat(rows.cells).isEqualTo(CsvRows.MOST_ROWS);
        assertThat(feed("a\n".repeat(CsvRows.MOST_ROWS))).isTrue();
    }

    @Test
    @Timeout(BUDGET)
    void noughtsAndNoiseDoNoHarm() {
        byte[] noughts = new byte[1024 * 1024];
        feed(noughts);
        Arrays.fill(noughts, (byte) '"');
        feed(noughts);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(5_000)];
            random.nextBytes(noise);
            feed(noise);
        }
        assertThat(rows.longest).isLessThanOrEqualTo(CsvRows.LONGEST_CELL);
    }
}
