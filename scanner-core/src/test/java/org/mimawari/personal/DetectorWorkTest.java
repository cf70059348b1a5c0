package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work is counted in characters that are read, not in time: ten times as many near-matches may cost ten times as much, and little more. */
class DetectorWorkTest {
    private static final int MEGABYTE = 1_000_000;
    private static final int LARGE = 40_000;
    private static final int SHARE = 10;
    private static final double LITTLE_MORE = 1.1;

    /** Every trigger reads around it, so hostile text costs more than prose; this is far from what would be quadratic. */
    private static final int MOST_READS = 2_000;

    private final Detectors detectors = KindDetectors.all();

    /** Counts each character that somebody reads. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private final long[] reads;

        CountedText(String text, long[] reads) {
            this.text = text;
            this.reads = reads;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads[0]++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads[0] += end - start;
            return new CountedText(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<String> nearMatches() {
        return Stream.of(
                "0",
                "様",
                "a@",
                "1-",
                "口座",
                "個人番号 1",
                "4111 ",
                "市1-",
                "生年月日",
                "普通 391640",
                "記号 1234",
                "(0",
                "保険",
                "山",
                "氏名：",
                "ａ＠",
                "年齢: ",
                "3年",
                "前科",
                "本籍 ",
                "パスワード:a",
                "被保険者番号",
                "パスポート A",
                "病名: あ",
                "昭和5年1月1生",
                "名義 ア",
                "一丁目",
                "カード 4",
                "mr a",
                "090-");
    }

    @ParameterizedTest
    @MethodSource("nearMatches")
    void tenTimesAsManyNearMatchesAreTenTimesTheWork(String near) {
        long small = reads(many(near, LARGE / SHARE));
        long large = reads(many(near, LARGE));
        assertThat(large).isLessThan((long) (small * SHARE * LITTLE_MORE));
    }

    @Test
    void aMegabyteOfNearMatchesIsReadInBoundedWork() {
        List<String> all = nearMatches().toList();
        String text =
                all.stream().map(near -> many(near, MEGABYTE / all.size())).collect(Collectors.joining("\n"));
        assertThat(reads(text) / text.length()).isLessThan(MOST_READS);
    }

    private static String many(String near, int length) {
        return near.repeat(length / near.length() + 1).substring(0, length);
    }

    private long reads(String text) {
        long[] reads = new long[1];
        detectors.toldIn(new CountedText(text, reads));
        return reads[0];
    }
}
