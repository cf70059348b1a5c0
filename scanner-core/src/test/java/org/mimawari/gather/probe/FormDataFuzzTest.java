package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Observed;

/** Whatever stands in the data, reading it never throws, and a page that is cut never says that the summary is shown. */
class FormDataFuzzTest {
    private static final int ROUNDS = 20_000;
    private static final String[] SCRAPS = {
        "null",
        "[]",
        "[[",
        "]]",
        "{}",
        "{\"1\":1}",
        "1",
        "0",
        "-1",
        "1e999",
        "99999999999999999999",
        "\"",
        "\"\\u0000\"",
        "true",
        ",",
        ",,",
        "\\",
        "</script>",
        "];",
        "\uD83D",
        "FB_PUBLIC_LOAD_DATA_ = ",
        "\"e/../../edit\""
    };

    private final FormDataReader reader = new FormDataReader(new WordJudge());

    @Test
    void mutatedTextNeverThrows() {
        Random random = new Random(20_240_615);
        AtomicInteger understood = new AtomicInteger();
        String data = FormPage.data("[\"\",1,0,0,0]", 0, "[null,0,null,3,1]", "氏名", "電話番号");
        for (int round = 0; round < ROUNDS; round++) {
            String mutated = mutate(data, random);
            assertThatCode(() -> understood.addAndGet(
                            reader.read(FormPage.body(FormPage.html(mutated))).isPresent() ? 1 : 0))
                    .as(mutated)
                    .doesNotThrowAnyException();
        }
        Assertions.assertThat(understood.get())
                .as("mutations that are data still")
                .isBetween(ROUNDS / 100, ROUNDS);
    }

    private static String mutate(String data, Random random) {
        StringBuilder text = new StringBuilder(data);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(6));
            text.replace(from, to, SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return text.toString();
    }

    @Test
    void arraysOfAnyShapeNeverThrow() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            String array = array(random, 5);
            assertThatCode(() -> reader.read(FormPage.body(FormPage.html(array))))
                    .as(array)
                    .doesNotThrowAnyException();
        }
    }

    private static String array(Random random, int depth) {
        List<String> items = new ArrayList<>();
        for (int length = random.nextInt(20); length > 0; length--) {
            boolean deeper = depth > 0 && random.nextInt(4) == 0;
            items.add(deeper ? array(random, depth - 1) : value(random));
        }
        return "[" + String.join(",", items) + "]";
    }

    private static String value(Random random) {
        String[] values = {"null", "0", "1", "2", "-7", "1.5", "\"氏名\"", "\"\"", "true", "{}", "[]", "99999999999"};
        return values[random.nextInt(values.length)];
    }

    @Test
    void aPageThatIsCutAnywhereNeverThrowsAndNeverSaysOn() {
        String page = FormPage.with("[\"\",1,0,0,0]", "氏名");
        for (int end = 0; end < page.length(); end++) {
            String cut = page.substring(0, end);
            Assertions.assertThat(reader.read(FormPage.body(cut)).map(FormData::summarySwitch))
                    .isNotEqualTo(Optional.of(Observed.seen(true)));
        }
    }
}
