package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;

class Utf8Test {
    private static final int[] EDGES = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
        0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    private final Charsets charsets = new Charsets();

    @Test
    void wellFormedTextIsReadWhole() {
        String text = "青空市 Aozora é 𠮷野家 \uFFFF \uD7FF \uE000 " + new String(Character.toChars(0x10FFFF));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        char[] out = new char[bytes.length];
        long done = Utf8.decode(bytes, out);
        assertThat((int) (done >>> 32)).isEqualTo(bytes.length);
        assertThat(new String(out, 0, (int) done)).isEqualTo(text);
    }

    @Test
    void allThatTheStandardForbidsIsReplacedAsJavaReplacesIt() {
        for (int first : EDGES) {
            for (int second : EDGES) {
                for (int third : EDGES) {
                    for (int fourth : EDGES) {
                        sameAsJava(new byte[] {'a', (byte) first, (byte) second, (byte) third, (byte) fourth, 'z'});
                    }
                }
            }
        }
    }

    @Test
    void whatIsCutInACharacterIsReplacedAsJavaReplacesIt() {
        byte[] bytes = "市é𠮷".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            sameAsJava(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void noiseIsReadAsJavaReadsIt() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            sameAsJava(bytes);
        }
    }

    private void sameAsJava(byte[] bytes) {
        Body body = new Body(bytes, "text/html; charset=utf-8", true);
        String java = new String(bytes, StandardCharsets.UTF_8);
        char[] used = new char[100];
        Arrays.fill(used, 'x');
        assertThat(charsets.characters(body, StandardCharsets.UTF_8, used).toString())
                .as(() -> Arrays.toString(bytes))
                .isEqualTo(java);
    }
}
