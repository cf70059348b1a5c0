package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Reads the QR codes of a picture: PNG, JPEG, GIF (its first frame) and BMP, told by their bytes. WebP, AVIF and CMYK JPEG cannot be decoded
 * here and are UNREADABLE. The size is looked at before anything is decoded: over {@value #MAX_PIXELS} pixels is TOO_LARGE, over
 * {@value #FULL_PIXELS} is read in smaller steps. A picture less than 40 pixels high or wide holds no code and is read as empty. Thread-safe.
 */
public final class PictureReader implements ContentReader {
    static final long MAX_PIXELS = 100_000_000;
    static final long FULL_PIXELS = 12_000_000;

    private final QrReader codes;
    private final QrAddress addresses = new QrAddress();

    public PictureReader(QrReader codes) {
        JavaGraphics.prepare();
        this.codes = codes;
    }

    @Override
    public ReadResult<Reading> read(Body body, PublicUrl url) {
        PictureFormat format = PictureFormat.of(body.bytes());
        if (!format.isDecodable()) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        try {
            return decoded(body, format, url);
        } catch (IOException damaged) {
            return failed(body);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError hostile) {
            // The JDK's decoders throw unchecked exceptions on damaged files, and errors on files made to exhaust them:
            // this picture alone is lost.
            return failed(body);
        }
    }

    private static ReadResult<Reading> failed(Body body) {
        return new ReadResult.Failed<>(body.whole() ? Cause.UNREADABLE : Cause.TOO_LARGE);
    }

    private ReadResult<Reading> decoded(Body body, PictureFormat format, PublicUrl url) throws IOException {
        Iterator<ImageReader> decoders = ImageIO.getImageReadersByFormatName(format.decoder());
        if (!decoders.hasNext()) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        ImageReader decoder = decoders.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(body.bytes()))) {
            decoder.setInput(in, true, true);
            return decoded(decoder, url);
        } finally {
            decoder.dispose();
        }
    }

    private ReadResult<Reading> decoded(ImageReader decoder, PublicUrl url) throws IOException {
        int width = decoder.getWidth(0);
        int height = decoder.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS) {
            return new ReadResult.Failed<>(Cause.TOO_LARGE);
        }
        if (Math.min(width, height) < QrReader.MIN_SIDE) {
            return new ReadResult.Read<>(Reading.NOTHING);
        }
        ImageReadParam how = decoder.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / FULL_PIXELS));
        how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        BufferedImage image = decoder.read(0, how);
        return new ReadResult.Read<>(new Reading(SiteText.NONE, links(image, url), 1, 0));
    }

    private List<FoundLink> links(BufferedImage image, PublicUrl url) {
        FoundLinks links = new FoundLinks();
        for (QrCode code : codes.read(image)) {
            Optional<PublicUrl> to = addresses.of(code.text());
            to.map(target -> new FoundLink(
                            target, SiteText.NONE, Via.QR_IN_IMAGE, new Place.ImageSpot(url, code.spot())))
                    .ifPresent(links::add);
        }
        return links.list();
    }
}
