package org.mimawari.extract.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mimawari.extract.PictureFormat;

/**
 * Finds the blocks in a picture file that say something of it: EXIF, XMP, IPTC. Unpacks nothing, so that no small file becomes a large one. At most {@value #MOST_BLOCKS} of each kind. Used by one thread; throws on no bytes.
 *
 * <p>Sources: ITU-T T.81 B.1; PNG (3rd edition) 5.3, 11.3; WebP container, RFC 9649 2; IPTC-IIM 4.2.
 */
final class PhotoBlocks {
    private static final int MOST_BLOCKS = 16;
    /** Where nothing says how long it is. */
    private static final int LONGEST_EXIF = 1 << 20;

    private static final byte[] EXIF = latin("Exif\0\0");
    private static final byte[] JPEG_XMP = latin("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = latin("Photoshop 3.0\0");
    private static final byte[] PNG_XMP = latin("XML:com.adobe.xmp\0\0");
    private static final byte[] XMP_START = latin("<x:xmpmeta");
    private static final byte[] XMP_END = latin("</x:xmpmeta>");

    private final byte[] bytes;
    private final List<byte[]> exif = new ArrayList<>();
    private final List<byte[]> xmp = new ArrayList<>();
    private final List<byte[]> iptc = new ArrayList<>();
    private boolean cut;

    PhotoBlocks(byte[] bytes) {
        this.bytes = bytes;
        switch (PictureFormat.of(bytes)) {
            case JPEG -> jpeg();
            case PNG -> chunks(8, true);
            case WEBP -> chunks(12, false);
            case TIFF -> {
                exif.add(bytes);
                search(false);
            }
            case HEIC, AVIF -> search(true);
            default -> {
                // The others say nothing.
            }
        }
    }

    /** Each begins like a TIFF file. */
    List<byte[]> exif() {
        return exif;
    }

    /** Each is XML. */
    List<byte[]> xmp() {
        return xmp;
    }

    List<byte[]> iptc() {
        return iptc;
    }

    /** Whether there are more blocks than are kept. */
    boolean isCut() {
        return cut;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean is(int at, byte[] signature) {
        return at + signature.length <= bytes.length
                && Arrays.equals(bytes, at, at + signature.length, signature, 0, signature.length);
    }

    private void add(List<byte[]> blocks, int from, int to) {
        if (from >= to || to > bytes.length) {
            return;
        }
        if (blocks.size() < MOST_BLOCKS) {
            blocks.add(Arrays.copyOfRange(bytes, from, to));
        } else {
            cut = true;
        }
    }

    private void jpeg() {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
            int end = Math.min(bytes.length, at + 2 + length);
            if (marker == 0xda || length < 2) {
                return;
            }
            segment(marker, at + 4, end);
            at = end;
        }
    }

    private void segment(int marker, int start, int end) {
        if (marker == 0xe1 && is(start, EXIF)) {
            add(exif, start + EXIF.length, end);
        } else if (marker == 0xe1 && is(start, JPEG_XMP)) {
            add(xmp, start + JPEG_XMP.length, end);
        } else if (marker == 0xed && is(start, PHOTOSHOP)) {
            resources(start + PHOTOSHOP.length, end);
        }
    }

    /** "8BIM", a number, a name of even length, the length, the data, filled up to even. */
    private void resources(int start, int end) {
        int at = start;
        while (at + 12 <= end && is(at, latin("8BIM"))) {
            int number = (bytes[at + 4] & 0xff) << 8 | bytes[at + 5] & 0xff;
            int data = at + 6 + (((bytes[at + 6] & 0xff) + 2) & ~1);
            if (data + 4 > end) {
                return;
            }
            int length = ByteBuffer.wrap(bytes, data, 4).getInt();
            if (length < 0 || length > end - data - 4) {
                return;
            }
            if (number == 0x0404) {
                add(iptc, data + 4, data + 4 + length);
            }
            at = data + 4 + ((length + 1) & ~1);
        }
    }

    /** @param png in PNG the length stands before the name, and a checksum behind the data */
    private void chunks(int start, boolean png) {
        int at = start;
        while (at + 8 <= bytes.length) {
            ByteBuffer head = ByteBuffer.wrap(bytes, at, 8).order(png ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int length = head.getInt(at + (png ? 0 : 4));
            int data = at + 8;
            if (length < 0 || length > bytes.length - data) {
                return;
            }
            chunk(new String(bytes, at + (png ? 4 : 0), 4, StandardCharsets.ISO_8859_1), data, data + length);
            at = data + length + (png ? 4 : length & 1);
        }
    }

    private void chunk(String name, int start, int end) {
        switch (name) {
            case "eXIf", "EXIF" -> add(exif, start + (is(start, EXIF) ? EXIF.length : 0), end);
            case "XMP " -> add(xmp, start, end);
            case "iTXt" -> {
                if (is(start, PNG_XMP)) {
                    // A byte for the method, then two names that are empty here.
                    add(xmp, start + PNG_XMP.length + 3, end);
                }
            }
            default -> {
                // The picture itself, colours, packed text.
            }
        }
    }

    /** Wherever the boxes of the file put it. */
    private void search(boolean forExif) {
        for (int at = 0; at + XMP_START.length < bytes.length; at++) {
            if (bytes[at] == 'E' && forExif && is(at, EXIF)) {
                add(exif, at + EXIF.length, Math.min(bytes.length, at + EXIF.length + LONGEST_EXIF));
            } else if (bytes[at] == '<' && is(at, XMP_START)) {
                int end = end(at);
                add(xmp, at, end);
                at = Math.max(at, end - 1);
            }
        }
    }

    private int end(int start) {
        for (int at = start; at < bytes.length; at++) {
            if (bytes[at] == '<' && is(at, XMP_END)) {
                return at + XMP_END.length;
            }
        }
        return bytes.length;
    }
}
