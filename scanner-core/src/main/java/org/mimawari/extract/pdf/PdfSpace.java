package org.mimawari.extract.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.jspecify.annotations.Nullable;

/** A colour space as far as it tells which colours are the same to the eye: profiles are taken for the plain space with as many parts. Immutable. */
final class PdfSpace extends PDColorSpace {
    /** The colour is not known. */
    static final int UNKNOWN = -1;

    static final PdfSpace GRAY = new PdfSpace("gray", 1, 0f);
    static final PdfSpace RGB = new PdfSpace("rgb", 3, 0f);
    static final PdfSpace CMYK = new PdfSpace("cmyk", 4, 0f);
    /** Black, or all inks, as much as is said. */
    static final PdfSpace INK = new PdfSpace("ink", 1, 1f);
    /** Paints nothing. */
    static final PdfSpace NONE = new PdfSpace("none", 1, 1f);

    static final PdfSpace PATTERN = new PdfSpace("pattern", 0, 0f);
    static final PdfSpace OTHER = new PdfSpace("other", 0, 0f);

    private final String name;
    private final int parts;
    private final float first;

    private PdfSpace(String name, int parts, float first) {
        this.name = name;
        this.parts = parts;
        this.first = first;
    }

    static PdfSpace of(@Nullable COSBase space, @Nullable COSDictionary named) {
        if (space instanceof COSName plain) {
            PdfSpace device = device(plain.getName());
            COSBase meant = named == null ? null : named.getDictionaryObject(plain);
            boolean known = device != OTHER || meant == null || meant instanceof COSName;
            return known ? device : of(meant, null);
        }
        return space instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSName kind
                ? compound(kind.getName(), array)
                : OTHER;
    }

    private static PdfSpace device(String name) {
        return switch (name) {
            case "DeviceGray", "G", "CalGray" -> GRAY;
            case "DeviceRGB", "RGB", "CalRGB" -> RGB;
            case "DeviceCMYK", "CMYK" -> CMYK;
            case "Pattern" -> PATTERN;
            default -> OTHER;
        };
    }

    private static PdfSpace compound(String kind, COSArray array) {
        if (kind.equals("ICCBased") && array.size() > 1 && array.getObject(1) instanceof COSStream profile) {
            return switch (profile.getInt(COSName.N)) {
                case 1 -> GRAY;
                case 3 -> RGB;
                case 4 -> CMYK;
                default -> OTHER;
            };
        }
        if (kind.equals("Separation") && array.size() > 1 && array.getObject(1) instanceof COSName ink) {
            return switch (ink.getName()) {
                case "Black", "All" -> INK;
                case "None" -> NONE;
                default -> OTHER;
            };
        }
        return device(kind);
    }

    /** The colour as red, green and blue of 0 to 255, or UNKNOWN. */
    static int rgb(PDColor colour) {
        if (!(colour.getColorSpace() instanceof PdfSpace space)) {
            return 0;
        }
        float[] parts = colour.getComponents();
        if (space.parts == 0 || parts.length < space.parts) {
            return UNKNOWN;
        }
        if (space == RGB) {
            return rgb(parts[0], parts[1], parts[2]);
        }
        if (space == CMYK) {
            float light = 1 - parts[3];
            return rgb((1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light);
        }
        float gray = space == GRAY ? parts[0] : 1 - parts[0];
        return rgb(gray, gray, gray);
    }

    private static int rgb(float red, float green, float blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(float value) {
        return Math.max(0, Math.min(255, Math.round(value * 255)));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getNumberOfComponents() {
        return parts;
    }

    @Override
    public float[] getDefaultDecode(int bitsPerComponent) {
        return new float[2 * parts];
    }

    @Override
    public PDColor getInitialColor() {
        float[] initial = new float[parts];
        if (parts > 0) {
            initial[parts - 1] = this == CMYK ? 1 : first;
        }
        return new PDColor(initial, this);
    }

    @Override
    public float[] toRGB(float[] value) {
        throw new UnsupportedOperationException("nothing is drawn in this space");
    }

    @Override
    public BufferedImage toRGBImage(WritableRaster raster) {
        throw new UnsupportedOperationException("nothing is drawn in this space");
    }

    @Override
    public BufferedImage toRawImage(WritableRaster raster) {
        throw new UnsupportedOperationException("nothing is drawn in this space");
    }
}
