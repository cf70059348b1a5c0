package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhoneBlocksTest {
    /** 0299-00-1 to 0299-00-5, an exchange that nobody has. */
    private static PhoneBlocks blocks(int... last) {
        PhoneBlocks blocks = PhoneBlocks.NONE;
        for (int one : last) {
            blocks = blocks.plus(code(one));
        }
        return blocks;
    }

    private static int code(int last) {
        return PhoneBlocks.code(299_000 + last);
    }

    @Test
    void eachBlockIsKeptOnceAndTheLastFourOfThem() {
        assertThat(blocks(1, 2, 1).list()).containsExactly(code(1), code(2));
        assertThat(blocks(1, 2, 3, 4, 5).list()).containsExactly(code(2), code(3), code(4), code(5));
        assertThat(PhoneBlocks.NONE.isEmpty()).isTrue();
        assertThat(blocks(1).isEmpty()).isFalse();
    }

    @Test
    void togetherTheyAreThoseOfBothIfAllCanBeTold() {
        assertThat(blocks(1, 2).and(blocks(2, 3)).list()).containsExactly(code(1), code(2), code(3));
        assertThat(blocks(1, 2, 3).and(blocks(4, 5))).isEqualTo(PhoneBlocks.NONE);
        assertThat(blocks(1).and(PhoneBlocks.NONE)).isEqualTo(PhoneBlocks.NONE);
        assertThat(PhoneBlocks.NONE.and(blocks(1))).isEqualTo(PhoneBlocks.NONE);
    }

    @Test
    void theBlocksOfOneTownHaveDifferentCodes() {
        Set<Integer> codes = new HashSet<>();
        for (int block = 299_000; block < 300_000; block++) {
            codes.add(PhoneBlocks.code(block));
        }
        assertThat(codes).hasSize(1_000);
    }

    @Test
    void callsThatAreFreeOrAtOnePriceLieInNoBlock() {
        for (int service : new int[] {120_000, 120_999, 170_001, 180_001, 570_003, 990_500}) {
            assertThat(PhoneBlocks.code(service)).isEqualTo(PhoneBlocks.NO_BLOCK);
        }
        assertThat(PhoneBlocks.code(120_999 + 1)).isNotEqualTo(PhoneBlocks.NO_BLOCK);
    }

    @Test
    void noNumberIsToBeFoundByTryingAllSinceThousandsShareACode() {
        Map<Integer, Integer> blocksByCode = new HashMap<>();
        for (int block = 100_000; block < 1_000_000; block++) {
            blocksByCode.merge(PhoneBlocks.code(block), 1, Integer::sum);
        }
        blocksByCode.remove(PhoneBlocks.NO_BLOCK);
        assertThat(blocksByCode.values()).as("blocks, each a thousand numbers").allMatch(blocks -> blocks >= 10);
        assertThat(blocksByCode.values()).as("and no more than must").allMatch(blocks -> blocks <= 16);
    }
}
