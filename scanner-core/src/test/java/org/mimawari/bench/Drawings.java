package org.mimawari.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/** Makes the pictures and the PDF flyers of the made-up site. */
final class Drawings {
    private static final int CODE_SIDE = 220;

    byte[] photograph(int number) throws IOException {
        BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(number);
        int tone = random.nextInt(0xffffff);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, tone ^ (x * y / 40 % 256) ^ (random.nextInt(16) << 8));
            }
        }
        return png(image);
    }

    byte[] code(String address) throws IOException {
        return png(codeImage(address));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage codeImage(String address) {
        try {
            return MatrixToImageWriter.toBufferedImage(
                    new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, CODE_SIDE, CODE_SIDE));
        } catch (WriterException e) {
            throw new IllegalStateException("an address that no QR code can hold", e);
        }
    }

    /** A flyer of one page with a link and a QR code, each of which may be missing. */
    byte[] flyer(@Nullable String link, @Nullable String code) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                out.newLineAtOffset(60, 760);
                out.showText("Aozora City, flyer");
                out.endText();
                if (code != null) {
                    out.drawImage(LosslessFactory.createFromImage(document, codeImage(code)), 400, 80, 85, 85);
                }
            }
            if (link != null) {
                PDActionURI action = new PDActionURI();
                action.setURI(link);
                PDAnnotationLink annotation = new PDAnnotationLink();
                annotation.setRectangle(new PDRectangle(60, 600, 200, 20));
                annotation.setAction(action);
                page.getAnnotations().add(annotation);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
