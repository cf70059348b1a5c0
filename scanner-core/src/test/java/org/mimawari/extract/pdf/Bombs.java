package org.mimawari.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Makes small files that unpack to large ones. */
final class Bombs {
    private Bombs() {}

    /** A PDF file whose one page's content is packed so many times. */
    static byte[] pdf(int layers, long size) {
        byte[] packed = packed(size);
        for (int i = 1; i < layers; i++) {
            packed = packedAgain(packed);
        }
        String filters = "/FlateDecode ".repeat(layers);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>> endobj\n4 0 obj <</Length "
                                + packed.length + "/Filter[" + filters + "]>> stream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packed);
        out.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] packed(long size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] step = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            for (long written = 0; written < size; written += step.length) {
                deflater.write(step);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packedAgain(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
