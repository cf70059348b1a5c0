package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import boofcv.alg.fiducial.microqr.MicroQrCodeEncoder;
import boofcv.alg.fiducial.microqr.MicroQrCodeGenerator;
import boofcv.struct.image.GrayU8;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {
    private static final String FORM = "https://forms.example/aozora/2031/moushikomi";

    private final QrReader reader = new QrReader();

    private List<String> texts(BufferedImage image) {
        return reader.read(image).stream().map(QrCode::text).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    void severalCodesOnOnePageAreAllRead(int count) {
        BufferedImage page = Pictures.paper(1240, 1754);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            expected.add(FORM + i);
            Pictures.put(page, Pictures.code(FORM + i, 180), 80 + i % 3 * 400, 100 + i / 3 * 500);
        }
        assertThat(texts(page)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FF0000, 000000",
        "0000C0, 000000",
        "FFFF00, FFFFFF",
        "00E0E0, FFFFFF",
        "E04040, FFE0E0",
        "FF0000, 008000",
        "FF0000, 0046FF",
        "FFFFFF, 2050A0",
        "FFFFFF, 000000",
        "C8A000, 602080",
        "005000, FFD0A0"
    })
    void aCodeInAnyTwoColoursIsRead(String modules, String ground) {
        assertThat(texts(coloured(new Color(Integer.parseInt(modules, 16)), new Color(Integer.parseInt(ground, 16)))))
                .containsExactly(FORM);
    }

    private static BufferedImage coloured(Color modules, Color ground) {
        BufferedImage code = Pictures.code(FORM, 240);
        BufferedImage picture = Pictures.paper(400, 360);
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 400; x++) {
                boolean inside = x >= 80 && x < 320 && y >= 60 && y < 300;
                boolean black = inside && (code.getRGB(x - 80, y - 60) & 0xff) == 0;
                picture.setRGB(x, y, (black ? modules : ground).getRGB());
            }
        }
        return picture;
    }

    @Test
    void aCodeWithALogoInItsMiddleIsRead() {
        BufferedImage picture = Pictures.paper(500, 500);
        Pictures.put(picture, Pictures.robustCode(FORM, 400), 50, 50);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(210, 210, 80, 80);
        pen.setColor(Color.BLUE);
        pen.fillRect(235, 235, 30, 30);
        pen.dispose();
        assertThat(texts(picture)).containsExactly(FORM);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 11, 30, 45, 90, 180, 200})
    void aTurnedCodeIsRead(int degrees) {
        BufferedImage picture = Pictures.paper(600, 600);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), 300, 300);
        pen.drawImage(Pictures.code(FORM, 260), 170, 170, null);
        pen.dispose();
        assertThat(texts(picture)).containsExactly(FORM);
    }

    @Test
    void aCodeOfDotsIsRead() {
        assertThat(texts(dotted(FORM, 10))).containsExactly(FORM);
    }

    private static BufferedImage dotted(String text, int module) {
        BufferedImage small = Pictures.code(text, 1);
        int side = small.getWidth();
        BufferedImage picture = Pictures.paper(side * module, side * module);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if ((small.getRGB(x, y) & 0xff) == 0) {
                    pen.fillOval(x * module, y * module, module, module);
                }
            }
        }
        pen.dispose();
        return picture;
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP://AOZORA.JP/A1", "12345678901"})
    void aMicroCodeIsRead(String text) {
        BufferedImage picture = Pictures.paper(400, 300);
        Pictures.put(picture, micro(text), 120, 60);
        assertThat(texts(picture)).containsExactly(text);
    }

    private static BufferedImage micro(String text) {
        GrayU8 gray = MicroQrCodeGenerator.renderImage(
                6, 4, new MicroQrCodeEncoder().addAutomatic(text).fixate());
        BufferedImage image = Pictures.paper(gray.width, gray.height);
        for (int y = 0; y < gray.height; y++) {
            for (int x = 0; x < gray.width; x++) {
                image.setRGB(x, y, gray.get(x, y) * 0x010101);
            }
        }
        return image;
    }

    @Test
    void japaneseTextIsReadInWhateverCharsetItWasWritten() {
        for (String charset : new String[] {"UTF-8", "Shift_JIS"}) {
            assertThat(texts(Pictures.code("青空市役所 申込みフォーム", 240, charset))).containsExactly("青空市役所 申込みフォーム");
        }
    }

    @Test
    void noCodeIsSeenInNoiseTextAndStripes() {
        SplittableRandom random = new SplittableRandom(5);
        BufferedImage noise = Pictures.paper(500, 400);
        BufferedImage stripes = Pictures.paper(500, 400);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 500; x++) {
                noise.setRGB(x, y, random.nextInt() & 0xffffff);
                stripes.setRGB(x, y, (x / 7 + y / 7) % 2 == 0 ? 0 : 0xffffff);
            }
        }
        assertThat(texts(noise)).isEmpty();
        assertThat(texts(stripes)).isEmpty();
    }

    @Test
    void aDamagedCodeIsUnsolvedAndAPlainPageIsNot() {
        BufferedImage damaged = Pictures.paper(500, 500);
        Pictures.put(damaged, Pictures.code(FORM, 300), 100, 100);
        Graphics2D pen = damaged.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(210, 210, 150, 150);
        pen.dispose();
        assertThat(reader.look(damaged)).isEqualTo(new QrReader.Look(List.of(), true));
        assertThat(reader.look(Pictures.paper(500, 500))).isEqualTo(new QrReader.Look(List.of(), false));
    }

    @Test
    void aPictureFullOfCornerMarksEndsSoonAndIsUnsolved() {
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.look(fullOfMarks())))
                .isEqualTo(new QrReader.Look(List.of(), true));
    }

    @Test
    void aCodeAmongManyCornerMarksIsRead() {
        BufferedImage picture = fullOfMarks();
        Pictures.put(picture, Pictures.code(FORM, 400), 800, 800);
        assertThat(texts(picture)).containsExactly(FORM);
    }

    private static BufferedImage fullOfMarks() {
        BufferedImage marks = Pictures.paper(2000, 2000);
        Graphics2D pen = marks.createGraphics();
        for (int y = 20; y < 1900; y += 100) {
            for (int x = 20; x < 1900; x += 100) {
                pen.setColor(Color.BLACK);
                pen.fillRect(x, y, 70, 70);
                pen.setColor(Color.WHITE);
                pen.fillRect(x + 10, y + 10, 50, 50);
                pen.setColor(Color.BLACK);
                pen.fillRect(x + 20, y + 20, 30, 30);
            }
        }
        pen.dispose();
        return marks;
    }

    @Test
    void manyThreadsReadAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String text = FORM + i;
                results.add(threads.submit(() -> texts(dotted(text, 8))));
            }
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).containsExactly(FORM + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
