package org.mimawari.extract;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mimawari.term.Spot;

/**
 * Finds QR codes in pictures: by local and by global threshold, then inverted, then at half and at double size, until one way finds some; each
 * reader of ZXing finds codes that the other loses, so both are asked. At most {@value #MAX_CODES} codes a picture, each text once. Thread-safe.
 */
public final class QrReader {
    private static final int MAX_CODES = 30;
    /** Below this side, in pixels, even the smallest code has less than two pixels a module. */
    static final int MIN_SIDE = 40;

    private static final int HALVED_FROM = 300;
    private static final long DOUBLED_UP_TO = 1_200_000;

    /** The codes, in the order in which they were found; empty if there are none. */
    public List<QrCode> read(BufferedImage image) {
        if (Math.min(image.getWidth(), image.getHeight()) < MIN_SIDE) {
            return List.of();
        }
        return read(GrayPicture.of(image));
    }

    private static List<QrCode> read(GrayPicture picture) {
        List<QrCode> found = upright(picture);
        if (found.isEmpty()) {
            found = codes(picture, source -> new HybridBinarizer(source.invert()));
        }
        if (found.isEmpty() && Math.min(picture.width(), picture.height()) >= HALVED_FROM) {
            found = upright(picture.half());
        }
        if (found.isEmpty() && (long) picture.width() * picture.height() <= DOUBLED_UP_TO) {
            found = upright(picture.twice());
        }
        return found;
    }

    private static List<QrCode> upright(GrayPicture picture) {
        List<QrCode> found = codes(picture, HybridBinarizer::new);
        return found.isEmpty() ? codes(picture, GlobalHistogramBinarizer::new) : found;
    }

    private static List<QrCode> codes(GrayPicture picture, Function<LuminanceSource, Binarizer> threshold) {
        BinaryBitmap bitmap = new BinaryBitmap(threshold.apply(picture.source()));
        Map<String, QrCode> byText = new LinkedHashMap<>();
        for (Result result : results(bitmap)) {
            if (byText.size() < MAX_CODES && result.getText() != null && !result.getText().isEmpty()) {
                byText.putIfAbsent(result.getText(), new QrCode(result.getText(), centre(result.getResultPoints(), picture)));
            }
        }
        return List.copyOf(byText.values());
    }

    private static List<Result> results(BinaryBitmap bitmap) {
        List<Result> results = new ArrayList<>();
        try {
            results.addAll(List.of(new QRCodeMultiReader().decodeMultiple(bitmap)));
        } catch (ReaderException none) {
            // No code: the usual answer.
        } catch (RuntimeException lost) {
            // ZXing indexes outside its arrays on some noise; such a picture holds no code that it can read.
        }
        try {
            results.add(new QRCodeReader().decode(bitmap));
        } catch (ReaderException none) {
            // As above.
        } catch (RuntimeException lost) {
            // As above.
        }
        return results;
    }

    /** The first and the third point are the finder patterns at two opposite corners. */
    private static Spot centre(ResultPoint[] points, GrayPicture picture) {
        if (points == null || points.length < 3) {
            return new Spot(50, 50);
        }
        float x = (points[0].getX() + points[2].getX()) / 2;
        float y = (points[0].getY() + points[2].getY()) / 2;
        return new Spot(Math.round(100 * x / picture.width()), Math.round(100 * y / picture.height()));
    }
}
