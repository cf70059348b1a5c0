package org.mimawari.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.office.Told;
import org.mimawari.term.PublicUrl;

class PhotoReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/p.jpg");
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    private final Told told = new Told();
    private final PhotoReader reader = new PhotoReader(new PictureReader(new QrReader()));

    private ReadResult<DocumentExtent> read(byte[] bytes) {
        return reader.read(new Body(bytes, "", true), URL, told, Allowance.usual());
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** With a segment behind its beginning. */
    private static byte[] jpeg(int marker, byte[] segment) throws IOException {
        byte[] plain = picture("jpeg");
        return ByteBuffer.allocate(plain.length + segment.length + 4)
                .put(plain, 0, 2)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (segment.length + 2))
                .put(segment)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A block of EXIF with the artist and a position in degrees. */
    private static byte[] exif(byte[] artist, int latitude, int longitude) {
        int gps = 8 + 2 + 2 * 12 + 4;
        int words = gps + 2 + 4 * 12 + 4;
        int numbers = words + artist.length + 1;
        ByteBuffer out = ByteBuffer.allocate(numbers + 48);
        out.put(latin("MM\0*")).putInt(8).putShort((short) 2);
        entry(out, 0x013b, 2, artist.length + 1, words);
        entry(out, 0x8825, 4, 1, gps);
        out.putInt(0).putShort((short) 4);
        entry(out, 1, 2, 2, 'N' << 24);
        entry(out, 2, 5, 3, numbers);
        entry(out, 3, 2, 2, 'E' << 24);
        entry(out, 4, 5, 3, numbers + 24);
        out.putInt(0).put(artist).put((byte) 0);
        for (int degrees : new int[] {latitude, longitude}) {
            out.putInt(degrees).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
        }
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    @Test
    void a_photograph_tells_where_and_by_whom_it_was_taken() throws IOException {
        assertThat(read(jpeg(0xe1, joined(latin("Exif\0\0"), exif("青空 花子".getBytes(JAPANESE), 35, 139)))))
                .isEqualTo(new ReadResult.Read<>(DocumentExtent.WHOLE));
        assertThat(told.lines())
                .containsExactlyInAnyOrder("property CAMERA_OWNER 青空 花子", "property GPS_POSITION 35.0,139.0");
    }

    @Test
    void a_position_of_noughts_and_an_empty_owner_are_none() throws IOException {
        read(jpeg(0xe1, joined(latin("Exif\0\0"), exif(latin("   "), 0, 0))));
        read(jpeg(0xe1, xmp("exif:GPSLatitude='0,0.0N' exif:GPSLongitude='0,0.0E'")));
        assertThat(told.lines()).isEmpty();
    }

    private static byte[] xmp(String attributes) {
        return joined(
                latin("http://ns.adobe.com/xap/1.0/\0"),
                ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                + "<rdf:Description xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                                + attributes
                                + "><dc:creator><rdf:Seq><rdf:li> </rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void xmp_and_iptc_are_read_each_value_once() throws IOException {
        byte[] by = "緑川 太郎".getBytes(StandardCharsets.UTF_8);
        byte[] line = joined(new byte[] {0x1c, 2, 80, 0, (byte) by.length}, by);
        byte[] right = latin("(c) 2024 Taro Midorikawa");
        byte[] iptc = joined(line, line, new byte[] {0x1c, 2, 116, 0, (byte) right.length}, right);
        read(jpeg(
                0xed,
                joined(
                        latin("Photoshop 3.0\0008BIM\4\4\0\0"),
                        ByteBuffer.allocate(4).putInt(iptc.length).array(),
                        iptc)));
        read(jpeg(0xe1, xmp("exif:GPSLatitude='35,39.5N' exif:GPSLongitude='139,44.1E'")));
        assertThat(told.lines())
                .containsExactly(
                        "property CAMERA_OWNER 緑川 太郎",
                        "property CAMERA_OWNER Taro Midorikawa",
                        "property GPS_POSITION 35,39.5N 139,44.1E");
    }

    @Test
    void png_webp_tiff_and_heic_are_read_too() throws IOException {
        byte[] block = exif(latin("Hanako Aozora"), 35, 139);
        byte[] png = picture("png");
        CRC32 sum = new CRC32();
        sum.update(joined(latin("eXIf"), block));
        byte[] chunk = joined(
                ByteBuffer.allocate(4).putInt(block.length).array(),
                latin("eXIf"),
                block,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        List<byte[]> files = new ArrayList<>();
        files.add(ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, 33)
                .put(chunk)
                .put(png, 33, png.length - 33)
                .array());
        files.add(joined(
                latin("RIFF\0\0\0\0WEBPEXIF"),
                ByteBuffer.allocate(4).put((byte) block.length).array(),
                block));
        files.add(block);
        files.add(joined(latin("\0\0\0\30ftypheic\0\0\0\0mif1heic\0\0\0\6Exif\0\0"), block));
        for (byte[] file : files) {
            told.lines().clear();
            read(file);
            assertThat(told.lines())
                    .contains("property CAMERA_OWNER Hanako Aozora", "property GPS_POSITION 35.0,139.0");
        }
    }

    @Test
    void what_cannot_be_decoded_but_says_something_is_read_in_part() {
        byte[] heic = joined(latin("\0\0\0\30ftypheic\0\0\0\0mif1heic\0\0\0\6Exif\0\0"), exif(latin("A B"), 35, 139));
        assertThat(read(heic)).isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
    }

    @Test
    void changed_bytes_do_no_harm() throws IOException {
        byte[] good = jpeg(0xe1, joined(latin("Exif\0\0"), exif(latin("Hanako Aozora"), 35, 139)));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] bad = good.clone();
            for (int n = 0; n < 5; n++) {
                bad[2 + random.nextInt(160)] = (byte) random.nextInt();
            }
            new PhotoTraces(told).tell(new Body(bad, "", true));
        }
        assertThat(told.lines()).isNotEmpty();
    }
}
