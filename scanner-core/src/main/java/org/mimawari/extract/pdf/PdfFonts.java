package org.mimawari.extract.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one file, for its text alone: what tells the characters and widths. The shapes of the letters, by far the larger part, are left out where the file says
 * elsewhere which characters they stand for. Each font is made once. Used by one thread.
 */
final class PdfFonts {
    private static final COSName[] SHAPES = {COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3};
    private static final int SYMBOLIC = 4;
    private static final int MOST_KEPT = 100;

    private final Map<COSDictionary, PDFont> fonts = new IdentityHashMap<>();
    private final Map<PDFont, Map<Integer, String>> characters = new IdentityHashMap<>();

    @Nullable
    PDFont font(@Nullable COSDictionary stated) throws IOException {
        if (stated == null) {
            return null;
        }
        PDFont known = fonts.get(stated);
        if (known == null) {
            if (fonts.size() == MOST_KEPT) {
                fonts.clear();
                characters.clear();
            }
            known = PDFontFactory.createFont(needsShapes(stated) ? stated : withoutShapes(stated), null);
            fonts.put(stated, known);
        }
        return known;
    }

    /** What a code stands for, or empty. */
    String text(PDFont font, int code) {
        return characters
                .computeIfAbsent(font, none -> new HashMap<>())
                .computeIfAbsent(code, none -> characters(font, code));
    }

    private static String characters(PDFont font, int code) {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text != null) {
            return text;
        }
        return font instanceof PDSimpleFont ? String.valueOf((char) code) : "";
    }

    private static boolean needsShapes(COSDictionary font) {
        String kind = String.valueOf(font.getNameAsString(COSName.SUBTYPE));
        boolean named = font.getDictionaryObject(COSName.TO_UNICODE) != null;
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        return switch (kind) {
            case "Type0" ->
                !named && encoding instanceof COSName name && name.getName().startsWith("Identity");
            case "TrueType", "Type1", "MMType1" ->
                font.getCOSArray(COSName.WIDTHS) == null || !named && !isPlain(encoding, font);
            default -> true;
        };
    }

    /** Whether an encoding is whole without what the font itself says. */
    private static boolean isPlain(@Nullable COSBase encoding, COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        boolean symbolic = descriptor == null || (descriptor.getInt(COSName.FLAGS) & SYMBOLIC) != 0;
        if (encoding instanceof COSName) {
            return !symbolic;
        }
        return encoding instanceof COSDictionary differences
                && (differences.containsKey(COSName.BASE_ENCODING) || !symbolic);
    }

    private static COSDictionary withoutShapes(COSDictionary font) {
        COSDictionary copy = bare(font);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary inner) {
            COSArray only = new COSArray();
            only.add(bare(inner));
            copy.setItem(COSName.DESCENDANT_FONTS, only);
        }
        return copy;
    }

    private static COSDictionary bare(COSDictionary font) {
        COSDictionary copy = new COSDictionary(font);
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            COSDictionary bare = new COSDictionary(descriptor);
            for (COSName shapes : SHAPES) {
                bare.removeItem(shapes);
            }
            copy.setItem(COSName.FONT_DESC, bare);
        }
        return copy;
    }
}
