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
 * Reads the QR codes of a picture: PNG, JPEG, GIF and WebP (the first frame), BMP and TIFF (the first {@value #MOST_PAGES} pages), told by their bytes. AVIF, HEIC and CMYK JPEG cannot be decoded
 * here and are UNREADABLE. The size is looked at before anything is decoded: over {@value #MAX_PIXELS} pixels is TOO_LARGE, and so is what its decoder would have to hold as a whole and in memory beyond
 * {@link PictureCost#MOST_BYTES}; over {@value #FULL_PIXELS} is read in smaller steps. A picture less than 40 pixels high or wide holds no code and is read as empty. Thread-safe.
 */
public final class PictureReader implements ContentReader {
    static final long MAX_PIXELS = 100_000_000;
    static final long FULL_PIXELS = 12_000_000;
    static final int MOST_PAGES = 20;

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
        } catch (OutOfMemoryError tooLarge) {
            return new ReadResult.Failed<>(Cause.TOO_LARGE);
        } catch (RuntimeException | StackOverflowError hostile) {
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
            decoder.setInput(in, format != PictureFormat.TIFF, true);
            return format == PictureFormat.TIFF
                    ? pages(decoder, body, url)
                    : decoded(decoder, 0, new PictureCost(format, body.bytes()), url);
        } finally {
            decoder.dispose();
        }
    }

    /** How many pages there are is not asked: in a damaged file they may go round in circles. */
    private ReadResult<Reading> pages(ImageReader decoder, Body body, PublicUrl url) throws IOException {
        FoundLinks links = new FoundLinks();
        PictureCost cost = new PictureCost(PictureFormat.TIFF, body.bytes());
        int unread = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            ReadResult<Reading> result;
            try {
                result = decoded(decoder, page, cost, url);
            } catch (IndexOutOfBoundsException last) {
                return page == 0
                        ? failed(body)
                        : new ReadResult.Read<>(new Reading(SiteText.NONE, links.list(), page, unread));
            }
            if (result instanceof ReadResult.Read<Reading> read) {
                read.value().links().forEach(links::add);
                unread += read.value().unread();
            } else if (page == 0) {
                return result;
            } else {
                unread++;
            }
        }
        int more = hasPage(decoder, MOST_PAGES) ? 1 : 0;
        return new ReadResult.Read<>(new Reading(SiteText.NONE, links.list(), MOST_PAGES + more, unread + more));
    }

    private static boolean hasPage(ImageReader decoder, int page) throws IOException {
        try {
            return decoder.getWidth(page) > 0;
        } catch (IndexOutOfBoundsException last) {
            return false;
        }
    }

    private ReadResult<Reading> decoded(ImageReader decoder, int page, PictureCost cost, PublicUrl url)
            throws IOException {
        int width = decoder.getWidth(page);
        int height = decoder.getHeight(page);
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS || cost.isTooHigh(decoder, page)) {
            return new ReadResult.Failed<>(Cause.TOO_LARGE);
        }
        if (Math.min(width, height) < QrReader.MIN_SIDE) {
            return new ReadResult.Read<>(Reading.NOTHING);
        }
        ImageReadParam how = decoder.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / FULL_PIXELS));
        how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        BufferedImage image = decoder.read(page, how);
        QrReader.Look look = codes.look(image);
        return new ReadResult.Read<>(new Reading(SiteText.NONE, links(look, url), 1, look.isFull() ? 1 : 0));
    }

    private List<FoundLink> links(QrReader.Look look, PublicUrl url) {
        FoundLinks links = new FoundLinks();
        for (QrCode code : look.codes()) {
            Optional<PublicUrl> to = addresses.of(code.text());
            to.map(target -> new FoundLink(
                            target, SiteText.NONE, Via.QR_IN_IMAGE, new Place.ImageSpot(url, code.spot())))
                    .ifPresent(links::add);
        }
        return links.list();
    }
}
