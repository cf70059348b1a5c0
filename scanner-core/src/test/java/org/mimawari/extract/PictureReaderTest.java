package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

class PictureReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/img/qr.png");
    private static final String FORM = "https://forms.example/f";

    private final PictureReader reader = new PictureReader(new QrReader());

    private ReadResult<Reading> result(byte[] bytes) {
        return reader.read(new Body(bytes, "", true), URL);
    }

    private Reading read(byte[] bytes) {
        return ((ReadResult.Read<Reading>) result(bytes)).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void aCodeIsReadFromEachFormatWithItsPlace(String format) {
        BufferedImage paper = Pictures.paper(800, 400);
        Pictures.put(paper, Pictures.code(FORM, 200), 500, 100);
        assertThat(read(Pictures.written(paper, format)).links())
                .extracting(link -> link.to().address(), FoundLink::via, FoundLink::place)
                .containsExactly(tuple(FORM, Via.QR_IN_IMAGE, new Place.ImageSpot(URL, new Spot(75, 50))));
    }

    @Test
    void twoCodesInOnePictureAreBothRead() {
        BufferedImage paper = Pictures.paper(900, 500);
        Pictures.put(paper, Pictures.code(FORM, 150), 50, 50);
        Pictures.put(paper, Pictures.code("https://forms.example/g", 200), 600, 200);
        assertThat(read(Pictures.png(paper)).links()).hasSize(2);
    }

    @Test
    void aCodeInWhiteOnBlackIsRead() {
        BufferedImage code = Pictures.code(FORM, 200);
        BufferedImage inverted = Pictures.paper(300, 300);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                boolean inside = x >= 50 && x < 250 && y >= 50 && y < 250;
                inverted.setRGB(x, y, inside ? ~code.getRGB(x - 50, y - 50) : 0);
            }
        }
        assertThat(read(Pictures.png(inverted)).links()).hasSize(1);
    }

    @Test
    void aTransparentGroundIsWhite() {
        BufferedImage code = Pictures.code(FORM, 200);
        BufferedImage transparent = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                transparent.setRGB(x, y, (code.getRGB(x, y) & 0xff) == 0 ? 0xff000000 : 0);
            }
        }
        assertThat(read(Pictures.png(transparent)).links()).hasSize(1);
    }

    @Test
    void aCodeThatSaysSomethingElseThanAnAddressLeadsNowhere() {
        assertThat(read(Pictures.png(Pictures.code("WIFI:S:aozora;T:WPA;P:himitsu;;", 200)))
                        .links())
                .isEmpty();
    }

    @Test
    void aTinyPictureHoldsNoCode() {
        assertThat(result(Pictures.png(Pictures.paper(39, 300)))).isEqualTo(new ReadResult.Read<>(Reading.NOTHING));
    }

    @Test
    void aPictureThatClaimsToBeEnormousIsNotDecoded() {
        byte[] bytes = Pictures.png(Pictures.paper(50, 50));
        // Width and height stand in the first chunk of a PNG file.
        Arrays.fill(bytes, 16, 24, (byte) 0);
        bytes[17] = 1;
        bytes[21] = 1;
        ReadResult<Reading> result = result(bytes);
        assertThat(result).isInstanceOf(ReadResult.Failed.class);
    }

    @Test
    void whatIsNoPictureOrCannotBeDecodedHereIsUnreadable() {
        byte[] webp = {'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', ' '};
        byte[] broken = Arrays.copyOf(Pictures.png(Pictures.code(FORM, 200)), 60);
        for (byte[] bytes : new byte[][] {
            new byte[0],
            webp,
            broken,
            {'G', 'I', 'F', '8', '9', 'a'},
            "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)
        }) {
            assertThat(result(bytes)).isEqualTo(new ReadResult.Failed<Reading>(Cause.UNREADABLE));
        }
    }

    @Test
    void everyPageOfATiffIsLookedAt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : new BufferedImage[] {Pictures.paper(300, 300), Pictures.code(FORM, 200)}) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        }
        assertThat(read(out.toByteArray()).links()).hasSize(1);
        assertThat(read(out.toByteArray()).pages()).isEqualTo(2);
    }

    @Test
    void aWebPictureIsDecoded() {
        assertThat(read(WebPictures.of(Pictures.code(FORM, 200))).links())
                .extracting(link -> link.to().address())
                .containsExactly(FORM);
    }

    @Test
    void aProgressiveJpegOfAHundredMegapixelsIsTooLarge() {
        // Its first bytes up to the frame: 10,000 by 10,000 pixels, colour at half the width and height.
        byte[] huge = {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xc2,
            0,
            17,
            8,
            0x27,
            0x10,
            0x27,
            0x10,
            3,
            1,
            0x22,
            0,
            2,
            0x11,
            0,
            3,
            0x11,
            0,
            0
        };
        assertThat(new PictureCost(PictureFormat.JPEG, huge).coefficients()).isEqualTo(300_000_000);
        huge[3] = (byte) 0xc0;
        assertThat(new PictureCost(PictureFormat.JPEG, huge).coefficients()).isZero();
    }

    @Test
    void changedBytesDoNoHarm() {
        SplittableRandom random = new SplittableRandom(11);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp", "tiff"}) {
            byte[] good = Pictures.written(Pictures.code(FORM, 120), format);
            for (int i = 0; i < 60; i++) {
                byte[] bad = good.clone();
                for (int n = 0; n < 8; n++) {
                    bad[12 + random.nextInt(bad.length - 12)] = (byte) random.nextInt();
                }
                assertThat(result(bad)).isNotNull();
            }
        }
    }

    @Test
    void noCodeIsSeenWherePhotographsShowNone() throws IOException {
        for (String folder : new String[] {"falsepositives", "falsepositives-2"}) {
            for (Path file : Corpora.files(Corpora.needed("qr/zxing").resolve(folder), ".png", ".jpg")) {
                assertThat(new QrReader().read(ImageIO.read(file.toFile())))
                        .as(file.getFileName().toString())
                        .isEmpty();
            }
        }
    }
}
