package org.mimawari.extract;

import boofcv.abst.fiducial.MicroQrCodeDetector;
import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.microqr.MicroQrCode;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.ConfigMicroQrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.common.StringUtils;
import georegression.struct.point.Point2D_F64;
import georegression.struct.shapes.Polygon2D_F64;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for QR codes in gray pictures with BoofCV, by the outlines of their corner marks: it sees codes with logos, dotted and noisy ones that {@link QrSearch}
 * loses, and costs two to three times as much. Its readers keep buffers as large as the largest picture, so they are made when first
 * needed and thrown away with this. BoofCV throws on some noise: such a picture holds no code that it can read. Used by one thread.
 */
final class QrContours {
    /** Half the side of a code to half the side of a square that covers it with its margin. */
    private static final double MARGIN = 1.1;

    /** Pixels, for the white around a code. */
    private static final int MORE = 10;

    private static final int LAST_BYTE = 0xff;

    private @Nullable QrCodeDetector<GrayU8> global;
    private @Nullable QrCodeDetector<GrayU8> local;
    private @Nullable MicroQrCodeDetector<GrayU8> micro;

    /**
     * @param codes what was read
     * @param unread where corner marks stand as those of a code do, and no code was read
     */
    record Seen(List<QrSighting> codes, List<QrPlace> unread) {
        Seen {
            codes = List.copyOf(codes);
            unread = List.copyOf(unread);
        }
    }

    /** By one threshold for the whole picture: quick, and best for drawn pages. */
    Seen global(GrayPicture picture) {
        if (global == null) {
            global = detector(ConfigQrCode.fast());
        }
        return seen(global, picture);
    }

    /** By thresholds that follow the light: for photographs. */
    Seen local(GrayPicture picture) {
        if (local == null) {
            local = detector(new ConfigQrCode());
        }
        return seen(local, picture);
    }

    /** Micro QR codes, of which one corner mark alone tells. */
    List<QrSighting> micro(GrayPicture picture) {
        if (micro == null) {
            useOneThread();
            micro = FactoryFiducial.microqr(new ConfigMicroQrCode(), GrayU8.class);
        }
        List<QrSighting> found = new ArrayList<>();
        try {
            micro.process(pixels(picture));
            for (MicroQrCode code : micro.getDetections()) {
                found.add(sighting(code.message, code.bounds));
            }
        } catch (RuntimeException noise) {
            // As the class says.
        }
        return found;
    }

    private static QrCodeDetector<GrayU8> detector(ConfigQrCode config) {
        // Each byte as one character, so that the charset can be told from all of them; what a code states about it is
        // followed all the same.
        config.forceEncoding = StandardCharsets.ISO_8859_1.name();
        useOneThread();
        return FactoryFiducial.qrcode(config, GrayU8.class);
    }

    /** One picture is never worth threads of its own; the scan reads several at once. Asked when a reader is made, so that most pictures load nothing of BoofCV. */
    private static void useOneThread() {
        BoofConcurrency.USE_CONCURRENT = false;
    }

    private static Seen seen(QrCodeDetector<GrayU8> detector, GrayPicture picture) {
        List<QrSighting> codes = new ArrayList<>();
        List<QrPlace> unread = new ArrayList<>();
        try {
            detector.process(pixels(picture));
            for (QrCode code : detector.getDetections()) {
                codes.add(sighting(text(code), code.bounds));
            }
            for (QrCode code : detector.getFailures()) {
                place(code, codes).ifPresent(unread::add);
            }
        } catch (RuntimeException noise) {
            // As the class says.
        }
        return new Seen(codes, unread);
    }

    /** Marks of two codes that stand side by side also make up what looks like a third; its version tells that it is none. */
    private static Optional<QrPlace> place(QrCode code, List<QrSighting> codes) {
        if (code.failureCause == QrCode.Failure.VERSION) {
            return Optional.empty();
        }
        QrSighting whole = sighting("", code.bounds);
        return codes.stream().anyMatch(read -> read.covers(whole.x(), whole.y()))
                ? Optional.empty()
                : Optional.of(
                        new QrPlace(Math.round(whole.x()), Math.round(whole.y()), Math.round(whole.radius()) + MORE));
    }

    private static GrayU8 pixels(GrayPicture picture) {
        GrayU8 pixels = new GrayU8();
        pixels.data = picture.pixels();
        pixels.width = picture.width();
        pixels.height = picture.height();
        pixels.stride = picture.width();
        return pixels;
    }

    /** Letters above the last byte come from Japanese segments, which have one charset only. */
    private static String text(QrCode code) {
        String raw = code.message;
        if (!StandardCharsets.ISO_8859_1.name().equals(code.byteEncoding)
                || raw.chars().noneMatch(c -> c > 0x7f)) {
            return raw;
        }
        StringBuilder bytes = new StringBuilder();
        raw.chars().filter(c -> c <= LAST_BYTE).forEach(c -> bytes.append((char) c));
        byte[] all = bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
        return decoded(raw, StringUtils.guessCharset(all, Map.of()));
    }

    private static String decoded(String raw, Charset charset) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= raw.length(); at++) {
            if (at == raw.length() || raw.charAt(at) > LAST_BYTE) {
                text.append(new String(raw.substring(from, at).getBytes(StandardCharsets.ISO_8859_1), charset));
                text.append(raw, at, Math.min(raw.length(), at + 1));
                from = at + 1;
            }
        }
        return text.toString();
    }

    private static QrSighting sighting(String text, Polygon2D_F64 bounds) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < bounds.size(); corner++) {
            Point2D_F64 point = bounds.get(corner);
            left = Math.min(left, point.x);
            right = Math.max(right, point.x);
            top = Math.min(top, point.y);
            bottom = Math.max(bottom, point.y);
        }
        double side = Math.max(right - left, bottom - top);
        return new QrSighting(
                text, (float) (left + right) / 2, (float) (top + bottom) / 2, (float) (side / 2 * MARGIN));
    }
}
