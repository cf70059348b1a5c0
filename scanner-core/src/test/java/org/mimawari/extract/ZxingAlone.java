package org.mimawari.extract;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What to measure against: ZXing as its documentation shows it, both readers, by local and then by global threshold, then inverted. */
final class ZxingAlone {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    Set<String> read(BufferedImage image) {
        LuminanceSource source = new BufferedImageLuminanceSource(image);
        Set<String> found = read(new HybridBinarizer(source));
        found = found.isEmpty() ? read(new GlobalHistogramBinarizer(source)) : found;
        return found.isEmpty() ? read(new HybridBinarizer(source.invert())) : found;
    }

    private static Set<String> read(Binarizer binarizer) {
        BinaryBitmap bitmap = new BinaryBitmap(binarizer);
        Set<String> found = new TreeSet<>();
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                found.add(result.getText());
            }
        } catch (ReaderException | RuntimeException none) {
            // No code is the usual answer; on some noise the library indexes outside its arrays.
        }
        try {
            found.add(new QRCodeReader().decode(bitmap, HINTS).getText());
        } catch (ReaderException | RuntimeException none) {
            // As above.
        }
        return found;
    }
}
