package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.mimawari.term.Concealment;

/** Keeps the styles of cells of an older workbook. Used by one thread. Source: [MS-XLS] 2.4.122, 2.4.126, 2.4.353. */
final class XlsStyles {
    /** Beyond that nothing is known of what hides; it is told as seen. */
    private static final int MOST = 70_000;

    private static final int WHITE = 9;
    private static final int BLACK = 8;
    private static final int BASIC = 8;
    private static final int BACKGROUND = 65;
    private static final int AUTOMATIC = 0x7fff;
    /** In twentieths of a point. */
    private static final int TINY = 40;
    /** This number is left out in the list of fonts. */
    private static final int NO_FONT = 4;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> formats = new ArrayList<>();
    private final Map<Integer, CellStyle> styles = new HashMap<>();

    void font(FontRecord font) {
        if (fonts.size() < MOST) {
            fonts.add(font);
        }
    }

    void code(FormatRecord format) {
        if (codes.size() < MOST) {
            codes.putIfAbsent(format.getIndexCode(), format.getFormatString());
        }
    }

    void style(ExtendedFormatRecord format) {
        if (formats.size() < MOST) {
            formats.add(format);
        }
    }

    /** Only when all formats were given. */
    CellStyle of(int number) {
        if (number < 0 || number >= formats.size()) {
            return CellStyle.PLAIN;
        }
        return styles.computeIfAbsent(number, none -> shown(formats.get(number)));
    }

    private CellStyle shown(ExtendedFormatRecord format) {
        int id = format.getFormatIndex() & 0xffff;
        return new CellStyle(NumberFormat.of(id, codes.getOrDefault(id, "")), hidden(format));
    }

    private Concealment hidden(ExtendedFormatRecord format) {
        int index = format.getFontIndex();
        int place = index > NO_FONT ? index - 1 : index;
        if (place < 0 || place >= fonts.size()) {
            return Concealment.NONE;
        }
        FontRecord font = fonts.get(place);
        int pattern = format.getAdtlFillPattern();
        int behind = pattern == 0 ? WHITE : pattern == 1 ? colour(format.getFillForeground()) : -1;
        if (colour(font.getColorPaletteIndex()) == behind) {
            return Concealment.SAME_COLOUR;
        }
        return font.getFontHeight() > 0 && font.getFontHeight() < TINY ? Concealment.TINY_TEXT : Concealment.NONE;
    }

    private static int colour(int index) {
        if (index == AUTOMATIC || index == BACKGROUND - 1) {
            return BLACK;
        }
        if (index == BACKGROUND) {
            return WHITE;
        }
        return index < BASIC ? index + BASIC : index;
    }
}
