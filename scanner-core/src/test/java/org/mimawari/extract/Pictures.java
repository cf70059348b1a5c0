package org.mimawari.extract;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes pictures for tests. */
public final class Pictures {
    private Pictures() {}

    public static BufferedImage code(String text, int side) {
        return code(text, side, "UTF-8");
    }

    static BufferedImage code(String text, int side, String charset) {
        return code(text, side, Map.of(EncodeHintType.CHARACTER_SET, charset));
    }

    /** With so much to spare that a logo may cover some of it. */
    static BufferedImage robustCode(String text, int side) {
        return code(text, side, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H));
    }

    private static BufferedImage code(String text, int side, Map<EncodeHintType, Object> hints) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side, hints);
            return MatrixToImageWriter.toBufferedImage(matrix);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    public static BufferedImage paper(int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return paper;
    }

    public static void put(BufferedImage paper, BufferedImage picture, int x, int y) {
        Graphics2D pen = paper.createGraphics();
        pen.drawImage(picture, x, y, null);
        pen.dispose();
    }

    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("cannot write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
