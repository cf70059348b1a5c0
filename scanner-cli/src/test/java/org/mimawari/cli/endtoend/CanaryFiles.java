package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.PHONE;
import static org.mimawari.cli.endtoend.Canaries.SECRET;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
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

/** Files of the careless town. */
final class CanaryFiles {
    private static final int SIDE = 240;

    private CanaryFiles() {}

    /** A page with values in its title, text, link and code, each leading to a dead address of the city. */
    static byte[] flyer() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setTitle(CanaryTown.WORDS.get(0) + CanaryTown.WORDS.get(4));
            document.getDocumentInformation().setAuthor(Canaries.NAME + SECRET);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                pen.newLineAtOffset(40, 780);
                pen.showText("TEL " + PHONE + " " + MAIL + " text" + SECRET);
                pen.newLineAtOffset(0, -20);
                pen.showText(CanaryTown.CITY + "/pdf-text?tel=" + PHONE + "&token=x" + SECRET);
                pen.endText();
                BufferedImage code =
                        picture(CanaryForms.OPEN_FORM + "/viewform?entry.100=" + PHONE + "&edit2=c" + SECRET);
                pen.drawImage(LosslessFactory.createFromImage(document, code), 300, 300);
            }
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionURI action = new PDActionURI();
            action.setURI(CanaryTown.CITY + "/pdf-link?email=" + MAIL + "#" + SECRET);
            link.setAction(action);
            link.setRectangle(new PDRectangle(40, 40, 100, 20));
            page.getAnnotations().add(link);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A file that breaks off, with values where a reader would complain of them. */
    static byte[] broken() throws IOException {
        byte[] whole = flyer();
        byte[] words = ("\n(" + MAIL + ") /" + SECRET + " obj << /" + PHONE + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(whole, whole.length / 2 + words.length);
        System.arraycopy(words, 0, half, whole.length / 2, words.length);
        return half;
    }

    static byte[] code(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(text), "png", out);
        return out.toByteArray();
    }

    private static BufferedImage picture(String text) throws IOException {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xffffff);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IOException(e);
        }
    }
}
